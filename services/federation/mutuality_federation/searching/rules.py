"""Which words find which: the same, its beginning, or one slip apart. The same on every database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from mutuality.labels import fold
from mutuality.problems import Conflict, ValidationFailed
from mutuality.schema import zone
from mutuality_federation.listings import series_of

WORD, TYPE, LANGUAGE = "word", "type", "lang"
TOLD = ("name", "group_name", "venue_name", "address", "area", "district", "notes", "location_notes")
LONGEST, MOST_WORDS = 48, 400
BEGINNING, SLIP = 3, 5
MOST_TIMED, MOST_UNSTEADY, ENOUGH = 3000, 3000, 25
WEEK_DAYS, DAY = 7, timedelta(days=1)
MINUTE, NARROWEST, IN_ORDER = timedelta(minutes=1), timedelta(minutes=15), timedelta(days=8)
BEHIND, AHEAD = timedelta(hours=12), timedelta(hours=14)


Wall = tuple[int, str, str]
"""A weekday, and from which wall time to which, both included."""


class SearchTooWide(Conflict):
    """So many that follow no weekday cannot be put in the order of time; name a place, a body, or a unit."""


class PlaceUnclear(ValidationFailed):
    """A place is a point with a distance, or a box, and a point for the order of distance."""


def tokens(seen: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Return all by which a listing is found: its words, its types and its languages."""
    text = " ".join(filter(None, [*(seen[name] for name in TOLD), *seen["regions"]]))
    words = {word[:LONGEST] for word in fold(text).split()[:MOST_WORDS]}
    types, languages = ({each[:LONGEST] for each in seen[name]} for name in ("types", "languages"))
    kinds = ((WORD, words), (TYPE, types), (LANGUAGE, {each.lower() for each in languages}))
    return {(kind, each) for kind, each_of in kinds for each in each_of}


def asked(text: str) -> list[str]:
    """Return the words somebody looks for."""
    return list(dict.fromkeys(word[:LONGEST] for word in fold(text).split()))


def variants(word: str) -> set[str]:
    """Return a word itself and itself less one letter, where it is long enough for a slip."""
    if len(word) < SLIP - 1:
        return {word}
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def has_beginnings(word: str) -> bool:
    """Say whether a word is long enough to stand for all that begin with it."""
    return len(word) >= BEGINNING


def is_slip(word: str, other: str) -> bool:
    """Say whether two words are one slip apart: a letter more, less, another one, or two changed about."""
    if word == other:
        return True
    if min(len(word), len(other)) < SLIP - 1 or max(len(word), len(other)) < SLIP:
        return False
    if len(word) == len(other):
        places = [place for place, pair in enumerate(zip(word, other, strict=True)) if pair[0] != pair[1]]
        return len(places) == 1 or _are_changed_about(word, other, places)
    longer, shorter = sorted((word, other), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and shorter in variants(longer)


def _are_changed_about(word: str, other: str, places: list[int]) -> bool:
    if len(places) != 2 or places[1] != places[0] + 1:  # noqa: PLR2004 - two letters
        return False
    first, second = places
    return word[first] == other[second] and word[second] == other[first]


def finds(words: Iterable[str], held: Iterable[str]) -> bool:
    """Say whether each word finds one of those held: what a search must answer, told plainly."""
    kept = set(held)
    return all(any(_meets(word, each) for each in kept) for word in words)


def _meets(word: str, other: str) -> bool:
    return word == other or (has_beginnings(word) and other.startswith(word)) or is_slip(word, other)


def weekdays_within(now: datetime, hours: int) -> frozenset[int] | None:
    """Return the weekdays on which what goes on now, or begins within so many hours, began or begins; None is any.

    What goes on began a day ago at the most; clocks are twelve hours behind at the most, or fourteen ahead.
    """
    first, last = (now - DAY - BEHIND).date(), (now + timedelta(hours=hours) + AHEAD).date()
    days = (last - first).days + 1
    if days >= WEEK_DAYS:
        return None
    return frozenset((first + number * DAY).isoweekday() for number in range(days))


def end_of_stretch(first: datetime, now: datetime, width: timedelta) -> datetime:
    """Return up to when to look from a moment on: in what is past, half the way to now, for little goes on so long."""
    return first + width if first >= now else min(first + max(width, (now - first) / 2), now)


def walls(first: datetime, last: datetime, name: str) -> tuple[Wall, ...]:
    """Return the wall times of a zone that lie after one moment and up to another, day by day; perhaps a few more.

    Where its clocks change by an hour, an hour more is taken in at both ends: what begins at a wall time they leave out
    is read an hour later, and an hour they show twice stands for its first time.
    """
    begin, end = first.astimezone(zone(name)), last.astimezone(zone(name))
    changed = abs(_offset(end) - _offset((first - DAY).astimezone(zone(name))))
    begin, end = (begin - changed).replace(tzinfo=None), (end + changed).replace(tzinfo=None)
    days = [begin.date() + number * DAY for number in range((end.date() - begin.date()).days + 1)]
    lows = [f"{begin:%H:%M}", *["00:00"] * (len(days) - 1)]
    highs = [*["23:59"] * (len(days) - 1), f"{end:%H:%M}"]
    return tuple(zip((day.isoweekday() for day in days), lows, highs, strict=True))


def _offset(at: datetime) -> timedelta:
    return at.utcoffset() or timedelta()


def holds_until(now: datetime, found: Iterable[Mapping[str, Any]]) -> datetime:
    """Return when one of those found begins, so that it is held next at another time; at the latest the day's end."""
    tomorrow = datetime.combine(now.date() + DAY, time(), tzinfo=UTC)
    begins: list[datetime] = [each["next_at"] for each in found if each["next_at"]]
    return min([tomorrow, *begins])


def begins_at(listing: Any, now: datetime) -> datetime | None:
    """Return when a listing is held: when it began if it goes on now, else when it begins next."""
    return series_of(listing).next_at(now - timedelta(minutes=listing.minutes))
