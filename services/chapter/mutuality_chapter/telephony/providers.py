"""Telephony behind one small interface: a provider carries a command; what happens on the telephone comes as events.

Two are included. `SimulatedProvider` carries nothing and plays what telephones do, for rehearsals and tests.
`WebhookProvider` sends each command, signed, to an address; events come signed to `/v1/hotline/events`.
"""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

import orjson

from mutuality.clock import Clock
from mutuality.transport import Transport, Unreachable
from mutuality_chapter.telephony.rules import signed

GOOD = range(200, 300)
MOST_KEPT = 1000


@dataclass(frozen=True)
class Leg:
    """A telephone to ring: by its number, or by a reference the provider knows the number of."""

    leg: str
    number: str | None
    number_ref: str | None


@dataclass(frozen=True)
class Command:
    """What the provider shall do with a call.

    `ring` rings the legs for so many seconds and joins the first that answers; `take_message` records one;
    `promise_call_back` says that somebody will call back, and ends; `call_back` rings the leg, then the caller of
    that call; `remind` tells whoever has the leg that a turn of theirs begins at `begins_at` and is to be confirmed,
    and `call` is then that turn. To either side it shows the line's number and nothing else. `hand_off` is spoken
    wherever nobody answers. What it keeps of a call, number and recording, it forgets after `keep_days`.
    """

    do: str
    call: str
    shows: str
    hand_off: dict[str, str]
    keep_days: int
    legs: tuple[Leg, ...] = ()
    seconds: int = 0
    begins_at: str | None = None


class Provider(Protocol):
    """Anything that carries commands to telephones."""

    def carry(self, command: Command) -> None:
        """Take a command in, without waiting for what comes of it.

        Raises:
            Unreachable: it was not taken in.
        """
        ...


@dataclass
class SimulatedProvider:
    """Plays telephones: `behaviour` says of a number whether it is answered, or why not; others are not answered."""

    behaviour: dict[str, str] = field(default_factory=dict)
    carried: deque[Command] = field(default_factory=lambda: deque(maxlen=MOST_KEPT))
    pending: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=MOST_KEPT))

    def carry(self, command: Command) -> None:
        """Note a command, and what the telephones it rings would do."""
        self.carried.append(command)
        if command.do == "remind":
            return
        for leg in command.legs:
            does = self.behaviour.get(leg.number or leg.number_ref or "", "no_answer")
            said = {"kind": "answered"} if does == "answered" else {"kind": "unanswered", "why": does}
            self.pending.append({**said, "call": command.call, "leg": leg.leg})
        if command.do == "take_message":
            self.pending.append({"kind": "message", "call": command.call, "message": "simulated", "seconds": 12})

    def event(self) -> dict[str, Any] | None:
        """Return the next event the telephones would make, if any."""
        return self.pending.popleft() if self.pending else None


@dataclass(frozen=True)
class WebhookProvider:
    """Sends each command as signed JSON to an address; any answer of 2xx takes it in."""

    transport: Transport
    url: str
    secret: str
    clock: Clock

    def carry(self, command: Command) -> None:
        """Send one command.

        Raises:
            Unreachable: no answer came, or none that takes it in.
        """
        body = orjson.dumps(asdict(command))
        headers = {"Content-Type": "application/json", **signed(self.secret, body, self.clock.now())}
        answer = self.transport.send("POST", self.url, content=body, headers=headers)
        if answer.status not in GOOD:
            raise Unreachable("not-taken-in", f"status {answer.status}")


@dataclass(frozen=True)
class Connection:
    """How the chapter's provider is reached."""

    kind: str
    url: str | None
    secret: str


@dataclass
class Telephones:
    """What one process reaches telephones by."""

    transport: Transport
    clock: Clock
    simulated: SimulatedProvider = field(default_factory=SimulatedProvider)

    def provider(self, connection: Connection) -> Provider:
        """Return the provider of that connection."""
        if connection.url is None:
            return self.simulated
        return WebhookProvider(self.transport, connection.url, connection.secret, self.clock)
