"""The form: its labels, its choices with how many of what was found each has, and the line that tells the sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mutuality.language import Access, Attendance, ListingKind, VenueKind
from mutuality_federation.find.asking import DAY, EDGES, MANY, NOW, SCOPE, Asked
from mutuality_federation.find.reading import Found
from mutuality_federation.find.telling import Words
from mutuality_federation.searching import Order

Option = tuple[str, str]
KINDS = (ListingKind.MEETING, ListingKind.HOTLINE, ListingKind.CHAPTER)
ORDERS = (Order.TIME, Order.DISTANCE)
DAYS = tuple(str(number) for number in range(1, 8))
NEAR = ("latitude", "longitude", "kilometres")
FOLDED = ("attendance", "access", "venue_kind", "spoken", "order", "starts_from", "starts_until", MANY, *NEAR)
LABELLED = ("text", "when", "kind", *FOLDED)


def shown(asked: Asked, found: Found, words: Words) -> dict[str, Any]:
    """Return what the form shows beside what was written."""
    return {
        "found": found,
        "hidden": (*SCOPE, *EDGES),
        "labels": {name: words("types" if name == MANY else name) for name in LABELLED},
        "choices": dict(_choices(asked, found, words)),
        "start": _scope(asked),
        "is_open": any(name in asked.faults for name in FOLDED) or bool(asked.types or _is_folded_away(asked)),
        "tally": _tally(asked, found, words),
        "place": _place(asked, words),
    }


def _scope(asked: Asked) -> str:
    """Return the address that asks for nothing but whose listings."""
    gone = dict.fromkeys((*(name for name in asked.given if name not in SCOPE), MANY))
    return asked.address(**gone)


def _is_folded_away(asked: Asked) -> bool:
    """Say whether something is asked for that the folded part of the form holds, but for a place, told above it."""
    return any(name in asked.given for name in FOLDED if name not in {*NEAR, "order"})


def _choices(asked: Asked, found: Found, words: Words) -> Iterator[tuple[str, Sequence[Option]]]:
    any_of_them = ("", words("any"))
    at = [("", words("when_any")), (NOW, words("when_now")), (DAY, words("when_day"))]
    is_free = "when" not in asked.given
    yield "when", [*at, *_counted(found, "weekday", [(day, words.weekday(int(day))) for day in DAYS], is_free=is_free)]
    yield "kind", [(kind.value, words.of("kind", kind.value)) for kind in KINDS]
    for name, kind in (("attendance", Attendance), ("access", Access), ("venue_kind", VenueKind)):
        named = [(each.value, words.of(name, each.value)) for each in kind if each.value != "unknown"]
        yield name, [any_of_them, *_counted(found, name, named, is_free=name not in asked.given)]
    tongues = [(each["value"], words.tongue(each["value"])) for each in found.facets.get("language", ())]
    mine = asked.given.get("spoken")
    if mine and mine not in {code for code, _ in tongues} and words.tongue(mine) != mine:
        tongues.append((mine, words.tongue(mine)))
    yield "spoken", [any_of_them, *_counted(found, "language", tongues, is_free=mine is None)]
    orders = [each for each in ORDERS if each is not Order.DISTANCE or "latitude" in asked.given]
    yield "order", [any_of_them, *((each.value, words.of("order", each.value)) for each in orders)]


def _counted(found: Found, facet: str, options: Sequence[Option], *, is_free: bool) -> list[Option]:
    """Return options with how many there are of each, where that is known because none of them was chosen yet."""
    if not is_free or not found.facets:
        return list(options)
    return [(value, f"{named} ({found.count_of(facet, value) or 0})") for value, named in options]


def _tally(asked: Asked, found: Found, words: Words) -> str:
    if asked.faults:
        return ""
    if not found.cards:
        return words("found_none")
    shown_here = words("page_shows", first=1, last=len(found.cards)) if "cursor" not in asked.given else ""
    if not found.facets:
        is_all = found.next is None and "cursor" not in asked.given
        return f"{words.counted('found', len(found.cards))}." if is_all else shown_here
    count = found.facets["listings"]
    said = (
        words("found_many", count=words.number(count)) if found.facets["is_partial"] else words.counted("found", count)
    )
    return f"{said}. {shown_here}" if found.next else f"{said}."


def _place(asked: Asked, words: Words) -> str:
    """Return the place somebody looks from, to about a kilometre."""
    return ", ".join(f"{each:.2f}°".replace(".", str(words.said["decimal"])) for each in asked.here or ())
