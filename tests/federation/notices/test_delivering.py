"""A round tells what changed: signed, at least once, and by one of those who tell at once."""

import threading

import httpx2
import orjson
import pytest
from click.testing import CliRunner

from mutuality.notices import verify
from mutuality.outbound import Pinned
from mutuality.transport import HttpTransport
from mutuality_federation.delivering import deliver_command
from mutuality_federation.notices import rules
from mutuality_federation.notices.models import Notice
from tests.federation.notices.receiving import SLOW, Receiver


def test_an_address_is_on_once_its_ping_was_answered(endpoint, deliver, shown):
    receiver = Receiver()
    deliver(receiver)
    assert (receiver.types(), shown()["state"]) == (["endpoint.ping"], "on")


def test_what_changes_before_the_ping_was_answered_is_told_after_it(endpoint, publish, deliver):
    receiver = Receiver()
    publish()
    deliver(receiver)
    deliver(receiver)
    assert receiver.types() == ["endpoint.ping", "listing.changed"]


def test_a_notice_is_signed_for_its_address_and_leads_to_what_changed(listening, publish, deliver, federation, clock):
    receiver, listing_id = Receiver(), publish()
    deliver(receiver)
    ((headers, content),) = receiver.sent
    (key,) = federation.stranger.get(f"/v1/notice-endpoints/{listening['id']}/keys").json["items"]
    said = orjson.loads(content)["data"]
    told = federation.stranger.get(said["fetch"].removeprefix("https://federation.test")).json["items"]
    assert verify(headers, content, key["public"], clock.now()) == said["id"] == told[0]["id"]
    assert told[0]["listing_id"] == listing_id


def test_while_keys_change_a_notice_bears_both_signatures(listening, office, publish, deliver, clock):
    keys = office.officer.post(f"/v1/notice-endpoints/{listening['id']}/keys").json["items"]
    publish()
    receiver = Receiver()
    deliver(receiver)
    ((headers, content),) = receiver.sent
    assert len({verify(headers, content, key["public"], clock.now()) for key in keys}) == 1
    assert len(headers["webhook-signature"].split()) == 2


def test_nothing_goes_to_a_name_that_stands_for_a_private_machine(listening, publish, deliver):
    publish()
    asked = []
    inner = httpx2.MockTransport(lambda request: asked.append(request) or httpx2.Response(200))
    pinned = Pinned(resolve=lambda host, port: ["10.0.0.5"], inner=inner)
    came = deliver(HttpTransport(1000, httpx2.Client(transport=pinned, follow_redirects=False, trust_env=False)))
    assert (came, asked) == ({"address-refused": 1}, [])


def test_a_round_that_ends_between_sending_and_marking_sends_again_with_the_same_id(listening, publish, deliver, clock):
    publish()
    receiver = Receiver(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        deliver(receiver)
    receiver.answer = 204
    assert deliver(receiver) == {}  # the lease still holds
    clock.at += rules.LEASE
    assert deliver(receiver) == {"taken": 1}
    assert len(set(receiver.ids())) == 1


def test_of_two_rounds_at_once_each_notice_is_sent_by_one(listening, publish, deliver):
    for number in range(1, 5):
        publish(number)
    other = Receiver()
    first = Receiver(meanwhile=lambda: deliver(other))
    deliver(first)
    told = first.ids() + other.ids()
    assert (len(first.ids()), len(told), len(set(told))) == (1, 4, 4)


def test_of_rounds_in_several_threads_each_notice_is_sent_by_one(listening, publish, deliver):
    for number in range(1, 9):
        publish(number)
    receiver = Receiver()
    rounds = [threading.Thread(target=deliver, args=(receiver,)) for _ in range(3)]
    for each in rounds:
        each.start()
    for each in rounds:
        each.join()
    assert (len(receiver.ids()), len(set(receiver.ids()))) == (8, 8)


def test_who_lost_the_lease_marks_nothing(listening, publish, deliver, clock, federation_database):
    publish()
    late = Receiver(500)

    def overtaken():
        clock.at += rules.LEASE
        deliver(Receiver())

    late.meanwhile = overtaken
    deliver(late)
    with federation_database.reading() as session:
        notice = session.query(Notice).filter_by(type="listing.changed").one()
        assert (notice.state, notice.tries, notice.next_at) == ("taken", 1, None)


def test_an_address_that_fails_holds_up_no_other(listening, register, publish, deliver):
    register(url="https://other.example/")
    deliver(Receiver())
    for number in (1, 2, 3):
        publish(number)

    class Half(Receiver):
        def send(self, method, url, **said):
            self.answer = 204 if "other" in url else SLOW
            return super().send(method, url, **said)

    assert deliver(Half()) == {"taken": 3, "timed-out": 1}


def test_the_command_ends_where_a_timer_runs_it(federation_database):
    command = deliver_command(lambda: federation_database, lambda: "https://federation.test")
    assert CliRunner().invoke(command).output == "0 notices sent, 0 old notices forgotten.\n"
