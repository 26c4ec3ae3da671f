"""A body with three chapters that calls a conference, and what they say there."""

from datetime import timedelta

import pytest

from mutuality.language import Kind
from tests.federation.proposals.conftest import edition, endorse, propose  # noqa: F401 - the same

OWN = {"title": "Spring", "text": "Shall we meet in spring?"}
DAYS = {"opens_on": "2026-03-15", "closes_on": "2026-03-20"}


@pytest.fixture
def chapters(office):
    """Three chapters."""
    return [office.chapter(name) for name in ("Harbour", "Mill", "Ford")]


@pytest.fixture
def call(office, chapters):
    """Call a conference that opens today, with one motion of the body's own; keywords change it."""

    def call(**said):
        whole = {"title": "Spring conference", **DAYS, "motions": [OWN], **said}
        return office.officer.post(f"/v1/bodies/{office.body_id}/conferences", whole)

    return call


@pytest.fixture
def motion(call):
    """Call a conference and return its only motion."""

    def motion(**said):
        answer = call(**said)
        assert answer.status_code == 201, answer.json
        return answer.json["motions"][0]["id"]

    return motion


@pytest.fixture
def vote(office):
    """Let chapters vote, each where it stands."""

    def vote(motion_id, *stances, round_number=1, **said):
        for chapter_id, stance in stances:
            whole = {"motion_id": motion_id, "round": round_number, "stance": stance, "decided_on": "2026-03-15"}
            office.tell(chapter_id, Kind.VOTE, f"vote/{motion_id}/{round_number}", **whole, **said)

    return vote


@pytest.fixture
def plead(office):
    """Let a chapter be heard, or ask that all vote again."""

    def plead(motion_id, chapter_id, words=None):
        asks = "be_heard" if words else "vote_again"
        said = {"motion_id": motion_id, "asks": asks, "words": words}
        office.tell(chapter_id, Kind.PLEA, f"plea/{motion_id}/{asks}", **said)

    return plead


@pytest.fixture
def later(clock):
    """Let days pass."""

    def later(days):
        clock.at += timedelta(days=days)

    return later


@pytest.fixture
def act(office):
    """Do something to a motion as an officer, and return the answer."""
    return lambda motion_id, what, **said: office.officer.post(f"/v1/motions/{motion_id}/{what}", said or None)


@pytest.fixture
def counted(act, later):
    """Let votes close, and count them."""

    def counted(motion_id):
        later(6)
        answer = act(motion_id, "count")
        assert answer.status_code == 201, answer.json
        return answer.json["results"][-1]

    return counted
