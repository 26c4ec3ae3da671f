"""Who votes at a conference and how it is counted: each seat once, as of the closing, by the body's own rule."""

from datetime import date

import pytest

from mutuality.language import EntryInvalid, Kind
from mutuality_federation.conference import rules


def notes(office, motion_id):
    items = office.officer.get(f"/v1/motions/{motion_id}/votes").json["items"]
    return {each["chapter_id"]: each["note"] for each in items}


def test_every_seat_counts_once_with_its_last_vote_before_the_closing(motion, vote, counted, chapters):
    harbour, mill, ford = chapters
    motion_id = motion()
    vote(motion_id, (harbour, "against"), (harbour, "for"), (mill, "for"), (ford, "against"))
    count = counted(motion_id)
    assert (count["seats"], count["votes"], count["result"]) == (3, {"against": 1, "for": 2}, "carried")


def test_a_vote_after_the_closing_is_received_and_not_counted_and_the_page_says_so(
    office, motion, vote, counted, chapters, later
):
    harbour, mill, _ = chapters
    motion_id = motion()
    vote(motion_id, (harbour, "for"))
    later(6)
    vote(motion_id, (harbour, "against"), (mill, "against"))
    count = counted(motion_id)
    assert (count["votes"], count["uncounted"]) == ({"for": 1}, 1)
    assert notes(office, motion_id) == {harbour: rules.LATE, mill: rules.LATE}


def test_a_vote_before_the_opening_is_not_counted(motion, vote, counted, chapters, later):
    motion_id = motion(opens_on="2026-03-18")
    vote(motion_id, (chapters[0], "for"))
    assert counted(motion_id)["votes"] == {}


def test_who_was_enrolled_after_the_day_of_the_roll_has_no_seat(office, motion, vote, counted, chapters):
    office.choose(decision={"roll_cutoff_days": 3})
    old, new = office.chapter("Old", on=date(2026, 3, 12)), chapters[0]
    motion_id = motion()
    vote(motion_id, (old, "for"), (new, "against"))
    count = counted(motion_id)
    assert (count["seats"], count["votes"]) == (1, {"for": 1})
    assert notes(office, motion_id)[new] == rules.SEATLESS


def test_who_left_before_the_closing_has_no_seat_any_more(office, motion, vote, counted, chapters):
    harbour, mill, _ = chapters
    motion_id = motion()
    vote(motion_id, (harbour, "for"), (mill, "against"))
    office.stand(mill, "closed")
    count = counted(motion_id)
    assert (count["seats"], count["votes"], count["uncounted"]) == (2, {"for": 1}, 1)


def test_who_leaves_after_the_closing_keeps_the_vote_it_gave(office, motion, vote, counted, chapters, later):
    motion_id = motion()
    vote(motion_id, (chapters[0], "for"))
    later(6)
    office.stand(chapters[0], "closed")
    assert counted(motion_id)["votes"] == {"for": 1}


@pytest.mark.parametrize(
    ("decision", "stances", "result"),
    [
        ({}, ("for", "against"), "not_carried"),
        ({}, ("for",), "carried"),
        ({"quorum_percent": 50}, ("for",), "no_quorum"),
        ({"quorum_percent": 50}, ("for", "abstain"), "carried"),
        ({"method": "two_thirds"}, ("for", "for", "against"), "carried"),
        ({"method": "majority", "threshold_percent": 75}, ("for", "for", "against"), "not_carried"),
        ({"method": "consensus"}, ("for", "stand_aside", "abstain"), "carried"),
    ],
)
def test_it_is_decided_by_the_bodys_own_rule_and_where_that_says_nothing_by_majority(
    office, motion, vote, counted, chapters, decision, stances, result
):
    office.choose(decision=decision)
    motion_id = motion()
    vote(motion_id, *zip(chapters, stances, strict=False))
    assert counted(motion_id)["result"] == result


def test_a_block_with_its_reason_stops_a_consensus(office, motion, vote, counted, chapters):
    office.choose(decision={"method": "consensus"})
    motion_id = motion()
    vote(motion_id, (chapters[0], "for"))
    vote(motion_id, (chapters[1], "block"), reason="We cannot travel.")
    assert counted(motion_id)["result"] == "not_carried"


def test_a_stance_the_method_does_not_know_is_refused(motion, vote, chapters):
    with pytest.raises(EntryInvalid):
        vote(motion(), (chapters[0], "stand_aside"))


def test_a_vote_that_was_taken_back_does_not_count(office, motion, vote, counted, chapters):
    motion_id = motion()
    vote(motion_id, (chapters[0], "for"))
    subject = f"vote/{motion_id}/1"
    office.tell(chapters[0], Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    assert counted(motion_id)["votes"] == {}


def test_nothing_is_counted_or_shown_while_votes_are_open_and_nothing_twice(office, motion, act, counted, chapters):
    motion_id = motion()
    early = [act(motion_id, "count"), office.officer.get(f"/v1/motions/{motion_id}/votes")]
    assert [each.json["type"].rpartition("/")[2] for each in early] == ["votes-open", "votes-open"]
    counted(motion_id)
    assert act(motion_id, "count").json["type"].endswith("/motion-counted")


def test_the_seat_of_a_unit_stands_where_most_of_its_chapters_do(office, motion, vote, counted):
    north, south = office.unit("north"), office.unit("south")
    far = office.unit("far-north", north, level="chapter")
    stances = {north: ("for", "against"), far: ("for",), south: ("for", "against")}
    motion_id = motion(seat_level="area")
    voters = [(office.chapter(unit_id=unit), each) for unit, said in stances.items() for each in said]
    vote(motion_id, *voters)
    count = counted(motion_id)
    assert (count["seats"], count["votes"]) == (2, {"abstain": 1, "for": 1})


def test_where_delegates_are_asked_for_only_who_named_one_by_the_day_of_the_roll_has_a_seat(
    office, motion, vote, counted, chapters, later
):
    harbour, mill, _ = chapters
    term = {"from_on": "2026-03-01", "until_on": "2027-03-01"}
    office.tell(harbour, Kind.DELEGATE, "delegate", **term)
    motion_id = motion(for_delegates=True)
    later(1)
    office.tell(mill, Kind.DELEGATE, "delegate", **term)
    vote(motion_id, (harbour, "for"), (mill, "against"))
    assert (counted(motion_id)["seats"], notes(office, motion_id)[mill]) == (1, rules.NO_DELEGATE)


def test_where_delegates_are_asked_for_a_unit_has_a_seat_once_its_officer_named_one(office, motion, vote, counted):
    north, south = office.unit("north"), office.unit("south")
    term = {"from_on": "2026-03-15", "until_on": "2027-03-14"}
    assert office.officer.request("PUT", f"/v1/units/{north}/delegate", json=term).status_code == 200
    voters = [(office.chapter(unit_id=north), "for"), (office.chapter(unit_id=south), "against")]
    motion_id = motion(seat_level="area", for_delegates=True)
    vote(motion_id, *voters)
    count = counted(motion_id)
    assert (count["seats"], count["votes"]) == (1, {"for": 1})
