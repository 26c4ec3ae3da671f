"""Which items stand at a body on a day, and in which editions, under which names, an answer to each still holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mutuality.database import Session
from mutuality.guidance import ItemFacts, carries
from mutuality.guidance.order import same_item
from mutuality_federation.editions import store
from mutuality_federation.editions.store import EditionFacts


@dataclass(frozen=True)
class StandingItem:
    """An item in effect, and the unbroken row of editions, oldest first, in which an answer to it still answers it.

    `names` are what it was called in each: an item that was renamed keeps its answers, and so does one that was only
    loosened; one that says something else, or asks more, begins a new row.
    """

    item: ItemFacts
    editions: tuple[EditionFacts, ...]
    names: tuple[str, ...]


def standing_items(session: Session, body_id: str, on: date) -> list[StandingItem]:
    """Return every item in effect at a body on a day, each with the editions in which answers to it still hold."""
    by_guideline: dict[str, list[EditionFacts]] = defaultdict(list)
    for edition in store.editions_in_effect(session, body_id, on):
        by_guideline[edition.guideline_slug].append(edition)
    return [standing(item, row) for row in by_guideline.values() for item in row[-1].items]


def standing(item: ItemFacts, editions: Sequence[EditionFacts]) -> StandingItem:
    """Return an item of the last of some editions of one guideline, with the row of them in which it stands."""
    row = list(_unbroken(item, editions))[::-1]
    return StandingItem(item, tuple(edition for edition, _ in row), tuple(name for _, name in row))


def _unbroken(item: ItemFacts, editions: Sequence[EditionFacts]) -> Iterator[tuple[EditionFacts, str]]:
    for edition in reversed(editions):
        older = same_item(item, edition.items)
        if older is None or not carries(older, item):
            return
        yield edition, older.slug
