"""What a draft may hold, what an edition changes, and when it may take effect.

Changes are typed by the order of forces, not by opinion. An item that leaves its force open takes the body's default,
which may be any: where the direction depends on it, a change counts as the stricter one, which is the one that owes
notice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mutuality.problems import Conflict

MOST_ITEMS = 200
FORCES = ("none", "information", "recommended", "minimum", "binding")
PROOFS = ("attested", "derived", "evidence")
ASKS_NOTHING = frozenset({"none", "information"})


class GuidelineNameTaken(Conflict):
    """The body already has a guideline of that short name; choose another."""


class DraftEmpty(Conflict):
    """A draft without items cannot be published; put in at least one."""


class DraftFull(Conflict):
    """A guideline holds at most 200 items; make a second guideline of it."""


class ItemRenamed(Conflict):
    """Once published, an item's short name stands for its purpose for ever; give another purpose another name.

    Chapters have answered the item by that name. Its text, its force and the way it is known may change.
    """


class EditionTooSoon(Conflict):
    """The edition would take effect in the past, before an older edition, or without the notice it owes."""


@dataclass(frozen=True)
class ItemFacts:
    """One item: what it is for, what it says, how strongly (None: the body's default), how keeping it is known."""

    slug: str
    force: str | None
    purpose: str
    text: str
    known_by: str


@dataclass(frozen=True)
class Changes:
    """The slugs an edition touched, by kind of change; one may be both reworded and tightened or loosened."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    tightened: tuple[str, ...] = ()
    loosened: tuple[str, ...] = ()


def require_free_name(slug: str, *, is_taken: bool) -> None:
    """Refuse a guideline's short name that the body already uses.

    Raises:
        GuidelineNameTaken: it does.
    """
    if is_taken:
        raise GuidelineNameTaken(f"The body already has a guideline {slug}.")


def require_room(count: int) -> None:
    """Refuse a further item when the draft holds `count` already.

    Raises:
        DraftFull: that is as many as a guideline may hold.
    """
    if count >= MOST_ITEMS:
        raise DraftFull(f"The guideline holds {count} items, which is the most it may.")


def require_items(count: int) -> None:
    """Refuse to publish a draft of no items.

    Raises:
        DraftEmpty: there are none.
    """
    if not count:
        raise DraftEmpty("The draft has no items.")


def require_same_purpose(slug: str, purpose: str, published: str | None) -> None:
    """Refuse to let a published item's short name stand for something else; `published` is the purpose it had.

    Raises:
        ItemRenamed: the purpose is another one.
    """
    if published is not None and purpose != published:
        raise ItemRenamed(f"The item {slug} was published with this purpose: {published}")


def require_in_time(effective_on: date, *, today: date, latest: date | None, notice_days: int) -> None:
    """Refuse a day that is past, before the `latest` edition's day, or nearer than the notice owed.

    Raises:
        EditionTooSoon: it is.
    """
    earliest = max(today + timedelta(days=notice_days), latest or today)
    if effective_on < earliest:
        raise EditionTooSoon(f"This edition can take effect on {earliest} at the earliest.")


def next_place(places: Mapping[str, int], slug: str) -> int:
    """Return where an item goes when nobody says: where it stands, or after the last."""
    return places.get(slug, max(places.values(), default=0) + 1)


def changes_between(before: Sequence[ItemFacts], after: Sequence[ItemFacts]) -> Changes:
    """Return what changed from one edition to the next, each kind in the order of the items."""
    old, new = {item.slug: item for item in before}, {item.slug: item for item in after}
    kept = [(old[slug], item) for slug, item in new.items() if slug in old]
    return Changes(
        added=tuple(slug for slug in new if slug not in old),
        removed=tuple(slug for slug in old if slug not in new),
        reworded=tuple(now.slug for was, now in kept if was.text != now.text),
        tightened=tuple(now.slug for was, now in kept if is_tightened(was, now)),
        loosened=tuple(now.slug for was, now in kept if is_loosened(was, now)),
    )


def is_tightened(was: ItemFacts, now: ItemFacts) -> bool:
    """Say whether an item may now demand more: a stronger force, or more proof."""
    is_stronger = was.force != now.force and _most(now.force) > _least(was.force)
    return is_stronger or PROOFS.index(now.known_by) > PROOFS.index(was.known_by)


def is_loosened(was: ItemFacts, now: ItemFacts) -> bool:
    """Say whether an item differs in what it demands and cannot demand more."""
    return (was.force, was.known_by) != (now.force, now.known_by) and not is_tightened(was, now)


def is_asking_more(changes: Changes, after: Sequence[ItemFacts]) -> bool:
    """Say whether chapters have more to do than before: then they are owed notice."""
    demanding = {item.slug for item in after if item.force not in ASKS_NOTHING}
    return bool(changes.tightened) or not demanding.isdisjoint(changes.added)


def _least(force: str | None) -> int:
    return 0 if force is None else FORCES.index(force)


def _most(force: str | None) -> int:
    return len(FORCES) - 1 if force is None else FORCES.index(force)
