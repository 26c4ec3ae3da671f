"""A body that endorses new chapters by three offices, a chapter that forms, and people of each office."""

import pytest

from mutuality.language import Kind

PATH = ["state", "national_staff", "national_board"]
STAGES = ["forming_no_name", "recognised", "affiliated"]
ENDORSING = {"mode": "charter_renewable", "endorsement_path": PATH, "min_founders": 4, "stages": STAGES}


def slug_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def alliance(office):
    """An office whose policy names three who endorse."""
    office.choose(affiliation=ENDORSING)
    office.officer.change("PATCH", f"/v1/bodies/{office.body_id}", {"levels": ["chapter", "area", "state"]})
    return office


@pytest.fixture
def north(alliance):
    return alliance.unit("north", level="state")


@pytest.fixture
def shore(alliance, north):
    """An area of the north."""
    return alliance.unit("shore", north)


@pytest.fixture
def chapter_id(alliance, shore):
    """A chapter of the north's shore that forms."""
    chapter_id = alliance.chapter(unit_id=shore)
    alliance.stand(chapter_id, "forming")
    return chapter_id


@pytest.fixture
def people(federation, alliance, north):
    """One account of each office."""
    own = {"body": alliance.body_id}
    return {
        "state": federation.signed_in("unit_officer", unit=north, **own),
        "national_staff": alliance.second,
        "national_board": federation.signed_in("board", **own),
    }


@pytest.fixture
def apply(alliance, chapter_id):
    """Let the office note that the chapter applies."""

    def apply(*, meets_founders=True, by=None):
        said = {"meets_founders": meets_founders}
        return (by or alliance.officer).post(f"/v1/chapters/{chapter_id}/applications", said)

    return apply


@pytest.fixture
def say(people):
    """Let an office say its word on an application."""

    def say(application, office, outcome="endorsed", by=None):
        said = {"outcome": outcome, "reason": f"{office} looked"}
        return (by or people[office]).post(f"/v1/applications/{application.json['id']}/endorsements", said)

    return say


@pytest.fixture
def ask(alliance, chapter_id):
    """Let the chapter itself ask for something."""
    return lambda asks, **said: alliance.tell(chapter_id, Kind.REQUEST, f"request/{asks}", asks=asks, **said)


@pytest.fixture
def chapter(alliance, chapter_id):
    """Return the chapter as the roll has it."""
    return lambda: alliance.officer.get(f"/v1/chapters/{chapter_id}").json
