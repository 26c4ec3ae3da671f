"""What other rooms, chapters and the public may ask of policies: what holds for whom, since when, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from mutuality.database import Session
from mutuality.policy import Effect, PolicyInForce
from mutuality.policy.history import Hold, bound_by, explain_bound, holds
from mutuality_federation import bodies, layers
from mutuality_federation.layers import LayerFacts, PolicyFacts
from mutuality_federation.policies import rules
from mutuality_federation.policies.book import Book, Bound, Row

MOST_ROWS = 20


class BoundChapter(Bound, Protocol):
    """A chapter of a body."""

    @property
    def body_id(self) -> str:
        """Return its body."""


@dataclass(frozen=True)
class Published:
    """One version as chapters get it. `document` is exact JSON text; version 0 is nothing at all."""

    version: int
    in_force_on: date
    document: str
    set_by: str


@dataclass(frozen=True)
class ToldRow:
    """From a day on: the version of the body's policy that binds a chapter, and the layers below it, by their ids.

    `holds` are keys that had their value before, by an older rule.
    """

    from_on: date
    version: int
    layer_ids: tuple[str, ...]
    holds: tuple[Hold, ...]


@dataclass(frozen=True)
class ToldLayer:
    """A layer below the body's policy as chapters get it. `document` is exact JSON text."""

    id: str
    name: str
    version: int
    set_by: str
    is_bodys: bool
    in_force_on: date
    document: str
    sha256: str


@dataclass(frozen=True)
class Told:
    """All a chapter is told of policies: the rows of layers that bind it from today on, and what is in them."""

    rows: tuple[ToldRow, ...]
    policies: tuple[Published, ...]
    layers: tuple[ToldLayer, ...]


@dataclass(frozen=True)
class Charter:
    """What a chapter accepts by signing: the body's policy, by its version and digest."""

    id: str
    version: int
    sha256: str
    text: str


def book(session: Session, body_id: str) -> Book:
    """Return all that a body and its units published, in a constant number of queries.

    Raises:
        NotFound: there is no such body.
    """
    versions, below = layers.published(session, body_id), layers.layers(session, body_id)
    if not below:
        return Book(versions, {}, {}, {})
    return Book(versions, below, layers.placements(session, body_id), units_above(session, body_id))


def units_above(session: Session, body_id: str) -> dict[str, str | None]:
    """Return every unit of a body with the unit above it."""
    return {unit_id: unit.parent_id for unit_id, unit in bodies.units_of(session, body_id).items()}


def policy_for(session: Session, chapter: BoundChapter, on: date) -> PolicyInForce:
    """Return what binds a chapter on a day, each key with the layer that set it.

    Raises:
        NotFound: there is no such body.
    """
    return book(session, chapter.body_id).held(chapter, on)


def policy_in_force(session: Session, body_id: str, on: date) -> PolicyInForce:
    """Return the body's own policy on a day, where the question is about the body and no chapter of it.

    Raises:
        NotFound: there is no such body.
    """
    return layers.in_force(session, body_id, on).held


def policies_everywhere(session: Session, on: date) -> dict[str, PolicyInForce]:
    """Return the own policy of every body that published one by a day, in one query; no other asks anything."""
    return layers.in_force_everywhere(session, on)


def told(session: Session, chapter: BoundChapter, on: date) -> Told:
    """Return all a chapter is told of policies on a day.

    Raises:
        NotFound: there is no such body.
    """
    found = book(session, chapter.body_id)
    rows = found.rows_from(chapter, on)[:MOST_ROWS]
    versions = {row.policy.version: _published(row.policy) for _, row in rows}
    below = {each.id: each for _, row in rows for each in row.below}
    return Told(
        rows=tuple(_told_row(found, chapter, day, row) for day, row in rows),
        policies=tuple(versions.values()),
        layers=tuple(_told_layer(each) for each in below.values()),
    )


def is_acceptable_version(session: Session, chapter: BoundChapter, version: int, on: date) -> bool:
    """Say whether a chapter may publish under that version: the one in force for it, or one announced.

    Raises:
        NotFound: there is no such body.
    """
    rows = book(session, chapter.body_id).rows_from(chapter, on)
    return any(row.policy.version == version for _, row in rows)


def charter(session: Session, body_id: str, on: date) -> Charter:
    """Return what a chapter that enrols on a day accepts.

    Raises:
        NotFound: there is no such body.
    """
    held = layers.in_force(session, body_id, on)
    return Charter(body_id, held.version, held.sha256, held.text)


def effects(found: Book, chapter: Bound, on: date) -> list[Effect]:
    """Return every key of what binds a chapter on a day, each with the version since which it has its value."""
    history = found.history(chapter, on)
    return explain_bound(history[-1][1], holds(history))


def key_since(found: Book, chapter: Bound, key: str, on: date) -> date:
    """Return since which day a key has had the value that binds a chapter on a day."""
    return bound_by(found.history(chapter, on), key).since


def require_fits(session: Session, chapter: BoundChapter, since: date) -> None:
    """Refuse to place a chapter where two levels that bind it would contradict, from a day on.

    Raises:
        LevelsContradict: they would.
    """
    rules.require_agreement(book(session, chapter.body_id).clashes([chapter], since))


def _told_row(found: Book, chapter: Bound, day: date, row: Row) -> ToldRow:
    ids = tuple(each.id for each in row.below)
    return ToldRow(day, row.policy.version, ids, holds(found.history(chapter, day)))


def _told_layer(layer: LayerFacts) -> ToldLayer:
    said = {name: getattr(layer, name) for name in ("id", "name", "version", "set_by", "in_force_on", "sha256")}
    return ToldLayer(**said, is_bodys=layer.unit_id is None, document=layer.text)


def _published(facts: PolicyFacts) -> Published:
    return Published(facts.version, facts.in_force_on, facts.text, facts.set_by)
