"""What may be said of a body and its units."""

from __future__ import annotations

from collections.abc import Sequence

from mutuality.problems import Conflict


class NameTaken(Conflict):
    """That short name is already used here; choose another."""


class LevelUnknown(Conflict):
    """The body has no such level; its levels are listed in the body itself."""


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
