"""What the page shows: what the search finds, told in words, with how much there is of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from mutuality.database import Session
from mutuality.problems import MalformedCursor, NotFound
from mutuality_federation import bodies, listings, searching
from mutuality_federation.find.asking import Asked
from mutuality_federation.find.telling import OF_ATTENDANCE, Drawing, Teller, Words, draw
from mutuality_federation.searching import Order, PlaceUnclear, SearchTooWide

MOST_TYPES = 14


@dataclass
class Found:
    """What a page of the search shows. `facets` is empty where nothing was asked that could be counted."""

    cards: list[dict[str, Any]] = field(default_factory=list)
    next: str | None = None
    facets: Mapping[str, Any] = field(default_factory=dict)
    drawing: Drawing | None = None
    is_unordered: bool = False
    scope: str | None = None
    types: list[tuple[str, str]] = field(default_factory=list)

    def count_of(self, name: str, value: str) -> int | None:
        """Return how many of what was found have a value, if they were counted."""
        held = self.facets.get(name, ())
        return next((each["listings"] for each in held if each["value"] == value), None)


def find(session: Session, asked: Asked, words: Words) -> Found:
    """Return what is found; what cannot be understood or answered is told in the faults of what was asked."""
    query, found = asked.query, Found()
    known = {each.id: each for each in bodies.every_body(session)}
    found.scope = _scope(asked, known)
    if asked.faults:
        return found
    try:
        page, found.is_unordered = _page(session, query)
        found.facets = searching.facets(session, query) if asked.is_narrowed else {}
    except MalformedCursor:
        asked.misses("cursor")
        return found
    except SearchTooWide:
        asked.faults["when"] = "fault_many"
        return found
    except NotFound:
        asked.misses("unit_id")
        return found
    except PlaceUnclear as problem:
        asked.misses(str(problem.members["errors"][0]["parameter"]))
        return found
    teller = Teller(words, session.now, known, asked.args.get("language"))
    found.cards, found.next = teller.cards(page.items, page.head["labels"]), page.next
    found.drawing = draw(found.cards, asked.here)
    found.types = _types(found, asked, words, known)
    return found


def _page(session: Session, query: dict[str, Any]) -> tuple[Any, bool]:
    """Return a page, and whether it stands in no order, because there is too much for the order of time."""
    try:
        return searching.search(session, query), False
    except SearchTooWide:
        if query["within_hours"] is not None:
            raise
        return searching.search(session, {**query, "order": Order.ID}), True


def one(session: Session, listing_id: str, words: Words, language: str | None) -> tuple[dict[str, Any], Any]:
    """Return one listing as a card, and where it lies.

    Raises:
        NotFound: the public sees no such listing.
    """
    seen = listings.listing(session, listing_id)
    known = {each.id: each for each in bodies.every_body(session)}
    seen["held_at"] = searching.begins_at(SimpleNamespace(**seen), session.now)
    card = {"number": 1, **Teller(words, session.now, known, language).card(seen, seen["labels"])}
    return card, draw([card], None)


def _scope(asked: Asked, known: Mapping[str, bodies.BodyFacts]) -> str | None:
    body = known.get(asked.given.get("body_id", ""))
    return body.name if body else None


def _types(found: Found, asked: Asked, words: Words, known: Mapping[str, bodies.BodyFacts]) -> list[tuple[str, str]]:
    """Return the types to choose from: those chosen, then those most common in what was found."""
    own = {each["code"]: each["name"] for body in known.values() for each in body.meeting_types}
    common = [each["value"] for each in found.facets.get("type", ()) if each["value"] not in OF_ATTENDANCE]
    codes = list(dict.fromkeys([*asked.types, *common]))[: max(MOST_TYPES, len(asked.types))]
    return [(code, words.type_named(code, own)) for code in codes]
