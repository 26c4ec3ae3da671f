"""The telephone provider as it is set, and by whom."""

import pytest

from tests.answering import Desk, Exchange


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def exchange(coordinator, clock):
    return Exchange(Desk(coordinator), clock).plug_in()


def test_the_secret_is_told_once_and_new_each_time(exchange, coordinator):
    first = exchange.secret
    assert exchange.plug_in().secret != first
    assert exchange.secret not in coordinator.get("/v1/hotline/telephony").text


@pytest.mark.parametrize("said", [{"kind": "webhook"}, {"kind": "simulated", "url": "https://telephones.example"}])
def test_a_webhook_has_an_address_and_a_simulation_none(coordinator, said):
    assert problem(coordinator.request("PUT", "/v1/hotline/telephony", json=said)) == (422, "address-missing")


def test_the_provider_is_set_by_whoever_coordinates(exchange, as_mary, founded):
    for caller, status in ((as_mary, 403), (founded.stranger, 401)):
        assert caller.get("/v1/hotline/telephony").status_code == status
        assert caller.request("PUT", "/v1/hotline/telephony", json={"kind": "simulated"}).status_code == status
