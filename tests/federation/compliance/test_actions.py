"""An answer comes in, is given anew, is taken back; none is ever changed."""

import pytest
from sqlalchemy import delete, select

from mutuality.language import EntryInvalid, Kind
from mutuality.permanent import RewriteError
from mutuality_federation.answers.models import ItemHistory


@pytest.fixture
def binding(office):
    office.choose("accredited_leader_league")


def test_an_answer_is_read_by_the_policy_in_force(binding, answer, verdicts):
    answer("declined")
    assert verdicts() == {"openness": "finding"}


def test_the_newest_answer_counts(binding, answer, verdicts):
    answer("declined")
    answer("adopted")
    assert verdicts() == {"openness": "kept"}


def test_every_answer_ever_given_is_kept(binding, office, answer):
    answer("declined")
    answer("adopted")
    with office.database.reading() as session:
        assert list(session.scalars(select(ItemHistory.answer).order_by(ItemHistory.number))) == ["declined", "adopted"]


def test_an_answer_is_never_rewritten(answer, office):
    answer()
    with pytest.raises(RewriteError), office.database.transaction() as session:
        session.execute(delete(ItemHistory))


def test_a_chapter_that_takes_its_answer_back_is_silent(binding, office, chapter_id, edition_id, answer, verdicts):
    answer("declined")
    subject = f"response/{edition_id}/openness"
    for _ in range(2):
        office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    assert verdicts() == {"openness": "nothing"}


def test_an_item_may_be_answered_again_after_taking_back(binding, office, chapter_id, edition_id, answer, verdicts):
    answer("declined")
    subject = f"response/{edition_id}/openness"
    office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    answer("adopted")
    assert verdicts() == {"openness": "kept"}


@pytest.mark.parametrize("withdrawn", ["response", "response/x", "report/standard/2026-02", "response/x/openness"])
def test_taking_something_else_back_leaves_the_answer(binding, office, chapter_id, answer, verdicts, withdrawn):
    answer("declined")
    office.tell(chapter_id, Kind.WITHDRAWAL, withdrawn, withdrawn=withdrawn, reason="mistake")
    assert verdicts() == {"openness": "finding"}


def test_another_chapter_takes_no_answer_of_ours_back(binding, office, edition_id, answer, verdicts):
    answer("declined")
    subject = f"response/{edition_id}/openness"
    office.tell(office.chapter("Mill"), Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    assert verdicts() == {"openness": "finding"}


def test_an_item_the_edition_does_not_hold_cannot_be_answered(answer):
    with pytest.raises(EntryInvalid) as refused:
        answer(item="money")
    assert refused.value.members["errors"][0]["pointer"] == "/data/item"


def test_an_edition_nobody_published_cannot_be_answered(answer):
    with pytest.raises(EntryInvalid) as refused:
        answer(edition="edn_00000000000000000000000000")
    assert refused.value.members["errors"][0]["pointer"] == "/data/edition_id"


def test_an_edition_of_another_body_cannot_be_answered(other, answer):
    with pytest.raises(EntryInvalid):
        answer(edition=other.edition({"slug": "openness"}))


def test_an_answer_is_to_the_item_its_subject_names(office, chapter_id, edition_id):
    said = {"edition_id": edition_id, "item": "openness", "answer": "adopted", "decided_on": "2026-03-14"}
    with pytest.raises(EntryInvalid, match="another subject"):
        office.tell(chapter_id, Kind.RESPONSE, f"response/{edition_id}/money", **said)
