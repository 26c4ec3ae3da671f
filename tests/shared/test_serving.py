"""A request reaches the app once all of it is here; whoever sends slowly, or too much, holds up nobody."""

import asyncio
from types import SimpleNamespace

import pytest
from werkzeug.datastructures import Headers

from mutuality import serving
from mutuality.serving import Gathered


class Heard:
    """What the server hands over of one request: a body in pieces, None for a silence; and what it was told to send."""

    def __init__(self, *pieces):
        self.pieces, self.sent = iter(pieces), None

    def __aiter__(self):
        return self

    async def __anext__(self):
        for piece in self.pieces:
            if piece is None:
                await asyncio.Event().wait()
            return piece
        raise StopAsyncIteration

    def response_bytes(self, status, headers, body):
        self.sent = (status, dict(headers), body)

    def response_empty(self, status, headers):
        self.sent = (status, dict(headers), b"")


def scope(*headers, method="POST", path="/caf\u00e9"):
    said = {"method": method, "path": path, "query_string": "a=1", "http_version": "1.1", "scheme": "http"}
    return SimpleNamespace(**said, server="127.0.0.1:80", client="[::1]:4711", headers=Headers(headers))


@pytest.fixture
def asked():
    """Every environment the app was asked with."""
    return []


@pytest.fixture
def served(asked):
    def app(environ, start):
        asked.append(environ)
        start("201 CREATED", [("X-Told", "yes")])
        return [environ["wsgi.input"].read(), b"!"]

    return Gathered(app, still=0.02, whole=0.05)


def test_the_app_is_asked_with_the_whole_body(served, asked):
    heard = Heard(b"on", b"e")
    asyncio.run(served.__rsgi__(scope(("content-length", "3")), heard))
    assert (heard.sent, served.held) == ((201, {"x-told": "yes"}, b"one!"), 0)
    assert (asked[0]["PATH_INFO"].encode("latin-1").decode(), asked[0]["QUERY_STRING"]) == ("/caf\u00e9", "a=1")
    assert (asked[0]["REMOTE_ADDR"], asked[0]["CONTENT_LENGTH"]) == ("::1", "3")


@pytest.mark.parametrize("pieces", [[None], [b"o", None], [b"o"] * 3 + [None]])
def test_whoever_falls_silent_is_turned_away_and_the_app_never_asked(served, asked, pieces):
    heard = Heard(*pieces)
    asyncio.run(served.__rsgi__(scope(("content-length", "9")), heard))
    assert (heard.sent[0], heard.sent[1]["connection"], asked, served.held) == (408, "close", [], 0)


def test_while_one_is_silent_others_are_answered(served, asked):
    async def both():
        silent, other = Heard(None), Heard()
        waiting = asyncio.create_task(served.__rsgi__(scope(("transfer-encoding", "chunked")), silent))
        await asyncio.sleep(0)
        await served.__rsgi__(scope(method="GET"), other)
        answered = (silent.sent, other.sent[0])
        await waiting
        return answered

    assert asyncio.run(both()) == (None, 201)


def test_more_than_is_kept_is_turned_away(served, asked, monkeypatch):
    monkeypatch.setattr(serving, "LARGEST", 5)
    heard = Heard(b"abc", b"def")
    asyncio.run(served.__rsgi__(scope(("content-length", "6")), heard))
    assert (heard.sent[0], asked, served.held) == (413, [], 0)


def test_a_header_with_an_underscore_does_not_pass_for_another(served, asked):
    said = [("x-forwarded-for", "198.51.100.7"), ("x_forwarded_for", "203.0.113.9"), ("x-forwarded-for", "10.0.0.1")]
    asyncio.run(served.__rsgi__(scope(*said, method="GET"), Heard()))
    assert asked[0]["HTTP_X_FORWARDED_FOR"] == "198.51.100.7,10.0.0.1"
