"""Requests as those who look after help meet them."""

from datetime import timedelta

import pytest


@pytest.fixture
def mary(admitted):
    return admitted("Mary")


@pytest.fixture
def owl(admitted):
    return admitted("Owl")


@pytest.fixture
def asked(volunteer, owl):
    answer = volunteer.post("/v1/help-requests", {"member_id": owl, "seeks": "somebody to talk to"})
    return answer.headers["Location"].removeprefix("https://chapter.test")


@pytest.mark.requirement("T18")
def test_a_brand_new_member_answers_a_request(volunteer, asked, mary):
    answer = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": mary})
    assert (answer.status_code, answer.json["state"], answer.json["answered_by"]) == (200, "answered", mary)


def test_a_request_takes_three_fields_at_most_and_opens_at_once(volunteer, owl):
    bare = volunteer.post("/v1/help-requests", {"member_id": owl})
    full = volunteer.post("/v1/help-requests", {"member_id": owl, "seeks": "a visit", "channel": "visit"})
    more = volunteer.post("/v1/help-requests", {"member_id": owl, "diagnosis": "x"})
    assert [bare.status_code, full.status_code, more.status_code] == [201, 201, 422]
    assert (bare.json["state"], bare.json["channel"]) == ("open", "phone")


def test_the_first_answer_stops_the_clock_and_stays_the_first(volunteer, asked, mary, admitted, clock):
    first = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": mary}).json
    clock.advance(timedelta(hours=1))
    second = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": admitted("Ash")}).json
    assert (second["answered_by"], second["first_response_at"]) == (mary, first["first_response_at"])


def test_nobody_answers_themselves(volunteer, asked, owl):
    answer = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": owl})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "same-person")


def test_a_request_is_closed_without_saying_why(volunteer, asked):
    answer = volunteer.request("PUT", f"{asked}/closure", headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json["state"], answer.json["version"]) == (200, "closed", 2)


def test_closing_names_the_version_it_closes(volunteer, asked):
    bare = volunteer.request("PUT", f"{asked}/closure")
    stale = volunteer.request("PUT", f"{asked}/closure", headers={"If-Match": '"9"'})
    assert [bare.status_code, stale.status_code] == [428, 412]


def test_a_closed_request_is_neither_answered_nor_closed_again(volunteer, asked, mary):
    volunteer.request("PUT", f"{asked}/closure", headers={"If-Match": '"1"'})
    answered = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": mary})
    closed = volunteer.request("PUT", f"{asked}/closure", headers={"If-Match": '"2"'})
    assert [answered.status_code, closed.status_code] == [409, 409]


def test_requests_are_listed_by_where_they_stand(volunteer, asked, owl):
    volunteer.post("/v1/help-requests", {"member_id": owl})
    volunteer.request("PUT", f"{asked}/closure", headers={"If-Match": '"1"'})
    standing = volunteer.get("/v1/help-requests", query_string={"state": "open"}).json["items"]
    assert [each["state"] for each in standing] == ["open"]


def test_asking_without_a_key_is_refused(volunteer, owl):
    answer = volunteer.post("/v1/help-requests", {"member_id": owl}, headers={"Idempotency-Key": ""})
    assert answer.json["type"].rpartition("/")[2] == "idempotency-key-missing"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/help-requests"),
        ("POST", "/v1/help-requests"),
        ("GET", "/v1/help-requests/due"),
        ("POST", "/v1/help-requests/escalations"),
        ("GET", "/v1/response-times?month=2026-03"),
    ],
)
def test_a_stranger_sees_nothing_of_help(founded, method, path):
    assert founded.stranger.request(method, path, json={}).status_code == 401


def test_who_left_asks_for_nothing_and_answers_nothing(coordinator, volunteer, asked, mary):
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "went_on"})
    asks = volunteer.post("/v1/help-requests", {"member_id": mary})
    answers = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": mary})
    assert {asks.status_code, answers.status_code} == {409}


def test_what_somebody_who_left_asked_for_is_closed_and_its_words_erased(coordinator, volunteer, asked, owl):
    before = volunteer.get(asked).headers["ETag"]
    coordinator.post(f"/v1/members/{owl}/departure", {"reason": "went_on"})
    after = volunteer.get(asked)
    assert (after.json["state"], after.json["seeks"]) == ("closed", None)
    assert after.headers["ETag"] != before
