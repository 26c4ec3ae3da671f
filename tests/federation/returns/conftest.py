"""A body that requires reports, a chapter that sends them, and what an office does about them."""

import pytest

from mutuality.language import Kind
from tests.federation.completeness.conftest import chapter_id  # noqa: F401 - the same
from tests.federation.statistics.conftest import report, strict, today, withdraw  # noqa: F401 - the same


@pytest.fixture
def held(strict):  # noqa: F811 - the fixture of that name
    """Return the report that came, as the office reads it."""
    return lambda: strict.show("returns")["items"][0]


@pytest.fixture
def accept(strict, chapter_id):  # noqa: F811 - the fixture of that name
    """Accept a revision, and return the answer."""

    def accept(digest, period="2026-02"):
        said = {"period": period, "digest": digest, "note": "Thank you."}
        return strict.officer.post(f"/v1/chapters/{chapter_id}/return-acceptances", said)

    return accept


@pytest.fixture
def ask(strict, chapter_id):  # noqa: F811 - the fixture of that name
    """Ask about February, and return the answer."""
    said = {"period": "2026-02", "indicator": "meetings_held", "words": "Forty meetings?"}
    return lambda: strict.officer.post(f"/v1/chapters/{chapter_id}/report-follow-ups", said)


@pytest.fixture
def reply(strict, chapter_id):  # noqa: F811 - the fixture of that name
    """Let a chapter answer what was asked."""

    def reply(asked, words="We met daily.", by=None):
        strict.tell(by or chapter_id, Kind.REPLY, f"reply/{asked}", follow_up_id=asked, words=words)

    return reply
