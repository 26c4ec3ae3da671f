"""Help goes out by contacts, meetings, a hotline and outreach; each is a channel of its own, and counted once."""

import pytest

from tests.answering import Desk, Exchange

MARYS = "902 555 0142"
SUNDAY = {"name": "Sunday Light", "weekday": 7, "starts": "19:30"}
SOMEBODY = {"source": "public_notice", "name": "Ann", "reach": [{"kind": "phone", "value": "902 555 0199"}]}


@pytest.fixture
def coordinator(founded):
    return founded.signed_in("coordinator", name="robin")


@pytest.fixture
def members(coordinator):
    said = ({"name": name, "concern": "grief"} for name in ("Mary", "Owl"))
    return [coordinator.post("/v1/members", each).json["id"] for each in said]


@pytest.fixture
def called(coordinator, members, founded, clock):
    """Mary answers a call to the hotline."""
    desk = Desk(coordinator)
    pool = desk.pool()
    as_mary = founded.signed_in("member", member=members[0])
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": MARYS})
    desk.on_shift(pool, members[0])
    exchange = Exchange(desk, clock).plug_in()
    exchange.telephones.behaviour = {MARYS: "answered"}
    exchange.call(desk.line(pool))
    exchange.play()


@pytest.fixture
def channels(coordinator):
    return lambda: coordinator.get("/v1/reports/2026-03/channels").json


@pytest.fixture
def talked(coordinator, members):
    said = dict(zip(("helper_id", "recipient_id"), members, strict=True))
    assert coordinator.post("/v1/exchanges", {**said, "channel": "phone"}).status_code == 201


@pytest.fixture
def met(coordinator):
    venue = coordinator.post("/v1/venues", {"kind": "church", "area": "South End"}).json["id"]
    meeting = coordinator.post("/v1/meetings", {"venue_id": venue, **SUNDAY}).json["id"]
    coordinator.request("PUT", f"/v1/meetings/{meeting}/occurrences/2026-03-15", json={"attended": 7})


@pytest.fixture
def approached(coordinator):
    approach = coordinator.post("/v1/approaches", SOMEBODY).json["id"]
    assert coordinator.post(f"/v1/approaches/{approach}/steps", {"step": "letter"}).status_code == 201


@pytest.mark.requirement("T22")
@pytest.mark.usefixtures("talked", "met", "called", "approached")
def test_a_month_counts_each_of_the_four_channels(channels):
    assert channels() == {
        "period": "2026-03",
        "contacts": 1,
        "meetings": 1,
        "hotline_calls": 1,
        "hotline_answered": 1,
        "outreach_steps": 1,
    }


@pytest.mark.requirement("T22")
@pytest.mark.usefixtures("called")
def test_a_call_to_the_hotline_is_counted_by_the_hotline_alone(channels):
    assert (channels()["hotline_calls"], channels()["contacts"]) == (1, 0)


@pytest.mark.requirement("T22")
@pytest.mark.usefixtures("talked")
def test_one_conversation_is_one_contact(channels):
    assert (channels()["contacts"], channels()["hotline_calls"]) == (1, 0)


def test_the_channels_of_a_month_are_for_those_who_report(founded):
    assert founded.signed_in("volunteer").get("/v1/reports/2026-03/channels").status_code == 403
    assert founded.stranger.get("/v1/reports/2026-03/channels").status_code == 401
