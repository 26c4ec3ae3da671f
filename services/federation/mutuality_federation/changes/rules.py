"""What kind of change it is, and which words of earlier ones may not be read any more."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from mutuality.language import VenueKind

Seen = dict[str, Any] | None


class ChangeKind(StrEnum):
    """What became of a listing."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


def kind_of(before: Seen, after: Seen) -> ChangeKind:
    """Return what became of a listing; before and after differ."""
    if after is None:
        return ChangeKind.GONE
    return ChangeKind.NEW if before is None else ChangeKind.CHANGED


def takes_back(after: Seen) -> bool:
    """Say whether earlier words are taken back with a change: nothing is shown any more, or a home, never its address.

    A history that went on telling them would undo what the members decided.
    """
    return after is None or after["venue_kind"] == VenueKind.HOME
