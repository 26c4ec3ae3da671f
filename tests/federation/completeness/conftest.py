"""A body that requires reports by a day, and chapters that send them."""

from datetime import date

import pytest

from tests.federation.statistics.conftest import report, strict, today, withdraw  # noqa: F401 - the same

JANUARY = date(2026, 1, 5)


@pytest.fixture
def chapter_id(strict):  # noqa: F811 - the fixture of that name
    """A chapter that belongs since January, to a body that requires reports by the tenth day after a month."""
    return strict.chapter("Mill", on=JANUARY)


@pytest.fixture
def completeness(office):
    """Return how complete the reports of a month are, or of more."""
    return lambda first="2026-03", last="2026-03", **query: office.show("completeness", first=first, last=last, **query)
