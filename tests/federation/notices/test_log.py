"""The owner of an address reads what came of each try, and has told again what was missed."""

import pytest

from mutuality.notices import WAITS
from mutuality.transport import Answer
from tests.federation.notices.receiving import SLOW, Receiver


@pytest.fixture
def place(listening):
    return f"/v1/notice-endpoints/{listening['id']}"


@pytest.fixture
def log(office, place):
    """Return what came of each try but the ping's."""
    return lambda: office.officer.get(f"{place}/attempts").json["items"][1:]


def test_each_try_is_told_with_its_outcome_its_status_and_the_next_and_no_word_of_the_answer(
    log, publish, deliver, clock
):
    publish()
    for answer in (Answer(500, b"Their secret"), SLOW, 204):
        deliver(Receiver(answer))
        clock.at += WAITS[1]
    said = [(each["outcome"], each["status"], each["next_at"]) for each in log()]
    assert said == [
        ("refused", 500, "2026-03-15T12:00:05Z"),
        ("timed-out", None, "2026-03-15T12:10:00Z"),
        ("taken", 204, None),
    ]
    assert "secret" not in str(log())


def test_notices_are_listed_by_how_they_stand(office, place, publish, deliver):
    publish()
    deliver(Receiver(500))
    told = [office.officer.get(f"{place}/notices?state={state}").json["items"] for state in ("due", "taken")]
    assert [[each["type"] for each in some] for some in told] == [["listing.changed"], ["endpoint.ping"]]


def test_one_notice_is_sent_again_with_the_same_id_and_bytes(office, place, publish, deliver):
    publish()
    first, again = Receiver(), Receiver()
    deliver(first)
    assert office.officer.post(f"{place}/notices/{first.ids()[0]}/redelivery").status_code == 204
    deliver(again)
    assert (again.ids(), again.sent[0][1]) == (first.ids(), first.sent[0][1])


def test_all_since_a_number_is_sent_again_and_nothing_before_it(office, place, publish, deliver, federation):
    for number in (1, 2, 3):
        publish(number)
    first, again = Receiver(), Receiver()
    deliver(first)
    after = federation.stranger.get("/v1/listing-changes?limit=1").json["after"]
    assert office.officer.post(f"{place}/redeliveries", {"after": after}).status_code == 204
    deliver(again)
    assert again.ids() == first.ids()[1:]


def test_a_number_to_come_leaves_nothing_out(office, place, publish, deliver):
    office.officer.post(f"{place}/redeliveries", {"after": 2**53 - 2})
    publish()
    assert deliver(Receiver()) == {"taken": 1}


def test_another_bodys_office_reads_and_sends_nothing(other, place, publish, deliver):
    publish()
    receiver = Receiver()
    deliver(receiver)
    assert other.officer.get(f"{place}/notices").status_code == 404
    assert other.officer.get(f"{place}/attempts").status_code == 404
    assert other.officer.post(f"{place}/redeliveries", {"after": 0}).status_code == 404
    assert other.officer.post(f"{place}/notices/{receiver.ids()[0]}/redelivery").status_code == 404
