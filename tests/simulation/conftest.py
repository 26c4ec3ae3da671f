"""The ground every schedule begins on, made once."""

import pytest

from tests.simulation.ground import Ground, lay


@pytest.fixture(scope="session")
def ground(tmp_path_factory) -> Ground:
    return lay(tmp_path_factory.mktemp("simulation"))
