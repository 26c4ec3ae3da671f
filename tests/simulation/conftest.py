"""The ground every schedule begins on, made once."""

from collections import Counter

import pytest

from tests.simulation.ground import Ground, lay


@pytest.fixture(scope="session")
def ground(tmp_path_factory) -> Ground:
    return lay(tmp_path_factory.mktemp("simulation"))


@pytest.fixture(scope="session")
def befell() -> Counter[str]:
    """What went wrong in all seeds of this process, by kind, and how many seeds it lived through."""
    return Counter()
