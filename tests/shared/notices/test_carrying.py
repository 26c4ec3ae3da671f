"""One notice to one address: whatever a receiver does is a word, and nothing leads to what stands beside us."""

from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from mutuality.clock import SetClock
from mutuality.notices import WAITS, next_try
from mutuality.notices.carrying import LARGEST_ANSWER, Attempt, carry, way_out
from mutuality.outbound import Pinned
from mutuality.transport import HttpTransport

AT = datetime(2026, 6, 1, 12, tzinfo=UTC)
ANSWERS = {
    "taken": (httpx2.Response(204), Attempt("taken", 204)),
    "in trouble": (httpx2.Response(500), Attempt("refused", 500)),
    "gone": (httpx2.Response(410), Attempt("gone", 410)),
    "elsewhere": (httpx2.Response(302, headers={"location": "https://10.0.0.1/"}), Attempt("redirected", 302)),
    "talking too much": (httpx2.Response(200, content=b" " * (LARGEST_ANSWER + 1)), Attempt("answer-too-large")),
}


def out(answer, address="93.184.216.34"):
    """Return the way out with a receiver at that address."""
    pinned = Pinned(resolve=lambda host, port: [address], inner=httpx2.MockTransport(answer))
    client = httpx2.Client(transport=pinned, follow_redirects=False, trust_env=False)
    return HttpTransport(way_out(SetClock(AT)).largest, client)


def sent(transport):
    return carry(transport, "https://app.example/notices", b"{}", {"webhook-id": "evt_1"}, AT)


@pytest.mark.parametrize("receiver", ANSWERS)
def test_what_a_receiver_does_is_told_by_a_word_and_a_status(receiver):
    answer, told = ANSWERS[receiver]
    assert sent(out(lambda _: answer)) == told


def test_a_receiver_that_does_not_answer_is_left_in_time():
    def wait(request):
        raise httpx2.ReadTimeout("too slow", request=request)

    assert sent(out(wait)) == Attempt("timed-out")


def test_a_slow_answer_is_left_in_time_though_each_piece_of_it_comes(monkeypatch):
    moments = iter(range(0, 1000, 10))
    monkeypatch.setattr("mutuality.transport.monotonic", lambda: next(moments))
    slow = httpx2.Response(200, content=(piece for piece in [b"a"] * 5))
    assert sent(out(lambda _: slow)) == Attempt("timed-out")


def test_nothing_is_sent_to_an_address_that_is_not_public():
    asked = []
    transport = out(lambda request: asked.append(request) or httpx2.Response(200), "10.0.0.5")
    assert (sent(transport), asked) == (Attempt("address-refused"), [])


def test_waits_grow_by_up_to_a_fifth_and_end():
    tried = [next_try(tries, AT, lambda: 0.5) for tries in range(1, len(WAITS) + 2)]
    assert tried == [*(AT + wait * 1.1 for wait in WAITS), None]


def test_a_notice_is_tried_for_three_days_and_more():
    assert sum(WAITS, timedelta()) > timedelta(days=3)


@pytest.mark.parametrize(
    ("said", "wait"),
    [("120", 120), ("Mon, 01 Jun 2026 12:02:00 GMT", 120), ("Mon, 01 Jun 2026 11:00:00 GMT", 0), ("soon", None)],
)
def test_how_long_a_receiver_asks_to_be_left_alone_is_read(said, wait):
    answer = httpx2.Response(503, headers={"retry-after": said})
    assert sent(out(lambda _: answer)).wait == (None if wait is None else timedelta(seconds=wait))
