"""What of consents goes with somebody who leaves, and what stays counted."""

import pytest

from tests.traces import in_files, in_tables

CANARY = "Zanzibrel"


@pytest.fixture
def referred(clinic, as_mary, consent, exchange):
    """Mary left the same word wherever this room takes it, and was referred on her consent."""
    made = exchange("referral", "out", consent_id=consent(as_mary, clinic, words=CANARY), note=CANARY)
    return made.headers["Location"]


def test_all_of_it_is_handed_over_and_erased_when_they_leave(referred, as_mary, chapter_database):
    assert in_tables(chapter_database, CANARY) >= {"consent", "resource_exchange"}
    taken = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]["partners"]
    assert (taken["consents"][0]["words"], taken["exchanges"][0]["note"]) == (CANARY, CANARY)
    assert in_tables(chapter_database, CANARY) == set()


def test_the_word_is_gone_from_the_file_too(referred, as_mary, chapter_database):
    assert in_files(chapter_database, CANARY)
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert in_files(chapter_database, CANARY) == set()


def test_that_somebody_was_referred_with_consent_stays_counted(referred, clinic, as_mary, coordinator):
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    shown = coordinator.get(referred).json
    assert (shown["is_consented"], shown["note"]) == (True, None)
    assert coordinator.get(f"/v1/partners/{clinic}/balance").json["went_out"] == 1


def test_an_officer_finds_no_consent_of_somebody_who_left(referred, clinic, as_mary, coordinator):
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert coordinator.get(f"/v1/partners/{clinic}/consents").json["items"] == []


def test_what_others_consented_to_stays(referred, clinic, as_mary, as_owl, consent):
    given = consent(as_owl, clinic)
    as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert as_owl.get(f"/v1/me/consents/{given}").status_code == 200
