"""Whose delegates there are: of chapters by what they say, of units by their officers; never who."""

from mutuality.language import Kind

TERM = {"from_on": "2026-03-15", "until_on": "2027-03-14"}


def test_a_chapter_sends_a_delegate_and_sends_nobody_any_more(office):
    harbour = office.chapter()
    office.tell(harbour, Kind.DELEGATE, "delegate", **TERM)
    office.tell(harbour, Kind.WITHDRAWAL, "delegate", withdrawn="delegate", reason="members_decided")
    said = office.show("delegates")["items"]
    assert [(each["chapter_id"], each["until_on"]) for each in said] == [(harbour, "2027-03-14"), (harbour, None)]
    assert set(said[0]) == {"chapter_id", "unit_id", "from_on", "until_on", "said_by", "said_at"}


def test_an_officer_names_that_a_unit_sends_one_and_only_for_units_they_act_for(office, federation):
    north, south = office.unit("north"), office.unit("south")
    officer = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    answers = [officer.request("PUT", f"/v1/units/{each}/delegate", json=TERM) for each in (north, south)]
    assert [each.status_code for each in answers] == [200, 404]


def test_a_term_has_days(office):
    said = {"from_on": "2026-03-15", "until_on": "2026-03-14"}
    answer = office.officer.request("PUT", f"/v1/units/{office.unit('north')}/delegate", json=said)
    assert answer.json["type"].endswith("/term-empty")
