"""Campaigns are called and ended by the own office, and told to those they ask."""

import pytest

from mutuality_federation import campaigns, chapters
from tests.federation.campaigns.conftest import ASKED

NOWHERE = "edn_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def told(federation_database, chapter_id):
    """Return what a chapter is told of campaigns."""

    def told(of=chapter_id):
        with federation_database.reading() as session:
            return campaigns.announced(session, chapters.chapter_facts(session, of))

    return told


def test_a_campaign_is_called_and_listed(call, office):
    called = call()
    assert (called.status_code, called.json["items"]) == (201, ["two-adults", "open-door"])
    assert [each["title"] for each in office.show("campaigns")["items"]] == ["Youth safety"]


def test_a_chapter_is_told_what_is_asked_of_it_and_by_when(call, told, safety):
    call(items=["open-door"], every_months=12)
    ((campaign),) = told()
    assert campaign["items"] == [{"edition_id": safety, "item": "open-door"}]
    assert [str(campaign[name]) for name in ("number", "due_on", "overdue_after")] == ["1", "2026-04-15", "2026-04-25"]


def test_a_chapter_of_another_unit_is_told_nothing(call, told, office):
    north = office.unit("north")
    call(unit_ids=[north])
    assert (told(), len(told(of=office.chapter("Mill", unit_id=north)))) == ([], 1)


def test_a_campaign_that_was_ended_asks_nothing_and_can_still_be_read(call, told, shown, office):
    called = call()
    path = f"/v1/campaigns/{called.json['id']}"
    ended = office.officer.post(f"{path}/ending", {"reason": "It asked too much."})
    assert (ended.status_code, told(), shown(called)["chapters"]) == (201, [], 1)
    assert office.officer.get(path).json["ending_reason"] == "It asked too much."
    assert problem(office.officer.post(f"{path}/ending", {"reason": "Again."})) == (409, "campaign-ended")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"opens_on": "2026-03-14"}, (422, "campaign-days-wrong")),
        ({"due_on": "2026-03-14"}, (422, "campaign-days-wrong")),
        ({"every_months": 1}, (422, "campaign-days-wrong")),
        ({"items": ["no-such-item"]}, (422, "item-unasked")),
        ({"edition_id": NOWHERE}, (404, "not-found")),
        ({"unit_ids": ["uni_00000000000000000000000000"]}, (404, "not-found")),
    ],
)
def test_a_campaign_that_cannot_be_kept_is_refused(call, said, expected):
    assert problem(call(**said)) == expected


def test_nobody_asks_for_the_items_of_another_body(call, other):
    assert problem(call(edition_id=other.edition({"slug": "openness"}))) == (404, "not-found")


def test_an_officer_of_a_unit_asks_its_own_chapters_and_ends_what_it_called(federation, call, office, safety, shown):
    north = office.unit("north")
    own = office.chapter("Mill", unit_id=north)
    of_north = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    called = of_north.post(f"/v1/bodies/{office.body_id}/campaigns", {**ASKED, "edition_id": safety})
    assert (called.status_code, called.json["unit_ids"]) == (201, [north])
    assert [each["chapter_id"] for each in shown(called)["items"]] == [own]
    ending = {"reason": "Over."}
    paths = [f"/v1/campaigns/{each.json['id']}/ending" for each in (called, call())]
    assert [of_north.post(path, ending).status_code for path in paths] == [201, 404]


def test_an_officer_of_a_unit_asks_no_other_and_sees_its_own_chapters_in_a_bodys_campaign(federation, call, office):
    north, south = office.unit("north"), office.unit("south")
    own = office.chapter("Mill", unit_id=north)
    office.chapter("Ford", unit_id=south)
    of_north = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    called = call()
    said = {**ASKED, "edition_id": called.json["edition_id"], "unit_ids": [south]}
    assert of_north.post(f"/v1/bodies/{office.body_id}/campaigns", said).status_code == 404
    shown = of_north.get(f"/v1/campaigns/{called.json['id']}/progress").json["items"]
    assert [each["chapter_id"] for each in shown] == [own]


@pytest.mark.parametrize(("who", "read", "write"), [("reader", 200, 403), ("other", 404, 404)])
def test_an_office_runs_its_own_campaigns(call, federation, office, who, read, write):
    path = f"/v1/campaigns/{call().json['id']}"
    body = office.body_id if who == "reader" else "bod_00000000000000000000000000"
    caller = federation.signed_in("reader" if who == "reader" else "officer", body=body)
    assert {caller.get(path).status_code, caller.get(f"{path}/progress").status_code} == {read}
    assert caller.post(f"{path}/ending", {"reason": "Why not."}).status_code == write
