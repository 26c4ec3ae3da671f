"""The telephone provider: signed both ways; where it is down nothing is lost."""

from datetime import timedelta

import orjson
import pytest

from mutuality.transport import Answer, Unreachable
from mutuality.web.service import EXTENSION
from mutuality_chapter.telephony import EventUnsigned, Telephones, require_signed, signed
from tests.chapter.hotline.conftest import MARYS
from tests.support import Caller

URL = "https://telephones.example/commands"


class Wire:
    """Carries commands to a provider that takes them in, refuses them, or does not answer."""

    def __init__(self):
        self.sent, self.status = [], 202

    def send(self, method, url, *, content=b"", headers=None):
        self.sent.append((method, url, content, headers))
        if self.status is None:
            raise Unreachable("timed-out", "nobody there")
        return Answer(self.status, b"")


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def wire(founded, monkeypatch):
    wire = Wire()
    monkeypatch.setattr(founded.app.extensions[EXTENSION].part(Telephones), "transport", wire)
    return wire


@pytest.fixture
def webhook(exchange, wire):
    return exchange.plug_in("webhook", URL)


def test_a_command_is_sent_signed_and_says_all_there_is_to_do(webhook, wire, line, mary_on_shift, clock):
    webhook.call(line)
    ((method, url, content, headers),) = wire.sent
    require_signed(headers, content, webhook.secret, clock.now())
    said = orjson.loads(content)
    assert (method, url, said["do"], said["call"], said["seconds"]) == ("POST", URL, "ring", "call-1", 20)
    assert (said["legs"][0]["number"], said["shows"], said["keep_days"]) == (MARYS, "+1 902 555 0100", 30)


@pytest.mark.parametrize("status", [None, 500, 404])
def test_a_provider_that_is_down_is_told_and_the_caller_noted_to_be_called_back(
    webhook, wire, line, mary_on_shift, desk, status
):
    wire.status = status
    said = {"kind": "arrived", "call": "call-1", "line_id": line, "caller": "+1 902 555 7723"}
    assert problem(webhook.say(**said)) == (502, "provider-down")
    assert (desk.calls()[0]["state"], desk.calls()[0]["call_back_since"]) == ("waiting", "2026-03-15T12:00:00Z")


def test_a_call_noted_while_the_provider_was_down_is_called_back_once_it_is_up(
    webhook, wire, line, mary_on_shift, as_mary, desk
):
    wire.status = None
    webhook.say(kind="arrived", call="call-1", line_id=line)
    call_back = f"/v1/me/calls/{desk.calls()[0]['id']}/call-back"
    assert problem(as_mary.request("PUT", call_back)) == (502, "provider-down")
    wire.status = 200
    assert as_mary.request("PUT", call_back).json["state"] == "calling_back"


def test_a_webhook_signs_as_standard_webhooks_says(clock):
    """The values are the specification's own example."""
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'
    at = clock.now().fromtimestamp(1614265330, tz=clock.now().tzinfo)
    headers = signed(secret, body, at, identifier="msg_p5jXN8AQM9LWM0D4loKWxJek")
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("change", ["body", "secret", "time", "id", "none", "late"])
def test_what_was_signed_otherwise_is_refused(clock, change):
    secret, now = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", clock.now()
    headers, body = signed(secret, b"{}", now), b"{}"
    later = now + timedelta(minutes=6 if change == "late" else 1)
    body = b"{ }" if change == "body" else body
    secret = "whsec_AAAA" if change == "secret" else secret
    more = {"time": {"webhook-timestamp": "1٣"}, "id": {"webhook-id": "another"}}.get(change, {})
    with pytest.raises(EventUnsigned):
        require_signed({} if change == "none" else {**headers, **more}, body, secret, later)


def test_an_event_holds_with_its_signature_alone(exchange, line):
    unsigned = Caller(exchange.desk.coordinator.app).request(
        "POST", "/v1/hotline/events", json={"kind": "hung_up", "call": "c"}
    )
    assert problem(unsigned) == (403, "event-unsigned")
    exchange.secret = "whsec_AAAA"
    assert problem(exchange.say(kind="arrived", call="c", line_id=line)) == (403, "event-unsigned")


def test_before_a_provider_is_set_no_event_is_heard(desk, founded):
    said = {"kind": "hung_up", "call": "c"}
    assert problem(founded.stranger.request("POST", "/v1/hotline/events", json=said)) == (409, "telephony-not-set")
    assert problem(desk.coordinator.get("/v1/hotline/telephony")) == (409, "telephony-not-set")
