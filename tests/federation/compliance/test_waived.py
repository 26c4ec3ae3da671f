"""What a waiver changes in how a chapter is read, and what it leaves."""

from datetime import date

import pytest
from sqlalchemy import event

from mutuality_federation import compliance
from tests.federation.tailoring.conftest import edition, lay, north  # noqa: F401 - the same body
from tests.federation.waivers.conftest import end, grant, granted  # noqa: F401 - the same waivers

ANSWERS = {"closed": "declined", "yes": "adopted", "other": "not_applicable"}
ITEMS = [*ANSWERS, "silence"]
IN_A_YEAR = (2027, 3, 1)


@pytest.fixture
def excused(office, answer, granted, today):  # noqa: F811 - fixtures
    """A chapter that must, excused for two years from items it answered in each way and from one it did not."""
    office.choose("accredited_leader_league")
    published = office.edition(*({"slug": slug} for slug in ITEMS), guideline="practice")
    for item, given in ANSWERS.items():
        answer(given, item=item, edition=published)
    waivers = {item: granted(item, guideline="practice", until="2028-03-15") for item in ITEMS}
    today(*IN_A_YEAR)
    return waivers


def read(verdicts, on=None):
    found = verdicts(on)
    return [found[item] for item in ITEMS]


def test_only_what_would_stand_against_the_chapter_is_waived(excused, verdicts):
    assert read(verdicts) == ["waived", "kept", "noted", "waived"]


def test_a_waived_item_is_no_more_met_or_answered_than_before(excused, office, chapter_id):
    shown = office.officer.get(f"/v1/chapters/{chapter_id}/compliance").json["items"]
    said = {each["item"]: (each["is_answered"], each["is_met"], each["waived_until"]) for each in shown}
    assert said["closed"] == (True, False, "2028-03-15")
    assert said["silence"] == (False, False, "2028-03-15")


def test_what_is_waived_is_counted_apart_over_a_body(excused, office, chapter_id):
    mill = office.chapter("Mill", on=date(2026, 3, 15))
    counts = {each["chapter_id"]: each["counts"] for each in office.show("compliance")["items"]}
    assert [(counts[each]["waived"], counts[each]["overdue"]) for each in (chapter_id, mill)] == [(2, 1), (0, 5)]


def test_a_body_is_read_as_its_chapters_are(excused, office, verdicts):
    found, totals = verdicts(), office.show("compliance")["totals"]
    assert totals == {name: list(found.values()).count(name) for name in totals}


def test_a_waiver_ends_by_itself_on_its_day(excused, verdicts, today):
    today(2028, 3, 15)
    assert read(verdicts)[0] == "waived"
    today(2028, 3, 16)
    assert read(verdicts) == ["finding", "kept", "noted", "overdue"]


def test_a_verdict_says_until_when_its_item_was_waived(excused, office, chapter_id, today):
    today(2028, 3, 16)
    shown = office.officer.get(f"/v1/chapters/{chapter_id}/compliance").json["items"]
    said = {each["item"]: (each["verdict"], each["waived_until"]) for each in shown}
    assert said["closed"] == ("finding", "2028-03-15")


def test_a_waiver_that_is_ended_early_leaves_the_days_before_as_they_were_read(excused, verdicts, end):  # noqa: F811 - the fixture
    end(excused["closed"])
    assert [read(verdicts, on)[0] for on in ("2027-02-28", "2027-03-01")] == ["waived", "finding"]


def test_a_waiver_follows_its_item_to_a_new_name_and_new_words(excused, office, verdicts):
    newer = {"slug": "open", "text": "Open to all.", "purpose": "closed", "replaces": ["closed"]}
    office.edition(newer, guideline="practice", on=date(2027, 3, 1))
    assert verdicts("2027-12-01")["open"] == "waived"


def test_a_waiver_changes_nothing_where_the_policy_asks_nothing(office, excused, verdicts):
    office.choose(on=date(2027, 3, 1))
    assert read(verdicts) == ["noted", "noted", "noted", "nothing"]


@pytest.mark.usefixtures("edition")
def test_a_bodys_waiver_does_not_excuse_from_what_a_unit_made_stricter(office, lay, north, granted, today):  # noqa: F811 - fixtures
    office.choose("accredited_leader_league")
    granted(of=office.chapter("Mill", unit_id=north))
    granted(of=office.chapter("Ford"))
    assert lay(strengthened=[{"item": "openness", "force": "binding"}], effective_on="2026-07-01").status_code == 201
    today(2026, 12, 1)
    listed = office.show("compliance", item="openness")["items"]
    assert {each["name"]: each["counts"]["waived"] for each in listed} == {"Mill": 0, "Ford": 1, "Harbour": 0}


def test_waivers_cost_a_body_one_query_however_many(excused, office, granted, federation_database):  # noqa: F811 - the fixture
    granted("closed", of=office.chapter("Mill"), guideline="practice", from_on="2027-03-01", until="2027-04-01")
    asked = []
    with federation_database.reading() as session:
        event.listen(session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        readings = compliance.body_readings(session, office.body_id, date(2027, 3, 1))
    assert sorted(each.counts["waived"] for each in readings) == [1, 2]
    assert len([statement for statement in asked if "waiver" in statement]) == 1
