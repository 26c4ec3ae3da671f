"""Telling apps that something changed: what an operator's command does; the service itself calls nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import SystemRandom
from time import monotonic
from typing import TypeAlias

import click
import orjson

from mutuality.database import Database
from mutuality.notices import headers_of
from mutuality.notices.carrying import carry, way_out
from mutuality.transport import Transport
from mutuality_federation import notices

Open: TypeAlias = Callable[[], Database]
MOST_OF_ONE = 500


@dataclass
class Delivery:
    """One round: notices are made, and each whose time has come is sent, by this round or by another beside it.

    An address that failed is left alone for the rest of a round, so that it holds up no other one.
    """

    database: Database
    transport: Transport
    base_url: str
    draw: Callable[[], float] = field(default_factory=lambda: SystemRandom().random)
    timer: Callable[[], float] = monotonic
    outcomes: Counter[str] = field(default_factory=Counter)
    sent: Counter[str] = field(default_factory=Counter)
    left: set[str] = field(default_factory=set)

    def run(self) -> Counter[str]:
        """Make and send what is due, and return how many notices came to what."""
        self._make()
        while some := self._due():
            for number, endpoint_id in some:
                if endpoint_id not in self.left:
                    self._send(number)
        return self.outcomes

    def _make(self) -> None:
        with self.database.reading() as session:
            listening = notices.listening(session)
        for endpoint_id in listening:
            while self._makes(endpoint_id):
                pass

    def _makes(self, endpoint_id: str) -> bool:
        with self.database.transaction() as session:
            return notices.make(session, endpoint_id)

    def _due(self) -> list[tuple[int, str]]:
        with self.database.reading() as session:
            return notices.due(session, self.left)

    def _send(self, number: int) -> None:
        with self.database.transaction() as session:
            claimed = notices.claim(session, number)
        if claimed is None:
            return
        came = self._carry(claimed)
        with self.database.transaction() as session:
            notices.mark(session, claimed, came, self.draw)
        self.outcomes[came.outcome] += 1
        self.sent[claimed.endpoint_id] += 1
        if came.outcome != "taken" or self.sent[claimed.endpoint_id] >= MOST_OF_ONE:
            self.left.add(claimed.endpoint_id)

    def _carry(self, claimed: notices.Claimed) -> notices.Came:
        """Send one notice, with no unit of work open meanwhile."""
        content = content_of(claimed, self.base_url)
        headers = headers_of(claimed.event_id, self.database.clock.now(), content, claimed.keys)
        began = self.timer()
        attempt = carry(self.transport, claimed.url, content, headers, self.database.clock.now())
        milliseconds = round((self.timer() - began) * 1000)
        return notices.Came(attempt.outcome, attempt.status, milliseconds, attempt.wait)


def content_of(claimed: notices.Claimed, base_url: str) -> bytes:
    """Return what is sent, each time the same bytes: that something happened, when, and where to read of it."""
    data = {"id": claimed.event_id, "fetch": base_url + claimed.place}
    return orjson.dumps({"type": claimed.type, "timestamp": claimed.at.isoformat(), "data": data})


def deliver_command(database: Open, base_url: Callable[[], str]) -> click.Command:
    """Return the command that sends the notices whose time has come, and ends."""

    def deliver() -> None:
        opened = database()
        outcomes = Delivery(opened, way_out(opened.clock), base_url()).run()
        with opened.transaction() as session:
            forgotten = notices.forget(session)
        click.echo(f"{_told(outcomes)}, {forgotten} old notices forgotten.")

    said = "Tell apps what changed at the addresses registered for them, as far as it is due, and end; for a timer."
    return click.Command("deliver", callback=deliver, help=said)


def _told(outcomes: Counter[str]) -> str:
    came = ", ".join(f"{number} {outcome}" for outcome, number in sorted(outcomes.items()))
    return f"{outcomes.total()} notices sent" + (f" ({came})" if came else "")
