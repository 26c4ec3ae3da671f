"""Exchanges as those who help meet them."""

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


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/exchanges"),
        ("POST", "/v1/exchanges"),
        ("GET", "/v1/reciprocity?month=2026-03"),
        ("GET", "/v1/only-received"),
    ],
)
def test_a_stranger_sees_nothing_of_exchanges(founded, method, path):
    assert founded.stranger.request(method, path, json={}).status_code == 401


def test_who_left_talks_to_nobody_here(coordinator, mary, talk):
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "went_on"})
    assert talk().status_code == 409
