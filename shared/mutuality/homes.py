"""What of a place may be told to everybody: all of a public one, of a home only about where, in every field.

People write an address also where no address is asked for: in a note, in a name, in a link to a map. So every text
that leaves about a home is searched for its address, part by part, and for whatever else looks like a street.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import unquote_plus

HOME = "home"
WITHHELD = "…"  # never longer than what it stands for
WORD = re.compile(r"[^\W_]+")
ENDINGS = "st|street|ave|avenue|rd|road|ln|lane|dr|drive|ct|court|blvd|boulevard|way|place|pl|terrace|crescent|close"
STREET = re.compile(rf"\b\d{{1,6}}[a-z]?[\s-]+(?:[\w'.]+[\s-]+){{1,4}}(?:{ENDINGS})\b\.?", re.IGNORECASE)
MAP = re.compile(r"//(?:[\w-]+\.)*(?:maps?\.|goo\.gl|openstreetmap\.|waze\.|what3words\.)|/maps?[/?]", re.IGNORECASE)
DEGREES = re.compile(r"-?\d{1,3}\.\d{3,}")
TEXTS = (
    *("name", "notes", "group_name", "group_notes", "district"),
    *("conference_url_notes", "conference_phone_notes"),
)
LINKS = ("url", "conference_url")


@dataclass(frozen=True)
class Place:
    """What the chapter holds of a place that could tell where it is."""

    kind: str
    name: str | None
    address: str | None
    area: str = ""


@dataclass(frozen=True)
class Whereabouts:
    """Where exactly a meeting is held: of a home, for those alone who may know."""

    kind: str
    name: str | None
    address: str | None
    area: str
    how_to_find: str | None


def shown(listing: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return what of a listing may be told: all of a public place; of a home only about where, to a kilometre."""
    if place.kind != HOME:
        return listing
    hidden = dict.fromkeys(("venue_name", "address", "location_notes"))
    return {**listing, **_words(listing, place), **_about_where(listing, place), **hidden}


def meeting_seen(meeting: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return what of a meeting everybody may read: all of it in a public place; in a home, no word of where."""
    return meeting if place.kind != HOME else {**meeting, **_words(meeting, place)}


def venue_seen(venue: dict[str, Any]) -> dict[str, Any]:
    """Return what of a place everybody may read: all of a public one; of a home only about where."""
    if venue["kind"] != HOME:
        return venue
    place = Place(venue["kind"], venue["name"], venue["address"])
    return {**venue, **_about_where(venue, place), **dict.fromkeys(("name", "address", "how_to_find"))}


def name_seen(name: str, place: Place) -> str:
    """Return the name of a meeting as everybody may read it."""
    return name if place.kind != HOME else str(_without(name, place))


def _words(said: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return what was written about a meeting, with every trace of the home withheld."""
    texts = {name: _without(said[name], place) for name in TEXTS}
    slug = said["slug"] if _without(said["slug"], place) == said["slug"] else None
    return {**texts, "slug": slug, **{name: _harmless(said[name], place) for name in LINKS}}


def _about_where(said: dict[str, Any], place: Place) -> dict[str, Any]:
    """Return about where a home is, to a kilometre."""
    return {
        "area": _without(said["area"], place),
        "regions": [region for region in said["regions"] if _without(region, place) == region],
        "latitude": _near(said["latitude"]),
        "longitude": _near(said["longitude"]),
        "is_approximate": True,
    }


def _near(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, 2)


def _harmless(url: str | None, place: Place) -> str | None:
    """Return a link unless it leads to a map, or says where the home is."""
    if url is None or MAP.search(url) or DEGREES.search(url):
        return None
    plain = unquote_plus(url)
    return url if _without(plain, place) == plain else None


def _without(text: str | None, place: Place) -> str | None:
    """Return a text with every trace of the address withheld."""
    if text is None:
        return None
    for trace in _traces(place):
        text = trace.sub(WITHHELD, text)
    return STREET.sub(WITHHELD, text)


def _traces(place: Place) -> Iterator[re.Pattern[str]]:
    """Return what betrays a home: each number of its address with its neighbour, its street, first line, and name."""
    parts = [WORD.findall(part) for part in (place.address or "").split(",")]
    for words in parts:
        numbered = (pair for pair in pairwise(words) if any(word[0].isdigit() for word in pair))
        yield from (_spelled(pair) for pair in numbered)
        yield from _street(_unnumbered(words))
    for words in (parts[0], _unnumbered(parts[0]), WORD.findall(place.name or "")):
        if len(words) > 1:
            yield _spelled(words)


def _unnumbered(words: Sequence[str]) -> list[str]:
    return [word for word in words if not any(sign.isdigit() for sign in word)]


def _street(words: Sequence[str]) -> Iterator[re.Pattern[str]]:
    """Return a pattern for the street that words name, if they do, however its ending is written."""
    ends = [place for place, word in enumerate(words) if word.lower() in ENDINGS.split("|")]
    if ends and ends[-1]:
        yield _spelled(words[: ends[-1]], then=rf"[\W_]+(?:{ENDINGS})")


def _spelled(words: Sequence[str], *, then: str = "") -> re.Pattern[str]:
    """Return a pattern for words in that order, whatever stands between them."""
    return re.compile(r"\b" + r"[\W_]+".join(re.escape(word) for word in words) + then + r"\b", re.IGNORECASE)
