"""Whose data a request showed or changed: whoever its address, its body or its answer names by their id, but who asks.

A service says which scopes reach what is held of others. Each operation of such a scope is told of by announcing
`PersonsSeen`: of a change inside its own unit of work, of a reading in a short one before the answer leaves. What
cannot be told is not answered. What names somebody by another thing of theirs says so itself, with `saw`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Response, g, request

from mutuality.database import Session
from mutuality.web.service import actor, current_service


@dataclass(frozen=True)
class PersonsSeen:
    """Somebody read of others, or changed something of theirs, in one operation."""

    ids: frozenset[str]
    seen_by: str
    role: str
    operation: str
    is_change: bool


@dataclass(frozen=True)
class Others:
    """Which scopes of a service reach what is held of others, and how the ids of persons begin."""

    scopes: frozenset[str]
    prefix: str
    claim: str

    def named_in(self, text: bytes) -> set[str]:
        """Return every person a text names by their id."""
        return {found.decode() for found in re.findall(rf"\b{self.prefix}_[a-v0-9]{{26}}\b".encode(), text)}


def saw(ids: Iterable[str]) -> None:
    """Say whose data this request shows, where nothing of it names them."""
    g.saw = {*g.get("saw", ()), *ids}


def tell_seen(name: str, scope: str, response: Response, session: Session | None) -> None:
    """Announce whose data an operation showed or changed; without a session at hand, in a unit of work of its own."""
    others = current_service().parts.get(Others)
    if others is None or scope not in others.scopes or not 200 <= response.status_code < 300:  # noqa: PLR2004 - HTTP's own
        return
    texts = (request.path.encode(), request.get_data(), response.get_data())
    ids = {*g.get("saw", ()), *(each for text in texts for each in others.named_in(text))}
    fact = PersonsSeen(
        ids=frozenset(ids - {actor().claims.get(others.claim)}),
        seen_by=actor().id,
        role=actor().kind,
        operation=name,
        is_change=request.method not in {"GET", "HEAD"},
    )
    if fact.ids and session is not None:
        session.announce(fact)
    elif fact.ids:
        with current_service().database.transaction() as own:
            own.announce(fact)
