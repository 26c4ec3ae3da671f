"""Where somebody stood when they told how they dealt with it, and how long it was after it began."""

from __future__ import annotations

from datetime import date

from mutuality.problems import ValidationFailed
from mutuality_chapter.methods import STAGES, Stage


class StoryUnfit(ValidationFailed):
    """A story is told from its stage or a later one, and says once how long after the onset; `errors` says where."""


def require_told_from(stage: Stage, told_from: Stage) -> None:
    """Refuse a story of a stage its author has not reached.

    Raises:
        StoryUnfit: they have not.
    """
    if STAGES.index(told_from) < STAGES.index(stage):
        raise _unfit("/told_from", f"Nobody tells of {stage} from before it.")


def require_one_measure(months: int | None, experience_id: str | None) -> None:
    """Refuse a story that says twice how long it was after the onset, or not at all.

    Raises:
        StoryUnfit: it does.
    """
    if (months is None) == (experience_id is None):
        raise _unfit("/months_since_onset", "Name months since the onset, or the experience it is about.")


def beyond(stage: Stage) -> list[Stage]:
    """Return the stages from which one tells of another as somebody who passed it; the last one is told from itself."""
    return list(STAGES[STAGES.index(stage) + 1 :]) or [stage]


def months_between(began_month: str, on: date) -> int:
    """Return how many months after a month such as `2023-05` a day lies."""
    year, month = (int(part) for part in began_month.split("-"))
    return (on.year - year) * 12 + on.month - month


def _unfit(pointer: str, detail: str) -> StoryUnfit:
    return StoryUnfit(detail, errors=[{"pointer": pointer, "detail": detail}])
