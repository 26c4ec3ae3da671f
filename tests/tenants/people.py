"""Who asks in the fuzz: everybody who works for one of two bodies, its apps and its chapters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mutuality.access import Actor
from mutuality_federation.access import ROLES
from mutuality_federation.access.rules import APP_SCOPES, CHAPTER_SCOPES, OF_A_UNIT, OF_NO_BODY
from tests.support import Cast


@dataclass(frozen=True)
class Person:
    """Somebody of one body, signed in."""

    side: int
    actor: Actor
    token: str


def people_of(cast: Cast, side: int, known: dict[str, Any]) -> Iterator[Person]:
    """Yield everybody who works for a body, an app of it and a chapter of it, signed in."""
    body = {"body": known["body_id"]}
    for role in sorted(set(ROLES) - {OF_NO_BODY}):
        unit = {"unit": known["unit_id"]} if role == OF_A_UNIT else {}
        yield _signed_in(cast, side, Actor(f"{role}-of-{side}", role, ROLES[role], {**body, **unit}))
    yield _signed_in(cast, side, Actor(known["app_id"], "app", APP_SCOPES, body))
    chapter = {**body, "chapter": known["chapter_id"]}
    yield _signed_in(cast, side, Actor(known["chapter_id"], "chapter", CHAPTER_SCOPES, chapter))


def _signed_in(cast: Cast, side: int, actor: Actor) -> Person:
    return Person(side, actor, cast.tokens.issue(actor))
