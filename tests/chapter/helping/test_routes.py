"""Requests and exchanges as those who help meet them."""

from datetime import timedelta

import pytest


@pytest.fixture
def mary(admitted):
    return admitted("Mary")


@pytest.fixture
def owl(admitted):
    return admitted("Owl")


@pytest.fixture
def talk(volunteer, mary, owl):
    """Record that Mary helped Owl by telephone, or what else is said."""

    def talk(**said):
        exchange = {"helper_id": mary, "recipient_id": owl, "channel": "phone", **said}
        return volunteer.post("/v1/exchanges", exchange)

    return talk


@pytest.fixture
def asked(volunteer, owl):
    answer = volunteer.post("/v1/help-requests", {"member_id": owl, "seeks": "somebody to talk to"})
    return answer.headers["Location"].removeprefix("https://chapter.test")


@pytest.mark.requirement("D2")
def test_one_person_is_helper_and_recipient_on_the_same_day(talk, volunteer, mary, owl):
    talk(happened_on="2026-03-14")
    talk(helper_id=owl, recipient_id=mary, happened_on="2026-03-14")
    hers = volunteer.get("/v1/exchanges", query_string={"member_id": mary}).json["items"]
    assert sorted(mary == each["helper_id"] for each in hers) == [False, True]
    assert "user_type" not in str(volunteer.get(f"/v1/members/{mary}").json)


@pytest.mark.requirement("D3")
def test_an_exchange_without_a_shared_concern_names_what_is_not_shared(talk):
    answer = talk(concern="drinking")
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "concern-not-shared")
    assert answer.json["errors"] == [{"pointer": "/concern", "detail": "Not shared by both: drinking."}]


def test_an_exchange_is_around_the_concern_both_declared(talk):
    answer = talk()
    assert (answer.status_code, answer.json["concern"], answer.json["happened_on"]) == (201, "grief", "2026-03-15")


@pytest.mark.requirement("D6")
def test_reciprocity_shows_how_help_goes_both_ways_and_never_who(volunteer, admitted):
    people = [admitted() for _ in range(10)]
    pairs = [(0, 1), (1, 0), (2, 3), (3, 2), *((0, other) for other in range(4, 10))]
    for helper, recipient in pairs:
        said = {"helper_id": people[helper], "recipient_id": people[recipient], "channel": "phone"}
        volunteer.post("/v1/exchanges", said)
    shown = volunteer.get("/v1/reciprocity", query_string={"month": "2026-03"}).json
    assert shown == {"month": "2026-03", "ratio": 0.4}


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


def test_an_exchange_answers_the_request_of_one_of_the_two(talk, asked):
    assert talk(request_id=asked.rpartition("/")[2]).status_code == 201


def test_an_exchange_does_not_answer_the_request_of_a_third(talk, asked, admitted):
    answer = talk(recipient_id=admitted("Ash"), request_id=asked.rpartition("/")[2])
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "request-of-another")


def test_an_exchange_is_shown_under_its_own_address(talk, volunteer):
    answer = talk()
    assert volunteer.get(answer.headers["Location"]).json == answer.json


def test_exchanges_are_listed_by_channel(talk, volunteer):
    talk()
    talk(channel="visit")
    visits = volunteer.get("/v1/exchanges", query_string={"channel": "visit"}).json["items"]
    assert [each["channel"] for each in visits] == ["visit"]


@pytest.mark.parametrize(
    ("said", "status", "problem"),
    [
        ({"happened_on": "2026-03-16"}, 409, "day-ahead"),
        ({"channel": "letter"}, 422, "validation-failed"),
        ({"recipient_id": "mem_00000000000000000000000000"}, 404, "not-found"),
        ({"request_id": "req_00000000000000000000000000"}, 404, "not-found"),
        ({"role": "helper"}, 422, "validation-failed"),
    ],
)
def test_a_wrong_value_has_its_problem(talk, said, status, problem):
    answer = talk(**said)
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (status, problem)


def test_nobody_helps_themselves(talk, owl):
    answer = talk(helper_id=owl)
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "same-person")


def test_a_retry_with_one_key_records_one_conversation(talk, volunteer, mary, owl):
    said = {"helper_id": mary, "recipient_id": owl, "channel": "phone"}
    for _ in range(2):
        volunteer.post("/v1/exchanges", said, headers={"Idempotency-Key": "one-talk"})
    assert len(volunteer.get("/v1/exchanges").json["items"]) == 1


def test_asking_without_a_key_is_refused(volunteer, owl):
    answer = volunteer.post("/v1/help-requests", {"member_id": owl}, headers={"Idempotency-Key": ""})
    assert answer.json["type"].rpartition("/")[2] == "idempotency-key-missing"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/help-requests"),
        ("POST", "/v1/help-requests"),
        ("GET", "/v1/exchanges"),
        ("POST", "/v1/exchanges"),
        ("GET", "/v1/reciprocity?month=2026-03"),
    ],
)
def test_a_stranger_sees_nothing_of_help(founded, method, path):
    assert founded.stranger.request(method, path, json={}).status_code == 401


def test_who_left_asks_for_nothing_and_answers_nothing(coordinator, volunteer, asked, mary, talk):
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "went_on"})
    asks = volunteer.post("/v1/help-requests", {"member_id": mary})
    answers = volunteer.request("PUT", f"{asked}/answer", json={"helper_id": mary})
    assert {asks.status_code, answers.status_code, talk().status_code} == {409}


def test_what_somebody_who_left_asked_for_is_closed_and_its_words_erased(coordinator, volunteer, asked, owl):
    before = volunteer.get(asked).headers["ETag"]
    coordinator.post(f"/v1/members/{owl}/departure", {"reason": "went_on"})
    after = volunteer.get(asked)
    assert (after.json["state"], after.json["seeks"]) == ("closed", None)
    assert after.headers["ETag"] != before
