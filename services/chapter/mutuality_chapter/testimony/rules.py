"""What the members decide when the services we began among are told, and what is told of the definition."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Protocol

from mutuality.definition import DefinitionPoint, Stand


class Judged(Protocol):
    """One point of the definition, as it was judged here."""

    @property
    def number(self) -> int:
        """Return which of the seven it is."""

    @property
    def stand(self) -> Stand:
        """Return how we stand on it."""


def subject_of(landscape_id: str) -> str:
    """Return what a decision to tell of the services we began among is about: one note, which never changes."""
    return f"{landscape_id}-body"


def outcomes(points: Iterable[Judged], checked_on: date) -> dict[str, Any]:
    """Return what leaves of a check: the day, and on each point how we stand. No figure, no reason, no rule."""
    names = {point.number: point for point in DefinitionPoint}
    stands = {names[each.number].value: each.stand.value for each in points}
    return {"checked_on": checked_on.isoformat(), **stands}
