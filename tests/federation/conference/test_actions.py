"""A conference is called with notice, decides proposals, hears its minority, and what it carries becomes a draft."""

import pytest
from sqlalchemy import event

from mutuality_federation import chapters as roll
from mutuality_federation import conference
from mutuality_federation.conference import rules

APPEAL = {"minority_appeal": True}


def slug(answer):
    return answer.json["type"].rpartition("/")[2]


@pytest.mark.refuses("decision.conference_notice_days")
def test_a_conference_with_too_short_a_notice_is_refused_and_the_rule_is_named(office, call):
    office.choose(decision={"conference_notice_days": 30})
    assert (call().status_code, call().json["key"]) == (403, "decision.conference_notice_days")
    assert call(opens_on="2026-04-14", closes_on="2026-04-20").status_code == 201


@pytest.mark.allows("decision.conference_notice_days")
def test_a_motion_comes_too_late_when_its_notice_would_be_too_short(office, call, later):
    office.choose(decision={"conference_notice_days": 30})
    called = call(opens_on="2026-04-14", closes_on="2026-04-20").json["id"]
    path, own = f"/v1/conferences/{called}/motions", {"title": "Tea", "text": "More of it."}
    first = office.officer.post(path, own)
    later(1)
    assert (first.status_code, office.officer.post(path, own).json["key"]) == (201, "decision.conference_notice_days")


@pytest.mark.parametrize("days", [{"opens_on": "2026-03-14"}, {"closes_on": "2026-03-14"}])
def test_days_that_do_not_follow_one_another_are_refused(call, days):
    assert slug(call(**days)) == "conference-days-wrong"


@pytest.mark.parametrize("motion", [{}, {"title": "Tea"}, {"title": "Tea", "text": "More.", "change": {"what": "add"}}])
def test_a_motion_is_a_proposal_or_something_whole(call, motion):
    assert slug(call(motions=[motion])) == "motion-unfit"


def test_a_proposal_goes_before_a_conference_once_enough_chapters_wish_it(office, call, chapters, propose, endorse):
    office.choose(decision={"endorsements_needed": 1, "endorsement_days": 30})
    made = propose(chapters[0])
    assert call(motions=[{"proposal_id": made}]).json["key"] == "decision.endorsements_needed"
    endorse(chapters[1], made)
    assert call(motions=[{"proposal_id": made}]).status_code == 201
    assert office.officer.get(f"/v1/proposals/{made}").json["state"] == "before_conference"
    assert slug(call(motions=[{"proposal_id": made}])) == "proposal-settled"


def settled(office, act, motion_id, proposal_id):
    assert act(motion_id, "settlement").status_code == 201
    shown = office.officer.get(f"/v1/proposals/{proposal_id}").json
    return shown["state"], shown["answer"]


def test_what_was_carried_is_answered_with_its_figures_and_opens_its_draft(
    office, act, motion, vote, counted, chapters, propose
):
    made = propose(chapters[0])
    motion_id = motion(motions=[{"proposal_id": made}])
    vote(motion_id, *((each, "for") for each in chapters))
    counted(motion_id)
    sentence = "The conference decided carried in round 1: 3 for, of 3 seats."
    assert settled(office, act, motion_id, made) == ("carried", sentence)
    (mandate,) = office.show("mandates")["items"]
    assert (mandate["proposal_id"], mandate["motion_id"], mandate["item"]) == (made, motion_id, "open-door")


def test_what_was_not_carried_is_declined_with_its_figures(office, act, motion, vote, counted, chapters, propose):
    made = propose(chapters[0])
    motion_id = motion(motions=[{"proposal_id": made}])
    vote(motion_id, (chapters[0], "for"), (chapters[1], "against"))
    counted(motion_id)
    sentence = "The conference decided not_carried in round 1: 1 against, 1 for, of 3 seats."
    assert settled(office, act, motion_id, made) == ("declined", sentence)


def test_without_a_quorum_a_proposal_goes_back_and_may_come_again(
    office, act, call, motion, vote, counted, chapters, propose
):
    office.choose(decision={"quorum_percent": 60})
    made = propose(chapters[0])
    motion_id = motion(motions=[{"proposal_id": made}])
    vote(motion_id, (chapters[0], "for"))
    counted(motion_id)
    assert settled(office, act, motion_id, made) == ("open", None)
    again = call(opens_on="2026-03-21", closes_on="2026-03-25", motions=[{"proposal_id": made}])
    assert again.status_code == 201


def test_a_conference_that_is_called_off_gives_its_proposals_back_and_counts_nothing(
    office, act, call, chapters, propose, vote, later
):
    made = propose(chapters[0])
    called = call(motions=[{"proposal_id": made}]).json
    path, reason = f"/v1/conferences/{called['id']}/calling-off", {"reason": "The hall burned down."}
    assert office.officer.post(path, reason).status_code == 201
    assert slug(office.officer.post(path, reason)) == "conference-over"
    assert office.officer.get(f"/v1/proposals/{made}").json["state"] == "open"
    later(6)
    assert slug(act(called["motions"][0]["id"], "count")) == "motion-counted"


def test_the_minority_is_heard_and_all_vote_again_once_if_somebody_was_persuaded(
    office, act, motion, vote, plead, counted, chapters, later
):
    office.choose(decision=APPEAL)
    harbour, mill, ford = chapters
    motion_id = motion()
    vote(motion_id, (harbour, "for"), (mill, "for"), (ford, "against"))
    counted(motion_id)
    plead(motion_id, ford, "We cannot travel.")
    plead(motion_id, mill)
    assert slug(act(motion_id, "settlement")) == "appeal-runs"
    assert act(motion_id, "second-round", closes_on="2026-03-28").json["round"] == 2
    vote(motion_id, (mill, "against"), (ford, "against"), (harbour, "for"), round_number=2)
    later(8)
    assert act(motion_id, "count").json["results"][-1]["result"] == "not_carried"
    assert act(motion_id, "settlement").json["settlement"]["result"] == "not_carried"


def test_who_stood_with_the_majority_is_no_minority_and_who_heard_nobody_was_not_persuaded(
    office, act, motion, vote, plead, counted, chapters
):
    office.choose(decision=APPEAL)
    harbour, mill, _ = chapters
    motion_id = motion()
    vote(motion_id, (harbour, "for"), (mill, "for"))
    counted(motion_id)
    plead(motion_id, harbour, "I agree.")
    plead(motion_id, mill)
    pleas = office.officer.get(f"/v1/motions/{motion_id}").json["pleas"]
    assert [each["note"] for each in pleas] == [rules.NOT_MINORITY, rules.NOT_PERSUADED]
    assert slug(act(motion_id, "second-round", closes_on="2026-03-28")) == "revote-unasked"


def test_the_minority_is_heard_for_as_long_as_was_said_and_then_the_count_stands(
    office, act, motion, vote, plead, counted, chapters, later
):
    office.choose(decision=APPEAL)
    motion_id = motion(appeal_days=7)
    vote(motion_id, (chapters[0], "for"), (chapters[1], "for"), (chapters[2], "against"))
    counted(motion_id)
    assert slug(act(motion_id, "settlement")) == "appeal-runs"
    later(8)
    plead(motion_id, chapters[2], "We were asleep.")
    assert office.officer.get(f"/v1/motions/{motion_id}").json["pleas"][0]["note"] == rules.UNAGREED
    assert act(motion_id, "settlement").status_code == 201


def test_a_motion_of_the_bodys_own_that_changes_something_opens_a_draft_without_a_proposal(
    office, act, motion, vote, counted, chapters
):
    change = {"what": "policy", "key": "helper.gate_months", "value": 12}
    motion_id = motion(motions=[{"title": "A year", "text": "One year on.", "change": change}])
    vote(motion_id, (chapters[0], "for"))
    counted(motion_id)
    mandate = act(motion_id, "settlement").json["settlement"]["mandate_id"]
    assert office.officer.get(f"/v1/mandates/{mandate}").json["document"]["helper"]["gate_months"] == 12


def test_another_body_finds_nothing_of_it(other, motion, act):
    assert other.officer.get(f"/v1/motions/{motion()}").status_code == 404


def test_what_a_chapter_is_told_takes_as_many_queries_for_many_motions_as_for_one(
    office, call, vote, chapters, federation_database
):
    asked = []
    for motion in call(motions=[{"title": each, "text": "Why"} for each in "abc"]).json["motions"]:
        vote(motion["id"], (chapters[0], "for"), (chapters[1], "against"))
    with federation_database.reading() as session:
        facts = roll.chapter_facts(session, chapters[1])
        event.listen(session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        (told,) = conference.told(session, facts)
        assert [each["stance"] for each in told["motions"]] == ["against"] * 3
    assert len(asked) == 10


def test_a_conference_has_so_many_motions_and_no_more(office, call):
    own = {"title": "Tea", "text": "More of it."}
    called = call(opens_on="2026-03-16", motions=[own] * rules.MOST_MOTIONS).json["id"]
    assert slug(office.officer.post(f"/v1/conferences/{called}/motions", own)) == "agenda-full"


def test_where_too_few_took_part_there_is_no_minority_to_wait_for(office, act, motion, vote, counted, chapters):
    office.choose(decision={**APPEAL, "quorum_percent": 60})
    motion_id = motion()
    vote(motion_id, (chapters[0], "for"))
    assert counted(motion_id)["result"] == "no_quorum"
    assert act(motion_id, "settlement").json["settlement"]["result"] == "no_quorum"


def test_units_of_a_level_the_body_does_not_have_get_no_seats(call):
    answer = call(seat_level="planet")
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "level-unknown")
