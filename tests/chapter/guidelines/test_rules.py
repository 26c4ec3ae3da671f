"""What an answer to a guideline must bring with it."""

from datetime import date

import pytest

from mutuality_chapter.guidelines import rules

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("answer", "own_text", "reason"),
    [
        ("adopted", None, None),
        ("adapted", "Three hold them.", "We are more."),
        ("declined", None, "We meet outdoors."),
        ("not_applicable", None, "We have no keys."),
    ],
)
def test_an_answer_with_all_it_rests_on_is_complete(answer, own_text, reason):
    rules.require_complete(answer=answer, own_text=own_text, reason=reason)


@pytest.mark.parametrize(("answer", "own_text"), [("adapted", None), ("adopted", "Ours"), ("declined", "Ours")])
def test_an_own_rule_goes_with_adapted_and_only_with_it(answer, own_text):
    with pytest.raises(rules.OwnTextMissing) as refused:
        rules.require_complete(answer=answer, own_text=own_text, reason="Because.")
    assert refused.value.members["errors"][0]["pointer"] == "/own_text"


@pytest.mark.parametrize(("answer", "own_text"), [("adapted", "Ours"), ("declined", None), ("not_applicable", None)])
def test_who_departs_from_an_item_says_why(answer, own_text):
    with pytest.raises(rules.ReasonMissing):
        rules.require_complete(answer=answer, own_text=own_text, reason=None)


@pytest.mark.parametrize("answer", ["adopted", "adapted"])
def test_an_item_known_by_evidence_is_not_kept_without(answer):
    with pytest.raises(rules.EvidenceMissing):
        rules.require_evidence(answer=answer, known_by="evidence", evidence_sha256=None)


@pytest.mark.parametrize(("answer", "known_by"), [("declined", "evidence"), ("adopted", "attested")])
def test_evidence_is_asked_only_of_who_keeps_what_is_known_by_it(answer, known_by):
    rules.require_evidence(answer=answer, known_by=known_by, evidence_sha256=None)


def test_a_decision_of_today_is_made():
    rules.require_decided(TODAY, TODAY)


def test_a_decision_ahead_is_not_made_yet():
    with pytest.raises(rules.NotYetDecided):
        rules.require_decided(date(2026, 3, 16), TODAY)


def test_a_first_answer_is_given_once():
    with pytest.raises(rules.AlreadyAnswered):
        rules.require_unanswered(is_answered=True)
