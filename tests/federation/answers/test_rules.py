"""How what stands of a chapter is put into one word, and what a reviewer may look at."""

from dataclasses import replace
from datetime import date

import pytest

from mutuality.policy import Given
from mutuality_federation.answers import rules

DAY = date(2026, 3, 15)
SAYS = Given("adapted", is_stricter=True, view="met", outcome="kept", review="partly", has_evidence=True)


class State:
    """What a state says that a verdict rests on."""

    def __init__(self, given):
        self.answer, self.is_stricter, self.view = given.answer, given.is_stricter, given.view
        self.outcome, self.review = given.outcome, given.review
        self.evidence_sha256 = "d" * 64 if given.has_evidence else None


@pytest.mark.parametrize(
    "given",
    [
        SAYS,
        Given(None),
        Given("adopted"),
        Given(None, view="other_way"),
        Given(None, outcome="not_applicable"),
        replace(SAYS, review="met", is_agreed=True, has_evidence=False),
    ],
)
def test_what_stands_is_read_back_from_its_word(given):
    assert rules.Stands(rules.reads_as(State(given))).given == given


def test_the_last_days_stand_beside_the_word():
    stands = rules.Stands(rules.reads_as(State(SAYS)), DAY, date(2026, 4, 1))
    assert (stands.given.valid_until, stands.given.evidence_until) == (DAY, date(2026, 4, 1))


WORDS = [("////", False), ("//met//", True), ("///kept/", True), ("////met", False)]


@pytest.mark.parametrize(("word", "speaks"), WORDS)
def test_a_chapter_speaks_by_answer_view_or_facts(word, speaks):
    assert rules.speaks(word) is speaks


def test_nothing_cannot_be_reviewed():
    with pytest.raises(rules.NothingSent):
        rules.require_newest(1, None)


def test_a_review_of_an_older_statement_names_the_newer():
    with pytest.raises(rules.StatementMoved) as refused:
        rules.require_newest(1, 2)
    assert refused.value.members["errors"][0]["detail"].endswith("number 2.")
