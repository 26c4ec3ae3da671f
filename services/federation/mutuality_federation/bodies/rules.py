"""What may be said of a body and its units."""

from __future__ import annotations

from collections.abc import Sequence

from mutuality.problems import Conflict


class NameTaken(Conflict):
    """That short name is already used here; choose another."""


class LevelUnknown(Conflict):
    """The body has no such level; its levels are listed in the body itself."""


class LevelInUse(Conflict):
    """Units stand on that level; a level is taken away once no unit stands on it."""


def require_free(slug: str, *, is_taken: bool) -> None:
    """Refuse a short name that is already used.

    Raises:
        NameTaken: it is.
    """
    if is_taken:
        raise NameTaken(f"The short name {slug} is already used.")


def require_level(level: str, levels: Sequence[str]) -> None:
    """Refuse a unit on a level the body does not have.

    Raises:
        LevelUnknown: the level is not one of the body's.
    """
    if level not in levels:
        raise LevelUnknown(f"{level} is none of this body's levels: {', '.join(levels) or 'it has none yet'}.")


def require_levels_kept(levels: Sequence[str], used: Sequence[str]) -> None:
    """Refuse to take away a level that units stand on.

    Raises:
        LevelInUse: one is missing.
    """
    missing = sorted(set(used) - set(levels))
    if missing:
        raise LevelInUse(f"Units stand on {', '.join(missing)}.")
