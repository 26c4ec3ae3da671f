"""What the public reads of a meeting tells of nobody: refused where it is said, or taken out before it leaves."""

import re

import pytest

from mutuality.screening import Screen
from mutuality_chapter.members.rules import naming

ANN = naming(["Ann Vandersloot", "Mary K.", "Robin"])
PUBLIC = {"name": "Tuesday", "is_public": True}
NUMBER, HOTLINE = "902 555 0147", "902 555 0100"


def screened(notes, **more):
    return Screen(ANN, frozenset({re.sub(r"\D", "", HOTLINE)})).faults({"notes": notes, **more})


@pytest.mark.parametrize(
    "text", ["Ask ann-vandersloot", "with A. Vandersloot", "at Mrs Vandersloot's", "the Vandersloot family", "Mary K"]
)
def test_a_member_is_named_by_the_whole_name_or_the_surname_as_people_use_it(text):
    assert screened(text) == [("notes", "names-somebody")]


@pytest.mark.parametrize("text", ["Vandersloot Hall", "Robin Street", "Ann brings tea", "Mary knows"])
def test_what_may_be_any_word_names_nobody(text):
    assert screened(text) == []


@pytest.mark.parametrize("text", [f"Call {NUMBER}", "Write to a.v@quill.example", "Ring +43 660 123 45 67 before"])
def test_a_telephone_number_or_an_address_for_mail_is_contact(text):
    assert screened(text) == [("notes", "gives-contact")]


def test_a_hotlines_number_and_what_one_dials_to_join_are_not():
    assert screened("Call (902) 555-0100; or 555 123 4567 to join", conference_phone="+15551234567") == []


def test_a_link_may_hold_digits_but_no_mail():
    assert screened("", url="https://zoom.example/j/9025550147") == []
    assert screened("", url="https://x.example/?to=a.v%40quill.example") == [("url", "gives-contact")]


@pytest.fixture
def schedule(volunteer, founded):
    def schedule(**said):
        founded.signed_in("coordinator").post("/v1/members", {"name": "Ann Vandersloot", "concern": "grief"})
        venue = volunteer.post("/v1/venues", {"kind": "church", "area": "Old town", "how_to_find": f"Ring {NUMBER}"})
        return volunteer.post("/v1/meetings", {"venue_id": venue.json["id"], **PUBLIC, **said})

    return schedule


def test_a_public_meeting_that_tells_of_people_is_refused_by_field_and_rule(schedule):
    refused = schedule(notes=f"Ask Ann Vandersloot, {NUMBER}")
    assert refused.json["type"].endswith("listing-tells-of-people")
    told = [(each["pointer"], each["detail"].partition(":")[0]) for each in refused.json["errors"]]
    assert told == [("/notes", "names-somebody"), ("/notes", "gives-contact")]


def test_a_meeting_for_members_alone_may_and_is_asked_when_it_becomes_public(schedule, volunteer):
    made = schedule(notes=f"Ask Ann Vandersloot, {NUMBER}", is_public=False)
    assert made.status_code == 201
    opened = volunteer.change("PATCH", f"/v1/meetings/{made.json['id']}", {"is_public": True})
    assert opened.json["type"].endswith("listing-tells-of-people")


def test_what_is_said_of_a_place_is_taken_out_before_it_leaves(schedule, waiting):
    schedule()
    assert [told["location_notes"] for kind, told in waiting() if kind == "listing"] == ["Ring …"]
