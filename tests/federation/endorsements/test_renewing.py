"""A charter for a time is renewed along the path; its day is shown to both sides, and nothing follows from it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from tests.federation.endorsements.conftest import ENDORSING, PATH


@pytest.fixture
def renewable(alliance, chapter_id):
    """A chapter chartered today, under a policy that renews charters every year."""
    alliance.choose(affiliation={**ENDORSING, "renew_months": 12})
    alliance.stand(chapter_id, "chartered")
    return chapter_id


@pytest.fixture
def today(clock):
    def today(*day):
        clock.at = datetime(*day, 12, tzinfo=UTC)

    return today


@pytest.fixture
def charters(alliance):
    """Return the charters of the body: since when, by when, and how far that is."""

    def charters(**query):
        return [(each["since"], each["due_on"], each["state"]) for each in alliance.show("charters", **query)["items"]]

    return charters


@pytest.mark.parametrize(
    ("day", "state"), [((2026, 12, 1), "held"), ((2027, 2, 1), "due_soon"), ((2027, 3, 16), "overdue")]
)
def test_a_charter_is_reminded_of_and_then_overdue(renewable, charters, today, day, state):
    today(*day)
    assert charters() == [("2026-03-15", "2027-03-15", state)]


@pytest.mark.allows("affiliation.renew_months")
def test_a_charter_is_renewed_once_every_office_on_the_path_said_so(renewable, apply, say, charters, today):
    today(2027, 2, 1)
    renewal = apply()
    for office in PATH:
        say(renewal, office)
    assert charters() == [("2027-02-01", "2028-02-01", "held")]


@pytest.mark.refuses("affiliation.renew_months")
def test_where_a_charter_is_for_good_there_is_nothing_to_renew(alliance, chapter_id, apply):
    alliance.stand(chapter_id, "chartered")
    refused = apply()
    assert (refused.status_code, refused.json["key"], refused.json["value"]) == (403, "affiliation.renew_months", 0)


def test_what_an_office_refuses_to_renew_takes_nothing_from_the_chapter(renewable, apply, say, chapter, charters):
    say(apply(), "state", outcome="refused")
    assert (chapter()["standing"], chapter()["bears_name"]) == ("chartered", True)
    assert charters()[0][0] == "2026-03-15"


def test_a_charter_that_is_overdue_takes_nothing_from_the_chapter(renewable, chapter, today):
    today(2029, 1, 1)
    assert (chapter()["standing"], chapter()["bears_name"]) == ("chartered", True)


def test_where_nobody_is_named_the_national_staff_renews(alliance, chapter_id, apply, charters, today):
    alliance.choose(affiliation={"mode": "charter_renewable", "renew_months": 12})
    alliance.stand(chapter_id, "chartered")
    today(2027, 2, 1)
    renewal = apply()
    said = {"outcome": "endorsed", "reason": "They met every week"}
    alliance.second.post(f"/v1/applications/{renewal.json['id']}/endorsements", said)
    assert charters() == [("2027-02-01", "2028-02-01", "held")]


def test_only_what_is_asked_for_is_listed(renewable, charters):
    assert (len(charters(state="held")), charters(state="overdue")) == (1, [])


def test_charters_of_another_body_are_not_found(other, alliance, renewable):
    assert other.officer.get(f"/v1/bodies/{alliance.body_id}/charters").status_code == 404


def test_many_charters_are_read_in_as_many_queries_as_one(alliance, renewable, charters, federation_database):
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    charters()
    of_one = len(asked)
    for number in range(3):
        alliance.chapter(f"Mill {number}")
    assert (len(charters()), len(asked)) == (4, 2 * of_one)
