"""Receipts of imports, to be looked at for as long as anybody asks."""

import pytest

from tests.polling import row


@pytest.fixture
def receipt(taken, feed, volunteer):
    """Return the newest receipt of a feed with a good, a mended and a rejected row."""
    taken(feed("one", row("two", notes="Call 902-555-0100", contact_1_name="Zanzibrel"), {"slug": "three"}))
    return f"/v1/imports/{volunteer.get('/v1/imports').json['items'][0]['id']}"


def test_a_receipt_adds_up_to_the_rows_sent(volunteer, receipt):
    shown = volunteer.get(receipt).json
    assert shown["sent"] == sum(shown["counts"].values()) == len(shown["lines"]) == 3
    assert shown["counts"] == {"accepted": 2, "changed": 0, "unchanged": 0, "rejected": 1}


def test_a_rejected_row_says_why_by_code_field_and_sentence(volunteer, receipt):
    line = volunteer.get(receipt).json["lines"][2]
    fault = {"code": "missing", "field": "name", "detail": "A row needs a name."}
    assert (line["row"], line["slug"], line["outcome"], line["faults"]) == (2, "three", "rejected", [fault])


def test_a_row_says_what_was_mended_and_what_is_never_taken_over(volunteer, receipt):
    line = volunteer.get(receipt).json["lines"][1]
    assert ([each["code"] for each in line["warnings"]], line["left_out"]) == (["contact-removed"], ["contact_1_name"])


def test_no_contact_of_a_feed_is_held_anywhere(receipt, everything):
    held = str(everything())
    assert ("Zanzibrel" in held, "555-0100" in held) == (False, False)


def test_receipts_are_listed_without_their_lines(volunteer, receipt):
    assert "lines" not in volunteer.get("/v1/imports").json["items"][0]


def test_a_receipt_nobody_was_given_is_not_found(volunteer):
    assert volunteer.get("/v1/imports/imp_00000000000000000000000000").status_code == 404


def test_a_stranger_is_asked_to_sign_in(founded):
    assert founded.stranger.get("/v1/imports").status_code == 401
