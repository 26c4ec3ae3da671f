"""A hotline as a coordinator sets it up, in as few steps as the product allows; and its telephones, played by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson

from mutuality.clock import SetClock
from mutuality.web.service import EXTENSION
from mutuality_chapter.telephony import SimulatedProvider, Telephones, signed
from tests.support import Caller

HAND_OFF = {"to": "Emergency services", "number": "911", "break_off_when": "Somebody's life is in danger."}
LINE = {
    "kind": "hotline",
    "title": "Night line",
    "number": "+1 902 555 0100",
    "area": "Nova Scotia",
    "hours": "Every night.",
    "hand_off": HAND_OFF,
}


@dataclass
class Desk:
    """Whoever coordinates a hotline."""

    coordinator: Caller

    def made(self, path: str, **said: Any) -> str:
        answer = self.coordinator.post(f"/v1/hotline/{path}", said)
        assert answer.status_code == 201, answer.json
        made: str = answer.json["id"]
        return made

    def pool(self, **said: Any) -> str:
        return self.made("pools", **{"title": "Night people", **said})

    def line(self, pool_id: str, **said: Any) -> str:
        return self.made("lines", **{**LINE, "pool_id": pool_id, **said})

    def responder(self, pool_id: str, member_id: str | None = None, **said: Any) -> str:
        return self.made(f"pools/{pool_id}/responders", **{"member_id": member_id, **said})

    def shift(self, pool_id: str, responder_id: str | None = None, **said: Any) -> str:
        whole = {"weekday": 7, "starts": "08:00", "ends": "20:00", **said}
        return self.made("shifts", pool_id=pool_id, responder_id=responder_id, **whole)

    def roster(self, pool_id: str, month: str = "2026-03") -> dict[str, Any]:
        answer = self.coordinator.request("PUT", f"/v1/hotline/pools/{pool_id}/rosters/{month}")
        assert answer.status_code == 200, answer.json
        held: dict[str, Any] = answer.json
        return held

    def on_shift(self, pool_id: str, member_id: str | None = None, **said: Any) -> str:
        """Let somebody answer in a pool from eight in the morning to eight in the evening, today."""
        responder = self.responder(pool_id, member_id, **said)
        self.shift(pool_id, responder)
        self.roster(pool_id)
        return responder

    def turns(self, **query: Any) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.coordinator.get("/v1/hotline/turns", query_string=query).json["items"]
        return items

    def gaps(self, **query: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.coordinator.get("/v1/hotline/gaps", query_string=query).json["gaps"]
        return found

    def calls(self, **query: Any) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self.coordinator.get("/v1/hotline/calls", query_string=query).json["items"]
        return items


@dataclass
class Exchange:
    """The telephone provider: says what happens, signed, and plays what telephones do."""

    desk: Desk
    clock: SetClock
    secret: str = ""
    numbers: int = 0

    def plug_in(self, kind: str = "simulated", url: str | None = None) -> Exchange:
        said = {"kind": kind, "url": url}
        answer = self.desk.coordinator.request("PUT", "/v1/hotline/telephony", json=said)
        assert answer.status_code == 200, answer.json
        self.secret = answer.json["secret"]
        self._telephones.simulated = SimulatedProvider()
        return self

    @property
    def telephones(self) -> SimulatedProvider:
        return self._telephones.simulated

    @property
    def _telephones(self) -> Telephones:
        held: Telephones = self.desk.coordinator.app.extensions[EXTENSION].part(Telephones)
        return held

    def say(self, **event: Any) -> Any:
        """Send one event, signed as the provider signs."""
        body = orjson.dumps(event)
        headers = {"Content-Type": "application/json", **signed(self.secret, body, self.clock.now())}
        return Caller(self.desk.coordinator.app).request("POST", "/v1/hotline/events", data=body, headers=headers)

    def call(self, line_id: str, **said: Any) -> str:
        """Let somebody call, and return what the provider calls the call."""
        self.numbers += 1
        call = f"call-{self.numbers}"
        whole = {"kind": "arrived", "call": call, "line_id": line_id, "caller": "+1 902 555 7723", **said}
        answer = self.say(**whole)
        assert answer.status_code == 200, answer.json
        return call

    def play(self, seconds: int = 20) -> None:
        """Let telephones do what they do, each after so many seconds, until nothing more happens."""
        while (event := self.telephones.event()) is not None:
            self.clock.advance(timedelta(seconds=seconds))
            answer = self.say(**event)
            assert answer.status_code == 200, answer.json

    def rung(self) -> list[str]:
        """Return which numbers were rung, in order."""
        return [str(leg.number or leg.number_ref) for each in self.telephones.carried for leg in each.legs]

    def done(self) -> list[str]:
        """Return what the provider was told to do, in order."""
        return [each.do for each in self.telephones.carried]
