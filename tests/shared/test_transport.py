"""The one way out gives up on an answer that never ends."""

from itertools import count

import httpx2
import pytest

from mutuality import transport
from mutuality.transport import HttpTransport, Unreachable


def answering(pieces):
    """A transport whose every answer comes in these pieces."""
    answer = httpx2.MockTransport(lambda _request: httpx2.Response(200, content=iter(pieces)))
    return HttpTransport(largest=100, client=httpx2.Client(transport=answer))


def test_an_answer_in_pieces_is_read_whole():
    assert answering([b"a", b"b"]).send("GET", "http://federation.test/").content == b"ab"


def test_an_answer_that_never_ends_is_given_up_in_time(monkeypatch):
    seconds = count(0, 6)
    monkeypatch.setattr(transport, "monotonic", lambda: float(next(seconds)))
    with pytest.raises(Unreachable, match="timed-out"):
        answering([b"a"] * 9).send("GET", "http://federation.test/")


def test_an_answer_that_is_too_large_is_given_up():
    with pytest.raises(Unreachable, match="answer-too-large"):
        answering([b"a" * 60] * 2).send("GET", "http://federation.test/")
