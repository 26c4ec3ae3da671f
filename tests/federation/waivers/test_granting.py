"""Who excuses a chapter from what, and until when."""

import pytest


@pytest.fixture
def of_north(federation, office, north):
    """An officer of the north."""
    return federation.signed_in("unit_officer", body=office.body_id, unit=north)


def slug_of(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.usefixtures("edition_id")
def test_a_waiver_without_an_end_is_refused_as_that(grant):
    assert slug_of(grant(until=None)) == (422, "waiver-without-end")


@pytest.mark.usefixtures("edition_id")
def test_an_item_nothing_asks_for_cannot_be_waived(grant):
    assert slug_of(grant("keys")) == (409, "nothing-to-waive")


@pytest.mark.usefixtures("edition_id")
def test_a_chapter_that_closed_is_asked_nothing_and_excused_from_nothing(grant, office, chapter_id):
    office.stand(chapter_id, "closed")
    assert slug_of(grant()) == (409, "nothing-to-waive")


@pytest.mark.usefixtures("edition_id")
def test_an_item_is_waived_once_at_a_time(grant, granted, end):
    first = granted()
    assert slug_of(grant(until="2027-01-31")) == (409, "already-waived")
    end(first)
    assert granted()["state"] == "running"


def test_a_unit_cannot_excuse_from_the_bodys_item_and_learns_whose_it_is(grant, office, edition, north, of_north):
    office.choose("accredited_leader_league")
    refused = grant(of=office.chapter("Mill", unit_id=north), by=of_north, item="openness").json
    said = {name: refused[name] for name in ("key", "value", "edition_id", "set_by")}
    assert said == {"key": "force", "value": "recommended", "edition_id": edition, "set_by": office.body_id}


def test_only_the_unit_excuses_from_what_it_made_stricter(grant, granted, office, lay, north, of_north):
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    mill = office.chapter("Mill", unit_id=north)
    assert slug_of(grant(of=mill)) == (403, "waiver-not-yours")
    assert granted(of=mill, by=of_north)["set_by"] == north


def test_a_unit_excuses_no_chapter_of_another(grant, edition, of_north):
    assert grant(by=of_north).status_code == 404


def test_the_national_office_ends_a_units_waiver_and_a_unit_none_of_the_bodys(
    granted, end, office, lay, north, of_north
):
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    mill = office.chapter("Mill", unit_id=north)
    by_unit, by_body = granted(of=mill, by=of_north), granted("money", of=mill)
    assert slug_of(end(by_body, by=of_north)) == (403, "waiver-not-yours")
    assert end(by_unit).json["state"] == "ended_early"


@pytest.mark.usefixtures("edition_id")
def test_what_has_ended_is_not_ended_again(granted, end, today):
    waiver = granted(until="2026-03-20")
    today(2026, 3, 21)
    assert slug_of(end(waiver)) == (409, "waiver-over")


@pytest.mark.usefixtures("edition_id")
@pytest.mark.parametrize(
    ("role", "reads", "writes"), [("reader", 200, 403), ("other", 404, 404), ("stranger", 401, 401)]
)
def test_officers_of_the_body_grant_and_its_people_read(grant, office, chapter_id, role, reads, writes):
    caller = office.everyone(chapter_id)[role]
    assert caller.get(f"/v1/chapters/{chapter_id}/waivers").status_code == reads
    assert grant(by=caller).status_code == writes
