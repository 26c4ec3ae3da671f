"""RT15: somebody who looks for the true figures of a chapter wherever either service says anything at all.

The figures are canaries: numbers of eight digits that stand nowhere else. What they count is set in the rooms that
count people, so whatever is made of them anywhere is made of canaries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from werkzeug.test import TestResponse

from mutuality.disclosure import noise
from mutuality_chapter import exchanges, members
from tests.probing.documents import document_of
from tests.support import Caller

IN_AN_ADDRESS = re.compile(r"{([^}]+)}")
BETWEEN_DIGITS = re.compile(r"(?<=\d)[,.' \u00a0\u202f](?=\d{3})")
MEMBERS = {"visiting": 71_204_613, "member": 72_915_437, "helper": 73_408_129, "involved": 74_610_358}
MOVES = {"joins": 61_204_617, "departures": 62_915_431, "departures_went_on": 52_408_123, "transitions_to_helper": 7}
HELPED = {"helpers_active": 63_408_121, "reciprocal_members": 53_610_353}
CANARIES = tuple(str(each) for each in (*MEMBERS.values(), *MOVES.values(), *HELPED.values()) if each > 7)
QUERY = {"period": "2026-01", "month": "2026-01", "indicator": "joins", "latitude": "44.6", "longitude": "-63.6"}
MADE_UP = "cha_06ef2ngi01ssreeaag6shrnm3g"


@dataclass
class Door:
    """What one operation answered one caller."""

    name: str
    status: int
    text: str

    @property
    def shows(self) -> list[str]:
        """Return the canaries in it."""
        return shown(self.text)


@dataclass
class Sweep:
    """Everything that was answered, logged or sent."""

    doors: list[Door] = field(default_factory=list)

    def open_share(self) -> float:
        """Return of how much of what was asked there was an answer that says something."""
        return sum(each.status == 200 for each in self.doors) / len(self.doors)

    def canaries(self) -> dict[str, list[str]]:
        """Return where canaries were found, and which."""
        return {each.name: each.shows for each in self.doors if each.shows}


def shown(text: str) -> list[str]:
    """Return the canaries in a text, however their digits are grouped."""
    plain = BETWEEN_DIGITS.sub("", text)
    return [each for each in CANARIES if re.search(rf"(?<!\w){each}(?!\w)", plain)]


def set_free(plant: Any) -> None:
    """Let the rooms that count people count canaries; noise, the real one, is drawn again where it was none."""
    draw, counts = noise.draw, exchanges.exchange_counts

    def noticeable(figures: Any, spread: noise.Calibration) -> noise.Drawn:
        drawn = draw(figures, spread)
        is_seen = any(value == figures[code] for code, value in drawn.values.items())
        return noticeable(figures, spread) if is_seen else drawn

    plant.setattr(noise, "draw", noticeable)
    plant.setattr(members, "members_by_state", lambda *_: dict(MEMBERS))
    plant.setattr(members, "moves_between", lambda *_: dict(MOVES))
    plant.setattr(exchanges, "exchange_counts", lambda *given: {**counts(*given), **HELPED})


def reads(service: str, caller: Caller, known: dict[str, Any]) -> Sweep:
    """Ask every operation that reads."""
    asked = [(name, path, said) for name, method, path, said in _operations(service) if method == "get"]
    return Sweep([_door(name, caller.get(_address(path, known) + _query(said))) for name, path, said in asked])


def refusals(service: str, caller: Caller, known: dict[str, Any], *, every: int) -> Sweep:
    """Send operations that write, all or every so manyth, what they have to refuse."""
    asked = [(name, method, path) for name, method, path, _ in _operations(service) if method != "get"]
    wrong = {"nothing": "of the kind"}
    return Sweep(
        [
            _door(name, caller.request(method.upper(), _address(path, known), json=wrong))
            for name, method, path in asked[::every]
        ]
    )


def apart(caller: Caller, known: dict[str, Any]) -> dict[str, tuple[int, int]]:
    """Return where somebody from elsewhere is told of a chapter there is otherwise than of one there is not."""
    found = {}
    for name, method, path, said in _operations("federation"):
        if method == "get" and "{chapter_id}" in path:
            places = [_address(path, {**known, "chapter_id": each}) for each in (known["chapter_id"], MADE_UP)]
            first, second = (caller.get(place + _query(said)).status_code for place in places)
            if first != second:
                found[name] = (first, second)
    return found


def _operations(service: str) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for path, methods in document_of(service)["paths"].items():
        for method, said in methods.items():
            if "operationId" in said:
                yield said["operationId"], method, path, said


def _address(path: str, known: dict[str, Any]) -> str:
    return IN_AN_ADDRESS.sub(lambda match: str(known.get(match[1], "nothing")), path)


def _query(said: dict[str, Any]) -> str:
    wanted = [each for each in said.get("parameters", []) if each.get("in") == "query" and each.get("required")]
    return "?" + "&".join(f"{each['name']}={_value(each)}" for each in wanted) if wanted else ""


def _value(parameter: dict[str, Any]) -> str:
    name = parameter["name"]
    if name in {"first", "last"}:
        return "2026-01-15" if parameter["schema"].get("format") == "date" else "2026-01"
    return QUERY.get(name, "nothing")


def _door(name: str, answer: TestResponse) -> Door:
    return Door(name, answer.status_code, f"{answer.headers}\n{answer.text}")


def written(lines: Iterable[Any]) -> Sweep:
    """Return what was logged or sent as if somebody had answered it."""
    return Sweep([Door("written", 200, str(each)) for each in lines])
