"""A body with a north and a south, an officer of each, and a chapter of the north."""

from datetime import timedelta

import pytest

from mutuality.language import Kind


def slug_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def north(office):
    return office.unit("north")


@pytest.fixture
def south(office):
    return office.unit("south")


@pytest.fixture
def chapter_id(office, north):
    return office.chapter(unit_id=north)


@pytest.fixture
def people(federation, office, north, south):
    """An officer of each office."""
    own = {"body": office.body_id}
    return {
        "north": federation.signed_in("unit_officer", unit=north, **own),
        "south": federation.signed_in("unit_officer", unit=south, **own),
        "national": office.officer,
        "second": office.second,
    }


@pytest.fixture
def ask(people, chapter_id, south):
    """Ask that the chapter go south, or elsewhere."""

    def ask(to_id=south, by="north"):
        said = {"to_id": to_id, "reason": "They moved"}
        return people[by].post(f"/v1/chapters/{chapter_id}/transfers", said)

    return ask


@pytest.fixture
def say(people):
    """Say a word of a transfer."""

    def say(asked, word, by):
        said = {"word": word, "reason": f"{by} says so"}
        return people[by].post(f"/v1/transfers/{asked.json['id']}/words", said)

    return say


@pytest.fixture
def unit(office, chapter_id):
    """Return the unit the chapter belongs to."""
    return lambda: office.officer.get(f"/v1/chapters/{chapter_id}").json["unit_id"]


@pytest.fixture
def request_of(office, chapter_id):
    """Let the chapter itself ask for something."""
    return lambda asks, **said: office.tell(chapter_id, Kind.REQUEST, f"request/{asks}", asks=asks, **said)


@pytest.fixture
def later(clock):
    return lambda days: clock.advance(timedelta(days=days))
