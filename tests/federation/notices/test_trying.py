"""What was not taken is tried again, not for ever, and not against anybody's will; what came of it is kept a while."""

from datetime import timedelta

import pytest

from mutuality.notices import WAITS
from mutuality.transport import Answer
from mutuality_federation.notices import forget, rules
from mutuality_federation.notices.models import NoticeAttempt
from tests.federation.notices.receiving import SLOW, Receiver


@pytest.mark.parametrize("answer", [500, 302, SLOW], ids=["in trouble", "elsewhere", "slow"])
def test_what_was_not_taken_is_sent_again_when_its_time_comes_with_the_same_id_and_bytes(
    listening, publish, deliver, clock, answer
):
    publish()
    receiver = Receiver(answer)
    deliver(receiver)
    receiver.answer = 204
    assert deliver(receiver) == {}
    clock.at += WAITS[0]
    assert deliver(receiver) == {"taken": 1}
    first, again = [(headers["webhook-id"], content) for headers, content in receiver.sent]
    assert first == again


def test_nothing_is_sent_twice_that_was_taken(listening, publish, deliver, clock):
    publish()
    receiver = Receiver()
    deliver(receiver)
    clock.at += timedelta(days=1)
    assert deliver(receiver) == {}


def test_whoever_says_gone_hears_no_more(listening, publish, deliver, shown):
    publish()
    deliver(Receiver(410))
    publish(2)
    assert (deliver(Receiver()), shown()["state"], shown()["why"]) == ({}, "disabled", "gone")


def test_an_address_that_failed_for_the_whole_schedule_is_disabled_and_says_why(
    listening, publish, deliver, clock, shown
):
    publish()
    for wait in (*WAITS, timedelta()):
        deliver(Receiver(500))
        assert shown()["state"] == ("on" if wait else "disabled")
        clock.at += wait
    assert (shown()["why"], shown()["failing_since"]) == ("failing", "2026-03-15T12:00:00Z")


def test_a_ping_nobody_answers_ends_too(endpoint, deliver, clock, shown):
    for wait in (*WAITS, timedelta()):
        deliver(Receiver(404))
        clock.at += wait
    assert (shown()["state"], shown()["why"]) == ("disabled", "never_answered")


def test_who_hears_again_hears_of_all_it_missed(listening, office, publish, deliver, clock):
    publish()
    for wait in (*WAITS, timedelta()):
        deliver(Receiver(500))
        clock.at += wait
    publish(2)
    place = f"/v1/notice-endpoints/{listening['id']}"
    etag = office.officer.get(place).headers["ETag"]
    office.officer.change("PUT", f"{place}/state", {"state": "on"}, etag=etag)
    receiver = Receiver()
    deliver(receiver)
    deliver(receiver)
    assert receiver.types() == ["endpoint.ping", "listing.changed", "listing.changed"]


def test_whoever_asks_to_be_left_alone_is(listening, publish, deliver, clock):
    for number in (1, 2):
        publish(number)
    deliver(Receiver(Answer(429, b"", {"retry-after": "3600"})))
    clock.at += timedelta(seconds=3599)
    assert deliver(Receiver()) == {}
    clock.at += timedelta(seconds=1)
    assert deliver(Receiver()) == {"taken": 2}


def test_nothing_is_sent_to_who_is_paused(listening, office, publish, deliver):
    place = f"/v1/notice-endpoints/{listening['id']}"
    etag = office.officer.get(place).headers["ETag"]
    office.officer.change("PUT", f"{place}/state", {"state": "paused"}, etag=etag)
    publish()
    assert deliver(Receiver()) == {}


def test_what_came_of_each_try_is_kept_without_a_word_of_the_answer(listening, publish, deliver, federation_session):
    publish()
    deliver(Receiver(Answer(500, b"secret")))
    last = federation_session.query(NoticeAttempt).order_by(NoticeAttempt.id.desc()).first()
    assert (last.outcome, last.status, last.next_at) == ("refused", 500, federation_session.now + WAITS[0])


def test_what_was_told_long_ago_is_forgotten_with_what_came_of_it(
    listening, publish, deliver, clock, federation_database
):
    publish()
    deliver(Receiver())
    clock.at += rules.KEPT + timedelta(seconds=1)
    with federation_database.transaction() as session:
        assert (forget(session), session.query(NoticeAttempt).count()) == (2, 0)
