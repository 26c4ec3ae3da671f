"""A line that rings, telephones that are played, and Mary who answers; a provider's wire that can be down."""

import pytest

from tests.chapter.hotline.conftest import desk, exchange, line, mary_on_shift, pool  # noqa: F401 - fixtures
from tests.chapter.hotline.test_provider import Wire


@pytest.fixture
def wire():
    return Wire()
