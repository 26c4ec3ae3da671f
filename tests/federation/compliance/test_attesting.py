"""What a chapter says of itself, and what an officer sees in it: side by side, dated, and for ever."""

import pytest

from mutuality.language import Kind

DOCUMENT = {"evidence_sha256": "d" * 64, "evidence_at": "here", "evidence_until": "2026-06-30"}


@pytest.fixture(autouse=True)
def binding(office):
    office.choose("accredited_leader_league")


@pytest.fixture
def shown(office, path):
    """Return what the officer sees of the item."""
    return lambda: office.officer.get(path).json


@pytest.fixture
def numbers(office):
    """Return how much was asked, answered and met in all."""
    return lambda: {name: office.show("compliance")[name] for name in ("asked", "answered", "met")}


def test_a_view_answers_an_item_that_was_never_answered(attest, verdicts, numbers):
    attest("met")
    assert (verdicts(), numbers()) == ({"openness": "kept"}, {"asked": 1, "answered": 1, "met": 1})


def test_answered_and_met_are_two_numbers(attest, numbers):
    attest("not_yet")
    assert numbers() == {"asked": 1, "answered": 1, "met": 0}


def test_an_item_that_does_not_apply_is_not_asked(derive, verdicts, numbers):
    derive("not_applicable", rule="has_hotline")
    assert (verdicts(), numbers()) == ({"openness": "not_applicable"}, {"asked": 0, "answered": 0, "met": 0})


def test_the_reason_why_an_item_does_not_apply_is_the_condition(derive, shown):
    derive("not_applicable", rule="has_hotline")
    assert shown()["rule"] == "has_hotline"


def test_facts_that_say_no_are_a_finding_whatever_was_adopted(answer, derive, verdicts):
    answer("adopted")
    derive("not_kept")
    assert verdicts() == {"openness": "finding"}


def test_a_document_stays_when_a_chapter_attests_anew_without_one(attest, shown):
    attest(**DOCUMENT)
    attest("partly")
    assert {name: shown()[name] for name in DOCUMENT} == DOCUMENT


def test_what_is_taken_back_is_gone_with_its_document(office, chapter_id, edition_id, attest, shown):
    attest(**DOCUMENT)
    subject = f"attestation/{edition_id}/openness"
    for _ in range(2):
        office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    assert [shown()[name] for name in ("view", "evidence_sha256")] == [None, None]


def test_a_document_that_came_with_the_answer_stays_when_the_view_is_taken_back(
    office, chapter_id, edition_id, answer, attest, shown
):
    answer("adopted", evidence_sha256="e" * 64)
    attest()
    for kind, held in (("attestation", "e" * 64), ("response", None)):
        subject = f"{kind}/{edition_id}/openness"
        office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
        assert shown()["evidence_sha256"] == held


def test_a_review_stands_beside_the_chapters_view(attest, review, shown, verdicts):
    attest("met")
    assert review("not_met").status_code == 201
    assert (shown()["view"], shown()["review"], shown()["review_reason"]) == ("met", "not_met", "We read the document.")
    assert verdicts() == {"openness": "finding"}


def test_a_review_agrees_to_another_way(attest, review, verdicts):
    attest("other_way")
    assert verdicts() == {"openness": "finding"}
    review("met")
    assert verdicts() == {"openness": "kept"}


@pytest.mark.allows("guidelines.adaptation")
def test_an_officer_agrees_to_an_adaptation_where_the_policy_wants_to_be_asked(office, answer, review, verdicts):
    office.choose("accredited_leader_league", guidelines={"adaptation": "ask"})
    answer("adapted")
    assert verdicts() == {"openness": "finding"}
    review("met")
    assert verdicts() == {"openness": "kept"}


@pytest.mark.refuses("guidelines.adaptation")
def test_an_officer_cannot_agree_to_an_adaptation_where_items_may_not_be_adapted(answer, review, verdicts):
    answer("adapted")
    review("met")
    assert verdicts() == {"openness": "finding"}


@pytest.mark.parametrize("said", ["attest", "answer"])
def test_a_review_counts_until_the_chapter_says_something_new(attest, answer, review, verdicts, said):
    attest("met")
    review("not_met")
    {"attest": attest, "answer": answer}[said]()
    assert verdicts() == {"openness": "kept"}


def test_facts_that_stay_as_they_were_leave_a_review_standing(derive, review, shown):
    derive("not_kept")
    review("met")
    derive("not_kept")
    assert shown()["review"] == "met"
    derive("kept")
    assert shown()["review"] is None


def test_a_reviewer_looks_only_at_what_was_sent(office, path):
    said = {"statement": 1, "view": "met", "reason": "We know them."}
    refused = office.officer.post(f"{path}/reviews", said)
    assert (refused.status_code, refused.json["type"].rpartition("/")[2]) == (409, "nothing-sent")


def test_what_was_taken_back_cannot_be_reviewed(office, chapter_id, edition_id, attest, review):
    attest()
    subject = f"attestation/{edition_id}/openness"
    office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
    assert review("met").json["type"].rpartition("/")[2] == "nothing-sent"


def test_a_review_of_what_is_no_longer_said_names_what_is(attest, review, shown):
    attest("partly")
    looked_at = shown()["statement"]
    attest("met")
    refused = review("not_met", looked_at)
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (409, "/statement")
    assert f"number {shown()['statement']}." in refused.json["errors"][0]["detail"]


def test_all_that_was_ever_said_is_kept_in_its_order(office, path, answer, attest, derive, review):
    for said in (answer, attest, lambda: derive("kept"), lambda: review("met")):
        said()
    lines = office.officer.get(f"{path}/history").json["items"]
    assert [line["said"] for line in lines] == ["response", "attestation", "derivation", "review"]
    assert [line["number"] for line in lines] == [1, 2, 3, 4]
    assert [line["review"] for line in lines] == [None, None, None, "met"]


@pytest.mark.parametrize(("who", "read", "write"), [("officer", 200, 409), ("reader", 200, 403), ("other", 404, 404)])
def test_an_office_reviews_its_own_chapters(federation, office, attest, path, who, read, write):
    attest()
    body = "bod_00000000000000000000000000" if who == "other" else office.body_id
    caller = federation.signed_in("reader" if who == "reader" else "officer", body=body)
    tried = caller.post(f"{path}/reviews", {"statement": 0, "view": "met", "reason": "Seen."})
    assert (caller.get(path).status_code, caller.get(f"{path}/history").status_code) == (read, read)
    assert tried.status_code == write


def test_nothing_is_shown_of_an_item_on_which_nothing_was_sent(office, path):
    assert office.officer.get(path).status_code == 404


def test_an_item_of_another_body_is_not_found(office, other, chapter_id):
    edition = other.edition({"slug": "openness"})
    assert office.officer.get(f"/v1/chapters/{chapter_id}/compliance/{edition}/openness").status_code == 404


def test_one_item_is_read_alone(office, edition_id, attest):
    office.edition({"slug": "money"}, guideline="money")
    attest()
    shown = office.show("compliance", item="openness")
    assert (shown["asked"], shown["met"]) == (1, 1)
