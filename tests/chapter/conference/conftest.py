"""Two motions our feed told of, one open to votes and one counted, and members who decide."""

import pytest

from mutuality.language.conference import ConferenceShape
from mutuality_chapter import conference
from tests.deciding import decide

OPEN, COUNTED = "mot_06ef2ngi01ssreeaag6shrnm3g", "mot_06ef2ngi01ssreeaag6shrnm3h"
COUNT = {"round": 1, "seats": 3, "votes": {"for": 2}, "result": "carried", "counted_at": "2026-03-14T09:00:00Z"}
MOTION = {"title": "Two keys", "text": "As proposed.", "round": 1, "closes_on": "2026-04-30"}
CALLED = {
    "id": "cnf_06ef2ngi01ssreeaag6shrnm3g",
    "title": "Spring",
    "opens_on": "2026-03-01",
    "closes_on": "2026-04-30",
    "roll_on": "2026-03-01",
    "method": "consensus",
    "threshold_percent": 0,
    "quorum_percent": 0,
    "has_appeal": True,
    "for_delegates": False,
}


@pytest.fixture
def told(founded, chapter_database):
    """Let our feed tell of a conference; keywords change it, or its open motion."""

    def told(motion=None, **said):
        motions = [
            {**MOTION, "id": OPEN, "state": "voting", **(motion or {})},
            {**MOTION, "id": COUNTED, "state": "counted", "results": [COUNT], "vote_note": "Too late."},
        ]
        with chapter_database.transaction() as session:
            conference.take_in(
                session, {"conferences": [ConferenceShape().load({**CALLED, **said, "motions": motions})]}
            )

    return told


@pytest.fixture
def decided(as_mary, coordinator, clock):
    """Let the members decide something to say upwards, and return their decision."""
    return lambda subject: decide(as_mary, coordinator, clock, kind="upward", subject=subject)


@pytest.fixture
def say(coordinator):
    """Let an officer say something at a conference."""
    return lambda path, **said: coordinator.request("PUT", f"/v1/conference/{path}", json=said)
