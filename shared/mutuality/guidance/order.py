"""What changed from one edition to another, typed by the order itself, not by opinion; and whether answers follow.

An item that leaves its force open takes the body's default, which may be any: where the direction depends on it, a
change counts as the stricter one, which is the one that owes notice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutuality.guidance.applying import is_narrower
from mutuality.guidance.items import FORCES, PROOFS, ItemFacts

ASKS_NOTHING = frozenset({"none", "information"})


@dataclass(frozen=True)
class Rename:
    """An item that goes by another name now."""

    before: str
    after: str


@dataclass(frozen=True)
class Changes:
    """The names an edition touched, by kind of change; one may be renamed and reworded and tightened or loosened."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    tightened: tuple[str, ...] = ()
    loosened: tuple[str, ...] = ()
    renamed: tuple[Rename, ...] = ()


def changes_between(before: Sequence[ItemFacts], after: Sequence[ItemFacts]) -> Changes:
    """Return what changed from one edition to another, newer or older, each kind in the order of the items."""
    pairs = tuple(_pairs(before, after))
    met = {was.slug for was, _ in pairs}
    kept = {now.slug for _, now in pairs}
    return Changes(
        added=tuple(item.slug for item in after if item.slug not in kept),
        removed=tuple(item.slug for item in before if item.slug not in met),
        reworded=tuple(now.slug for was, now in pairs if _is_reworded(was, now)),
        tightened=tuple(now.slug for was, now in pairs if is_tightened(was, now)),
        loosened=tuple(now.slug for was, now in pairs if is_loosened(was, now)),
        renamed=tuple(Rename(was.slug, now.slug) for was, now in pairs if was.slug != now.slug),
    )


def same_item(item: ItemFacts, among: Sequence[ItemFacts]) -> ItemFacts | None:
    """Return what an item is among those of an older or a newer edition, under whatever name; None if it is new."""
    by_name = {each.slug: each for each in among}
    own = next((by_name[name] for name in (item.slug, *item.replaces) if name in by_name), None)
    return own or next((each for each in among if item.slug in each.replaces), None)


def is_tightened(was: ItemFacts, now: ItemFacts) -> bool:
    """Say whether an item may now demand more: a stronger force, more proof, a stricter number, of more chapters."""
    is_stronger = was.force != now.force and _most(now.force) > _least(was.force)
    is_more_proof = PROOFS.index(now.known_by) > PROOFS.index(was.known_by)
    return (
        is_stronger
        or is_more_proof
        or _is_number_stricter(was, now)
        or not is_narrower(now.applies_when, was.applies_when)
    )


def is_loosened(was: ItemFacts, now: ItemFacts) -> bool:
    """Say whether an item differs in what it demands and cannot demand more."""
    return _demands(was) != _demands(now) and not is_tightened(was, now)


def carries(was: ItemFacts, now: ItemFacts) -> bool:
    """Say whether an answer to an item still answers it: it means the same and demands no more, whatever its name."""
    return (was.purpose, was.text) == (now.purpose, now.text) and not is_tightened(was, now)


def is_asking_more(changes: Changes, after: Sequence[ItemFacts]) -> bool:
    """Say whether chapters have more to do than before: then they are owed notice."""
    demanding = {item.slug for item in after if item.force not in ASKS_NOTHING}
    return bool(changes.tightened) or not demanding.isdisjoint(changes.added)


def _pairs(before: Sequence[ItemFacts], after: Sequence[ItemFacts]) -> Iterator[tuple[ItemFacts, ItemFacts]]:
    taken: set[str] = set()
    for now in after:
        was = same_item(now, before)
        if was is not None and was.slug not in taken:
            taken.add(was.slug)
            yield was, now


def _is_reworded(was: ItemFacts, now: ItemFacts) -> bool:
    return (was.purpose, was.text, was.translations) != (now.purpose, now.text, now.translations)


def _is_number_stricter(was: ItemFacts, now: ItemFacts) -> bool:
    return was.derived is not None and now.derived is not None and now.derived.is_stricter_than(was.derived)


def _demands(item: ItemFacts) -> tuple[object, ...]:
    number = (item.derived.fact, item.derived.parameter) if item.derived else None
    return item.force, item.known_by, number, item.applies_when


def _least(force: str | None) -> int:
    return 0 if force is None else FORCES.index(force)


def _most(force: str | None) -> int:
    return len(FORCES) - 1 if force is None else FORCES.index(force)
