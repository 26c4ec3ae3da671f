"""What overlays there are, and on whom a unit may lay one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from mutuality.problems import Conflict

RESERVED = frozenset({"unit", "policy"})


class NotALayer(Conflict):
    """A layer is the policy of a unit or an overlay by its name; the body's own policy is published for itself."""


class OutOfReach(Conflict):
    """A unit lays an overlay on chapters below it; a service unit on those below the unit it serves."""


def require_layer(said: Mapping[str, Any]) -> None:
    """Refuse a layer that is neither a unit's policy nor an overlay of a name of its own.

    Raises:
        NotALayer: it is not.
    """
    if said["name"] in RESERVED or (said["unit_id"] is None and said["name"] is None):
        raise NotALayer("Name the overlay, or the unit whose policy this is.")


def require_in_reach(chapters: Mapping[str, str | None], units: Collection[str] | None) -> None:
    """Refuse to lay an overlay on chapters, given with their units, outside of those units; None is everywhere.

    Raises:
        OutOfReach: one is.
    """
    beyond = sorted(each for each, unit in chapters.items() if units is not None and unit not in units)
    if beyond:
        raise OutOfReach(f"Not below this unit: {', '.join(beyond)}.")
