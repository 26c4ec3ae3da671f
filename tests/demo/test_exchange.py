"""The exchange of the demo takes in what a chapter signed, as a telephone provider does, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from demo.stage import Exchange, StageClock
from mutuality.transport import HttpTransport, Unreachable
from mutuality_chapter.telephony import Command, Connection, Leg, Telephones

SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
RING = Command("ring", "call-1", "+1 902 555 0100", {"to": "112"}, 30, (Leg("rng_1", "+1 902 555 0142", None),), 20)


@pytest.fixture
def exchange(tmp_path):
    with Exchange(StageClock(tmp_path / "clock", datetime(2026, 8, 31, 20, tzinfo=UTC))) as exchange:
        exchange.secret = SECRET
        yield exchange


@pytest.fixture
def chapter(exchange):
    """Return a chapter's way to the exchange, signing with a secret."""
    transport = HttpTransport()

    def through(secret):
        return Telephones(transport, exchange.clock).provider(Connection(**exchange.terms, secret=secret))

    yield through
    transport.client.close()


def test_a_signed_command_is_played(exchange, chapter):
    chapter(SECRET).carry(RING)
    assert list(exchange.simulated.carried) == [RING]
    assert exchange.simulated.event() == {"kind": "unanswered", "why": "no_answer", "call": "call-1", "leg": "rng_1"}


def test_a_command_of_another_is_refused(exchange, chapter):
    with pytest.raises(Unreachable):
        chapter("whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB").carry(RING)
    assert list(exchange.simulated.carried) == []
