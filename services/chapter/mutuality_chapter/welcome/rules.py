"""What a pack holds in each stage, and what it must not lack."""

from __future__ import annotations

from enum import StrEnum

from mutuality.problems import NotFound
from mutuality_chapter.methods import STAGES, Stage

MOST_STORIES = 3
MOST_METHODS = 10


class Audience(StrEnum):
    """Whom an orientation item is for."""

    MEMBER = "member"
    FAMILY = "family"


def require_stage(name: str) -> Stage:
    """Return the stage of that name.

    Raises:
        NotFound: there is none.
    """
    if name not in STAGES:
        raise NotFound(f"There is a pack for {', '.join(STAGES)}.")
    return Stage(name)


def order_of(stage: Stage) -> int:
    """Return the place of a stage in a list, impact first."""
    return STAGES.index(stage)


def methods_in(stage: Stage) -> int:
    """Return how many methods a pack holds at most: none in impact, where nothing is asked of anybody."""
    return 0 if stage == Stage.IMPACT else MOST_METHODS


def missing(*, stories: int, has_meeting: bool) -> list[str]:
    """Return what a pack still lacks of what every one holds."""
    lacks = {"story": stories == 0, "meeting": not has_meeting}
    return [name for name, is_missing in lacks.items() if is_missing]
