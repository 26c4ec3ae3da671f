"""How a proposal of a chapter is made, endorsed, answered, and becomes a draft that names where it came from."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from mutuality.language import EntryInvalid, Kind, subject_of
from mutuality_federation import chapters, proposals
from mutuality_federation.proposals import rules
from tests.federation.office import announce
from tests.federation.proposals.conftest import GIVEN, SAID

ASKS = {"endorsements_needed": 2, "endorsement_days": 30}


def stands(view):
    return view["state"], view["support"], view["answer"]


@pytest.mark.allows("decision.endorsements_needed")
def test_where_no_policy_asks_for_words_any_chapter_may_propose_and_the_office_answers(office, propose, shown, answer):
    made = propose(office.chapter())
    assert stands(shown(made)) == ("open", 0, None)
    assert stands(answer(made, "declined", "The hall has no door.").json) == ("declined", 0, "The hall has no door.")


def test_nothing_is_answered_twice(office, propose, answer):
    made = propose(office.chapter())
    answer(made)
    assert answer(made, "declined").json["type"].endswith("/proposal-settled")


def test_as_many_words_as_the_policy_asks_for_endorse_a_proposal_and_are_counted_by_unit(
    office, propose, endorse, shown
):
    office.choose(decision=ASKS)
    north = office.unit("north")
    made = propose(office.chapter())
    for chapter_id in (office.chapter("Mill", unit_id=north), office.chapter("Ford", unit_id=north)):
        endorse(chapter_id, made)
    assert stands(shown(made))[:2] == ("endorsed", 2)
    assert shown(made)["by_unit"] == [{"unit_id": north, "chapters": 2}]


@pytest.mark.allows("decision.endorsement_days")
def test_a_chapter_may_change_its_word_and_counts_once(office, propose, endorse, shown):
    mill, made = office.chapter("Mill"), propose(office.chapter())
    for wished in (True, True, False):
        endorse(mill, made, endorses=wished)
    assert (shown(made)["support"], shown(made)["against"]) == (0, 1)


def test_a_word_that_was_taken_back_is_gone(office, propose, endorse, shown):
    mill, made = office.chapter("Mill"), propose(office.chapter())
    endorse(mill, made)
    subject = f"endorsement/{made}"
    office.tell(mill, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="members_decided")
    assert (shown(made)["support"], shown(made)["against"]) == (0, 0)


@pytest.mark.parametrize("standing", ["inactive", "withdrawn"])
def test_the_word_of_a_chapter_that_does_not_belong_is_kept_and_does_not_count(
    office, propose, endorse, shown, standing
):
    mill, made = office.chapter("Mill"), propose(office.chapter())
    office.stand(mill, standing)
    endorse(mill, made)
    (word,) = office.officer.get(f"/v1/proposals/{made}/words").json["items"]
    assert (shown(made)["support"], word["endorses"], "did not belong" in word["note"]) == (0, True, True)


def test_nobody_endorses_their_own_proposal(office, propose, endorse, shown):
    harbour = office.chapter()
    made = propose(harbour)
    endorse(harbour, made)
    assert shown(made)["support"] == 0


@pytest.mark.refuses("decision.endorsement_days")
def test_a_proposal_with_too_few_behind_it_lapses_says_so_and_hears_no_more(office, propose, endorse, shown, clock):
    office.choose(decision=ASKS)
    mill, made = office.chapter("Mill"), propose(office.chapter())
    endorse(mill, made)
    clock.at += timedelta(days=31)
    endorse(office.chapter("Ford"), made)
    reasons = "By 2026-04-14 1 of 2 chapters needed had given their word."
    assert stands(shown(made)) == ("lapsed", 1, reasons)


@pytest.mark.refuses("decision.endorsements_needed")
def test_the_office_may_not_answer_in_place_of_chapters_and_the_refusal_names_the_rule(office, propose, answer):
    office.choose(decision=ASKS)
    refused = answer(propose(office.chapter()), "declined")
    assert (refused.status_code, refused.json["key"]) == (403, "decision.endorsements_needed")


def test_the_office_answers_what_lapsed(office, propose, answer, clock):
    office.choose(decision=ASKS)
    made = propose(office.chapter())
    clock.at += timedelta(days=31)
    assert answer(made, "declined", "Nobody else wished it.").json["answer"] == "Nobody else wished it."


def test_a_chapter_takes_its_proposal_back_until_it_is_answered(office, propose, shown):
    harbour = office.chapter()
    made = propose(harbour)
    subject = f"proposal/{GIVEN}"
    office.tell(harbour, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="members_decided")
    assert stands(shown(made)) == ("taken_back", 0, "The chapter took it back.")


def test_a_proposal_never_changes(office, propose):
    harbour = office.chapter()
    propose(harbour)
    with pytest.raises(EntryInvalid):
        propose(harbour)


@pytest.mark.parametrize(
    ("what", "pointer"),
    [
        ({"what": "remove", "item": "no-such"}, "/data/change/item"),
        ({"what": "add", "item": "open-door", "purpose": "Why", "text": "What"}, "/data/change/item"),
        ({"what": "number", "item": "open-door", "number": 3}, "/data/change/number"),
    ],
)
def test_a_proposal_is_about_what_the_body_published(office, propose, edition, what, pointer):
    with pytest.raises(EntryInvalid) as refused:
        propose(office.chapter(), {**what, "edition_id": edition})
    assert [each["pointer"] for each in refused.value.members["errors"]] == [pointer]


def test_nobody_endorses_what_was_proposed_to_another_body(office, other, propose, endorse):
    made = propose(office.chapter())
    with pytest.raises(EntryInvalid):
        other.tell(
            other.chapter("Mill"),
            Kind.ENDORSEMENT,
            f"endorsement/{made}",
            proposal_id=made,
            endorses=True,
            decided_on="2026-03-14",
        )


def test_what_is_told_of_proposals_takes_as_many_queries_for_many_as_for_one(
    office, propose, endorse, federation_database
):
    harbour, mill = office.chapter(), office.chapter("Mill")
    asked = []
    for number in range(3):
        endorse(mill, propose(harbour, given=f"ppl_06ef2ngi01ssreeaag6shrnm3{number}"))
    with federation_database.reading() as session:
        facts = chapters.chapter_facts(session, mill)
        event.listen(session.connection(), "before_cursor_execute", lambda *said: asked.append(said[2]))
        assert [each["endorses"] for each in proposals.told(session, facts)] == [True, True, True]
    assert len(asked) == 4


def test_after_a_restore_proposals_and_words_come_back_under_their_names_in_whatever_order(
    office, edition, federation_database
):
    harbour, mill = office.chapter(), office.chapter("Mill")
    named = rules.named_after(harbour, GIVEN)
    change = {"what": "remove", "edition_id": "edn_06ef2ngi01ssreeaag6shrnm3g", "item": "lost"}
    proposal = {**SAID, "proposal_id": GIVEN, "change": change}
    word = {"proposal_id": named, "endorses": True, "decided_on": "2026-03-14"}
    vote = {"motion_id": named, "round": 1, "stance": "for", "decided_on": "2026-03-14"}
    with federation_database.transaction() as session:
        for chapter_id, kind, said in (
            (mill, Kind.ENDORSEMENT, word),
            (mill, Kind.VOTE, vote),
            (harbour, Kind.PROPOSAL, proposal),
        ):
            announce(session, office.body_id, chapter_id, kind, subject_of(kind, said), said, was_judged=True)
    (shown,) = office.show("proposals")["items"]
    assert (shown["id"], shown["support"]) == (named, 1)


def test_a_source_names_an_offer_of_the_commons_only_if_it_is_there(office, propose, edition):
    with pytest.raises(EntryInvalid):
        propose(office.chapter(), source={"text": "A year", "commons_id": "off_06ef2ngi01ssreeaag6shrnm3g"})


def test_one_chapter_has_so_many_proposals_waiting_and_no_more(office, propose, answer):
    harbour = office.chapter()
    names = [f"ppl_06ef2ngi01ssreeaag6shrnm{each:02}" for each in range(rules.MOST_OPEN + 1)]
    made = [propose(harbour, given=each) for each in names[:-1]]
    with pytest.raises(EntryInvalid):
        propose(harbour, given=names[-1])
    answer(made[0], "declined")
    assert propose(harbour, given=names[-1])
