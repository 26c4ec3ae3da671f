"""A body whose ladder goes to the end, a chartered chapter of it, and steps its officers take."""

from datetime import timedelta

import pytest

from mutuality.language import Kind

LADDER = {"ladder": ["contact", "cure", "unlist", "withdraw_name"], "cure_days": 60}


def slug_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def strict(office):
    """An office whose policy knows every step of the ladder."""
    office.choose(affiliation={"mode": "charter"}, noncompliance=LADDER)
    return office


@pytest.fixture
def chapter_id(strict):
    return strict.chapter()


@pytest.fixture
def step(strict, chapter_id):
    """Take a step at once."""

    def step(to, by=None):
        said = {"to": to, "reason": "As we agreed"}
        return (by or strict.officer).post(f"/v1/chapters/{chapter_id}/standing-changes", said)

    return step


@pytest.fixture
def announce(strict, chapter_id):
    """Announce a step."""

    def announce(to, by=None):
        said = {"to": to, "reason": "The rules were not kept"}
        return (by or strict.officer).post(f"/v1/chapters/{chapter_id}/standing-announcements", said)

    return announce


@pytest.fixture
def take(strict):
    """Take an announced step, as the second officer or as somebody else."""

    def take(announced, by=None):
        return (by or strict.second).request("PUT", f"/v1/standing-announcements/{announced.json['id']}/confirmation")

    return take


@pytest.fixture
def stands(strict, chapter_id):
    """Return how the chapter stands."""
    return lambda: strict.officer.get(f"/v1/chapters/{chapter_id}/standing").json


@pytest.fixture
def ask(strict, chapter_id):
    """Let the chapter itself ask for something."""
    return lambda asks: strict.tell(chapter_id, Kind.REQUEST, f"request/{asks}", asks=asks)


@pytest.fixture
def later(clock):
    return lambda days: clock.advance(timedelta(days=days))
