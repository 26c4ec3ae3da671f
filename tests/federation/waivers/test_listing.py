"""Waivers as they are listed: by body, unit, chapter, item and state, as of any day, with what ends soon."""

import pytest
from sqlalchemy import event

from mutuality_federation.waivers import asking
from tests.federation.compliance.conftest import answer  # noqa: F401 - the same


@pytest.fixture
def three(office, granted, north):
    """A waiver that runs, one that comes, and one of a chapter of the north."""
    office.edition({"slug": "openness"}, {"slug": "money"}, {"slug": "welcome"})
    granted("openness", until="2026-04-01")
    granted("money", from_on="2026-05-01")
    granted("welcome", of=office.chapter("Mill", unit_id=north))


def test_a_list_says_how_each_stands_on_any_day(three, states, today):
    today(2026, 6, 1)
    assert states(on="2026-03-14") == {}
    assert states(on="2026-03-15") == {"openness": "running", "money": "coming", "welcome": "running"}
    assert states() == {"openness": "ended", "money": "running", "welcome": "running"}


def test_a_list_is_narrowed_by_state_unit_item_and_guideline(three, office, states, north):
    assert states(state="coming") == {"money": "coming"}
    assert states(unit_id=north) == {"welcome": "running"}
    assert states(item="openness") == {"openness": "running"}
    assert states(guideline_id=office.show("guidelines")["items"][0]["id"]) == states()


def test_what_ends_soon_is_seen(three, office, states):
    assert {each["item"]: each["ends_soon"] for each in office.show("waivers")["items"]} == {
        "openness": True,
        "money": False,
        "welcome": False,
    }
    assert states(ends_within=30) == {"openness": "running"}


def test_an_officer_of_a_unit_sees_its_own_chapters_waivers(three, office, federation, north):
    own = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    listed = own.get(f"/v1/bodies/{office.body_id}/waivers").json["items"]
    assert [each["item"] for each in listed] == ["welcome"]


def test_a_waiver_follows_its_item_to_a_new_name(office, granted, states, today):
    office.edition({"slug": "openness"})
    granted()
    office.edition({"slug": "doors", "purpose": "openness", "replaces": ["openness"]})
    (listed,) = office.show("waivers", item="doors")["items"]
    assert (listed["item"], listed["item_now"], listed["state"]) == ("openness", "doors", "running")


def test_a_waiver_whose_item_left_the_edition_is_an_orphan(office, granted, states):
    office.edition({"slug": "openness"}, {"slug": "money"})
    granted()
    path = office._guideline("meetings")
    office.officer.request("DELETE", f"{path}/items/openness", headers=office._tag(path))
    office.edition({"slug": "money"})
    assert states(state="orphan") == {"openness": "orphan"}


def test_a_waiver_of_the_body_is_an_orphan_once_a_unit_asks_more(office, granted, states, lay, north):
    granted(of=office.chapter("Mill", unit_id=north))
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    assert states() == {"openness": "orphan"}


def test_one_waiver_is_shown_as_of_a_day_and_not_before_it_was_granted(office, granted, edition_id, today):
    path = f"/v1/waivers/{granted(until='2026-03-20')['id']}"
    today(2026, 4, 1)
    shown = office.officer.get(path, query_string={"on": "2026-03-20"}).json
    assert (shown["state"], shown["days_left"]) == ("running", 0)
    assert office.officer.get(path, query_string={"on": "2026-03-14"}).status_code == 404


def test_the_waivers_of_a_body_are_read_in_as_many_queries_for_one_as_for_many(
    office, granted, edition_id, federation_database
):
    counted = []
    for name in ("Mill", "Ford"):
        granted(of=office.chapter(name))
        with federation_database.reading() as session:
            asked = []
            event.listen(
                session.connection(), "before_cursor_execute", lambda *said, asked=asked: asked.append(said[2])
            )
            found = asking.of_body(session, office.body_id, session.now.date())
            counted.append((len(found), len(asked)))
    assert [each for each, _ in counted] == [1, 2]
    assert counted[0][1] == counted[1][1]
