"""Approval by a second officer: who may, by which words, once, and what stands in the way."""

import pytest

from mutuality.fingerprints import fingerprint_words
from mutuality_federation.chapters.models import ChapterKey
from tests.federation.enrolments.conftest import kind, rows

OTHER_WORDS = "ashbank ashbank ashbank ashbank ashbank ashbank"


def test_the_officer_who_invited_cannot_approve(office, enrol, approve):
    enrol()
    assert kind(approve(by=office.officer)) == (403, "same-officer")


def test_wrong_words_are_refused_and_the_right_ones_still_work(office, enrol, approve):
    enrol()
    assert kind(approve(OTHER_WORDS)) == (409, "fingerprint-mismatch")
    assert rows(office, ChapterKey) == 0
    assert approve().status_code == 200


def test_five_wrong_words_refuse_the_enrolment(enrol, approve, steps):
    enrol()
    tries = [kind(approve(OTHER_WORDS)) for _ in range(5)]
    assert set(tries) == {(409, "fingerprint-mismatch")}
    assert (kind(approve()), steps()[-1]) == ((409, "nothing-to-approve"), ("pending", "invited"))


def test_a_refused_chapter_may_be_invited_again(enrol, approve):
    enrol()
    for _ in range(5):
        approve(OTHER_WORDS)
    assert enrol().status_code == 202


def test_what_was_sent_last_is_approved_though_the_clock_was_set_back(enrol, approve, days_later):
    enrol()
    for _ in range(5):
        approve(OTHER_WORDS)
    days_later(0, seconds=-60)
    enrol()
    assert approve().status_code == 200


def test_nothing_is_approved_twice(enrol, approve):
    enrol()
    assert [approve().status_code, kind(approve())] == [200, (409, "nothing-to-approve")]


def test_nothing_is_approved_of_a_chapter_that_was_closed_meanwhile(office, enrol, approve, move):
    enrol()
    move("closed")
    assert kind(approve()) == (409, "nothing-to-approve")
    assert rows(office, ChapterKey) == 0


def test_a_chapter_that_did_not_enrol_cannot_be_approved(approve, chapter_id):
    assert kind(approve()) == (404, "not-found")


@pytest.mark.parametrize("words", ["five words are not enough", "six words but one is 123", ""])
def test_what_are_no_six_words_is_refused_by_its_shape(enrol, approve, words):
    enrol()
    assert kind(approve(words or " ")) == (422, "validation-failed")


def test_both_sides_see_the_same_six_words(office, enrol, key, chapter_id):
    enrol()
    shown = office.officer.get(f"/v1/chapters/{chapter_id}/enrolment").json
    assert (shown["fingerprint"], len(shown["fingerprint"].split())) == (fingerprint_words(key.public_jwk()), 6)


@pytest.mark.refuses("names_review")
def test_where_names_are_reviewed_nobody_is_approved_under_a_name_that_was_not(office, chapter_id, enrol, approve):
    office.choose(names_review=True)
    enrol()
    refused = approve()
    named = {"name": "Harbour", "outcome": "approved", "reason": "It fits"}
    office.officer.post(f"/v1/chapters/{chapter_id}/name-reviews", named)
    assert (refused.status_code, refused.json["key"], approve().status_code) == (403, "names_review", 200)
