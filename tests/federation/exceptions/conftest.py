"""A body that closes periods ninety days after their end, and a chapter that belongs since January."""

from datetime import date

import pytest

from tests.federation.completeness.conftest import completeness  # noqa: F401 - the same
from tests.federation.statistics.conftest import report, today  # noqa: F401 - the same


@pytest.fixture
def strict(office):
    """The office of a body that requires reports and closes a period ninety days after its end."""
    reporting = {"duty": "required", "due_days": 10, "grace_days": 10, "closes_days": 90}
    office.choose(reporting=reporting, number_visibility={"totals": "national"})
    return office


@pytest.fixture
def chapter_id(strict):
    """A chapter that belongs since January."""
    return strict.chapter("Mill", on=date(2026, 1, 5))


@pytest.fixture
def open_again(strict, chapter_id):
    """Open a period again for the chapter until a day, and return the answer."""

    def open_again(until, period="2026-03", **said):
        whole = {"period": period, "until": until, "reason": "Their computer was stolen.", **said}
        return strict.officer.post(f"/v1/chapters/{chapter_id}/report-reopenings", whole)

    return open_again


@pytest.fixture
def excuse(strict, chapter_id):
    """Excuse the chapter from a period, and return the answer."""

    def excuse(period="2026-03"):
        said = {"period": period, "reason": "The flood."}
        return strict.officer.post(f"/v1/chapters/{chapter_id}/report-excuses", said)

    return excuse
