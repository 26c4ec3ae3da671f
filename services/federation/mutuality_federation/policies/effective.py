"""What other rooms, chapters and the public may ask of a body's policy: what holds, since when, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.database import Session
from mutuality.policy import Effect, PolicyInForce, explain
from mutuality_federation.policies import store
from mutuality_federation.policies.store import PolicyFacts


@dataclass(frozen=True)
class Published:
    """One version as chapters get it. `document` is exact JSON text; version 0 is nothing at all."""

    version: int
    in_force_on: date
    document: str
    set_by: str


@dataclass(frozen=True)
class Charter:
    """What a chapter accepts by signing: the body's policy, by its version and digest."""

    id: str
    version: int
    sha256: str
    text: str


def policy_in_force(session: Session, body_id: str, on: date) -> PolicyInForce:
    """Return the policy in force on a day; with none published, nothing at all.

    Raises:
        NotFound: there is no such body.
    """
    return store.in_force(session, body_id, on).held


def policies_until(session: Session, body_id: str, on: date) -> list[PolicyInForce]:
    """Return all that was in force up to a day, in order; the first asks nothing.

    Raises:
        NotFound: there is no such body.
    """
    return [each.held for each in store.history(session, body_id, on)]


def policies_from(session: Session, body_id: str, on: date) -> list[Published]:
    """Return the version in force on a day and the next ones published for later, in the order they take force.

    Raises:
        NotFound: there is no such body.
    """
    return [_published(each) for each in (store.in_force(session, body_id, on), *store.upcoming(session, body_id, on))]


def is_acceptable_version(session: Session, body_id: str, version: int, on: date) -> bool:
    """Say whether a chapter may publish under that version: the one in force, or one announced.

    Raises:
        NotFound: there is no such body.
    """
    if store.in_force(session, body_id, on).version == version:
        return True
    return any(each.version == version for each in store.upcoming(session, body_id, on))


def charter(session: Session, body_id: str, on: date) -> Charter:
    """Return what a chapter that enrols on a day accepts.

    Raises:
        NotFound: there is no such body.
    """
    held = store.in_force(session, body_id, on)
    return Charter(body_id, held.version, held.sha256, held.text)


def effects(session: Session, body_id: str, on: date) -> list[Effect]:
    """Return every key of the policy in force on a day, each with the version since which it has its value.

    Raises:
        NotFound: there is no such body.
    """
    history = policies_until(session, body_id, on)
    return [_since(effect, history) for effect in explain(history[-1])]


def key_since(session: Session, body_id: str, key: str, on: date) -> date:
    """Return since which day a key has had the value it has in the policy in force on a day.

    Raises:
        NotFound: there is no such body.
    """
    return next(effect.since for effect in effects(session, body_id, on) if effect.key == key)


def _since(effect: Effect, history: Sequence[PolicyInForce]) -> Effect:
    """Return the effect with the first version of the unbroken row that holds its value."""
    first = history[-1]
    for held in reversed(history):
        if held[effect.key] != effect.value:
            break
        first = held
    return replace(effect, version=first.version, set_by=first.set_by, since=first.in_force_on)


def _published(facts: PolicyFacts) -> Published:
    return Published(facts.version, facts.in_force_on, facts.text, facts.set_by)
