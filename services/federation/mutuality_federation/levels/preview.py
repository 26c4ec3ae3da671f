"""What a publication would change, counted before it is made: by the same checks, and without writing anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.policy import KEYS, PolicyInForce
from mutuality_federation import chapters, compliance, policies

WAYS = ("tightened", "loosened", "reworded")
Change = tuple[str, str]


@dataclass(frozen=True)
class Compared:
    """A book as it is and as it would be, and the chapters it binds on the day from which the change would hold."""

    before: policies.Book
    after: policies.Book
    on: date
    chapters: Sequence[chapters.ChapterFacts]


def preview(session: Session, body_id: str, after: policies.Book, on: date) -> dict[str, Any]:
    """Return what would change on a day if what a book adds were published."""
    before, belonging = policies.book(session, body_id), chapters.roll(session, body_id).on(on)
    compared = Compared(before, after, on, belonging)
    changed = _changed(compared)
    return {
        "on": on,
        "chapters": len(belonging),
        "touched": sum(count for changes, count in changed if changes),
        "keys": _by_key(changed),
        **_verdicts(session, body_id, compared),
    }


def _changed(compared: Compared) -> list[tuple[list[Change], int]]:
    """Return what would change for chapters bound alike, and how many those are."""
    alike: dict[Hashable, list[chapters.ChapterFacts]] = {}
    for each in compared.chapters:
        bound = (compared.before.signature(each), compared.after.signature(each))
        alike.setdefault(bound, []).append(each)
    return [(_changes(compared, some[0]), len(some)) for some in alike.values()]


def _changes(compared: Compared, chapter: chapters.ChapterFacts) -> list[Change]:
    was, would = (book.held(chapter, compared.on) for book in (compared.before, compared.after))
    return [(key, _way(key, was, would)) for key in KEYS if was[key] != would[key]]


def _way(key: str, was: PolicyInForce, would: PolicyInForce) -> str:
    before, after = was.policy.rank(key), would.policy.rank(key)
    return "tightened" if after > before else "loosened" if after < before else "reworded"


def _by_key(changed: Sequence[tuple[list[Change], int]]) -> list[dict[str, Any]]:
    counted: Counter[Change] = Counter()
    for changes, count in changed:
        counted.update(dict.fromkeys(changes, count))
    keys = dict.fromkeys(key for key in KEYS for way in WAYS if counted[key, way])
    return [{"key": key, **{way: counted[key, way] for way in WAYS}} for key in keys]


def _verdicts(session: Session, body_id: str, compared: Compared) -> dict[str, Any]:
    was, would = (
        {each.chapter_id: each.counts for each in compliance.body_readings(session, body_id, compared.on, book=book)}
        for book in (compared.before, compared.after)
    )
    return {
        "moved": sum(would[each] != counts for each, counts in was.items()),
        "verdicts": list(_totals(was.values(), would.values())),
    }


def _totals(was: Any, would: Any) -> Iterator[dict[str, Any]]:
    before, after = (sum((Counter(counts) for counts in some), Counter[str]()) for some in (was, would))
    for verdict in sorted({*before, *after}):
        if before[verdict] != after[verdict]:
            yield {"verdict": verdict, "before": before[verdict], "after": after[verdict]}
