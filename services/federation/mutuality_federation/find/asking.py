"""What somebody asks of the page: as they wrote it, as the search takes it, and what of it cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import marshmallow as ma
from werkzeug.datastructures import MultiDict

from mutuality.language import ListingKind
from mutuality_federation.find import rules
from mutuality_federation.searching import Order, SearchQuery

PATH = "/find"
SCOPE = ("body_id", "unit_id", "chapter_id")
EDGES = ("south", "north", "west", "east")
PLACE = ("latitude", "longitude", "kilometres", *EDGES)
TIMES = ("starts_from", "starts_until")
CHOICES = ("attendance", "access", "venue_kind")
ONES = ("text", "when", "kind", "spoken", "order", "cursor", *SCOPE, *PLACE, *TIMES, *CHOICES)
NOW, DAY = "now", "day"
HOURS = {NOW: 6, DAY: 24}
ON_A_PAGE = 20
MANY = "type"
FAULTS = {"text": "fault_text", "kilometres": "fault_kilometres", "cursor": "fault_page"}
FAULTS |= dict.fromkeys(("latitude", "longitude", *EDGES), "fault_place") | dict.fromkeys(TIMES, "fault_time")
FAULTS |= dict.fromkeys(SCOPE, "fault_unit")
WRITTEN = {"weekday": "when", "within_hours": "when", "language": "spoken"}


@dataclass
class Asked:
    """What is asked; `faults` names for each field that cannot be understood the sentence that says so."""

    args: MultiDict[str, str]
    faults: dict[str, str] = field(default_factory=dict)

    @cached_property
    def given(self) -> dict[str, str]:
        """Return what was written, field by field, without what was left empty."""
        written = ((name, self.args.get(name, "").strip()) for name in ONES)
        return {name: value for name, value in written if value}

    @cached_property
    def types(self) -> list[str]:
        """Return the types that were chosen."""
        return list(dict.fromkeys(filter(None, self.args.getlist(MANY))))

    @property
    def is_embedded(self) -> bool:
        """Say whether another page frames this one."""
        return self.args.get("embed") == "1"

    @property
    def here(self) -> tuple[float, float] | None:
        """Return the place somebody looks from, if the whole of it is known."""
        latitude, longitude = self.query.get("latitude"), self.query.get("longitude")
        return None if latitude is None or longitude is None else (latitude, longitude)

    @property
    def is_narrowed(self) -> bool:
        """Say whether anything but the kind and the order is asked for."""
        return bool(self.types or set(self.given) - {"kind", "order", "cursor"})

    @cached_property
    def query(self) -> dict[str, Any]:
        """Return what the search takes; nothing where something cannot be understood, told in `faults`."""
        try:
            loaded: dict[str, Any] = SearchQuery().load(dict(self._fields()))
        except ma.ValidationError as error:
            for name in error.normalized_messages():
                self.misses(WRITTEN.get(str(name), str(name)))
            return {}
        loaded["order"] = loaded["order"] or self._order(loaded)
        return loaded

    def misses(self, name: str) -> None:
        """Note that what was written in a field cannot be understood."""
        self.faults[name] = FAULTS.get(name, "fault")

    def _fields(self) -> Iterator[tuple[str, Any]]:
        yield "limit", ON_A_PAGE
        yield "kind", self.given.get("kind", ListingKind.MEETING.value)
        yield "type", self.types
        for name, value in self.given.items():
            if name == "when":
                yield ("within_hours", HOURS[value]) if value in HOURS else ("weekday", value)
            elif name == "spoken":
                yield "language", [value]
            elif name in PLACE:
                yield name, rules.number(value)
            elif name in TIMES:
                yield name, rules.wall_time(value)
            elif name != "kind":
                yield name, value

    def _order(self, loaded: Mapping[str, Any]) -> Order:
        """Return the order where none is asked for: the nearest, else the soonest; what has no time, as it comes."""
        if loaded["latitude"] is not None and loaded["within_hours"] is None:
            return Order.DISTANCE
        return Order.TIME if loaded["kind"] is ListingKind.MEETING else Order.ID

    def address(self, **changes: Any) -> str:
        """Return the address of this search with some things said otherwise; None leaves a thing out."""
        said: dict[str, Any] = {**self.given, MANY: self.types, "cursor": None}
        said |= {name: self.args[name] for name in ("language", "embed") if self.args.get(name)}
        kept = {name: value for name, value in (said | changes).items() if value}
        return f"{PATH}?{urlencode(kept, doseq=True)}" if kept else PATH

    def scope(self) -> str:
        """Return whose listings are asked for, as a feed takes it: what follows its address."""
        kept = {name: self.given[name] for name in SCOPE if name in self.given}
        return f"?{urlencode(kept)}" if kept else ""
