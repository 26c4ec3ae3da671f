"""Two chapters become one, one becomes two: history stays readable, and nothing counts twice."""

import pytest
from sqlalchemy import select

from mutuality_federation.transfers import CannotMerge
from mutuality_federation.transfers.models import Merger
from tests.federation.transfers.conftest import slug_of
from tests.federation.transfers.test_transfers import held, report

DAYS = ("2026-04-13", "2026-04-14")


@pytest.fixture
def mill(office, north):
    return office.chapter("Mill", unit_id=north)


@pytest.fixture
def propose(office, chapter_id, mill):
    """Propose that the chapter become part of the mill."""

    def propose(into=mill):
        return office.officer.post(f"/v1/chapters/{chapter_id}/mergers", {"into_id": into, "reason": "Few are left"})

    return propose


@pytest.fixture
def merge(people):
    """Carry a proposed merger out."""
    return lambda made, by="second": people[by].request("PUT", f"/v1/mergers/{made.json['id']}/confirmation")


def test_a_merger_is_told_thirty_days_before(propose, merge, later):
    made = propose()
    later(29)
    assert (made.json["earliest_on"], slug_of(merge(made))) == ("2026-04-14", (409, "not-yet-due"))


def test_whoever_proposed_does_not_carry_it_out(propose, merge, later):
    made = propose()
    later(30)
    assert slug_of(merge(made, by="national")) == (403, "same-account")


def test_a_merged_chapter_is_closed_and_says_whose_part_it_became(office, chapter_id, mill, propose, merge, later):
    made = propose()
    later(30)
    assert merge(made).json["outcome"] == "merged"
    stands = office.officer.get(f"/v1/chapters/{chapter_id}/standing").json
    assert (stands["standing"], stands["reason"]) == ("closed", f"became part of {mill}")


def test_the_chapter_that_asked_itself_waits_for_no_notice(office, request_of, chapter_id, mill, people):
    request_of("merger", chapter_id=mill)
    office.stand(mill, "chartered")
    made = find(office, chapter_id)
    assert people["national"].request("PUT", f"/v1/mergers/{made}/confirmation").json["outcome"] == "merged"


def find(office, chapter_id):
    with office.database.reading() as session:
        return session.scalar(select(Merger.id).where(Merger.chapter_id == chapter_id))


def test_from_the_day_on_only_one_is_expected_and_the_past_of_both_stays(
    office, chapter_id, mill, propose, merge, later, north
):
    office.choose("accredited_leader_league")
    report(office, chapter_id, "2026-02", 4)
    report(office, mill, "2026-02", 3)
    made = propose()
    later(30)
    merge(made)
    later(30)
    report(office, mill, "2026-04", 6)
    assert held(office, north, "2026-02", "2026-04") == {"2026-02": 7, "2026-04": 6}
    expected = office.show("coverage", first="2026-03", last="2026-04")["items"]
    assert sorted((each["name"], each["period"]) for each in expected) == [
        ("Harbour", "2026-03"),
        ("Mill", "2026-03"),
        ("Mill", "2026-04"),
    ]


def test_the_past_of_both_is_read_as_of_a_day_before(office, chapter_id, mill, propose, merge, later):
    made = propose()
    later(30)
    merge(made)
    read = {day: {each["name"] for each in office.show("compliance", on=day)["items"]} for day in DAYS}
    assert read == {DAYS[0]: {"Harbour", "Mill"}, DAYS[1]: {"Mill"}}


def test_each_knows_the_other(office, chapter_id, mill, propose, merge, later):
    made = propose()
    later(30)
    merge(made)
    told = [office.officer.get(f"/v1/chapters/{each}/lineage").json["mergers"] for each in (chapter_id, mill)]
    assert told[0] == told[1]
    assert [(each["chapter_id"], each["into_id"]) for each in told[0]] == [(chapter_id, mill)]


def test_a_proposed_merger_is_taken_back(office, propose, merge, later):
    made = propose()
    taken = office.officer.request("PUT", f"/v1/mergers/{made.json['id']}/withdrawal").json
    later(30)
    assert (taken["outcome"], slug_of(merge(made))) == ("taken_back", (409, "merger-ended"))


def test_a_chapter_does_not_become_part_of_itself(propose, chapter_id):
    assert slug_of(propose(chapter_id)) == (409, "cannot-merge")


def test_a_chapter_that_left_takes_nobody_in(office, propose, mill):
    office.stand(mill, "closed")
    assert slug_of(propose()) == (409, "cannot-merge")


def test_a_chapter_of_another_body_is_not_found(propose, other):
    assert slug_of(propose(other.chapter("Elsewhere"))) == (404, "not-found")


def test_a_chapter_is_told_that_it_cannot_merge_with_another_bodys(request_of, other):
    with pytest.raises(CannotMerge):
        request_of("merger", chapter_id=other.chapter("Elsewhere"))


def test_a_chapter_that_comes_out_of_another_is_invited_like_every_other(office, chapter_id, north):
    said = {"name": "Harbour end", "reason": "They grew too many"}
    out = office.officer.post(f"/v1/chapters/{chapter_id}/splits", said).json
    lineage = office.officer.get(f"/v1/chapters/{out['id']}/lineage").json["splits"]
    assert (out["standing"], out["unit_id"], out["formed_on"]) == ("invited", north, "2026-03-15")
    assert [(each["chapter_id"], each["from_id"]) for each in lineage] == [(out["id"], chapter_id)]


def test_the_figures_of_a_chapter_that_split_stay_its_own(office, chapter_id, north):
    office.choose("accredited_leader_league")
    report(office, chapter_id, "2026-02", 4)
    office.officer.post(f"/v1/chapters/{chapter_id}/splits", {"name": "Harbour end", "reason": "Many"})
    assert held(office, north, "2026-02", "2026-02") == {"2026-02": 4}
