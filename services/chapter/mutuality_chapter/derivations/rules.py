"""From figures to outcomes: what each fact comes to, and by which condition an item does not concern us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta

from mutuality.guidance import ALWAYS, AppliesWhen, Circumstances, Outcome, is_concerned

YEAR = timedelta(days=365)
MONTH = timedelta(days=30)
"""By itself the chapter tells an outcome that stays as it was after so long, so that it is known to be still so."""
WHEN_ASKED = timedelta(days=1)
"""When somebody asks for it, it tells all that was not told that day: a campaign may count from today."""


@dataclass(frozen=True)
class Found:
    """What a fact comes to: the outcome, by which rule, and our figure, which stays here."""

    outcome: Outcome
    rule: str
    ours: int | None = None


def reached(figure: int | None, least: int) -> Outcome:
    """Return what a figure comes to that shall be at least so high; unknown where there is none."""
    if figure is None:
        return Outcome.UNKNOWN
    return Outcome.KEPT if figure >= least else Outcome.NOT_KEPT


def within(figure: int | None, most: int) -> Outcome:
    """Return what a figure comes to that shall be at most so high; unknown where there is none."""
    if figure is None:
        return Outcome.UNKNOWN
    return Outcome.KEPT if figure <= most else Outcome.NOT_KEPT


def longest_gap(days: Sequence[date], today: date) -> int | None:
    """Return the most days that passed within a year from one of these days to the next, or to today; None for none."""
    held = sorted(day for day in days if today - YEAR <= day <= today)
    ends = [*held, today]
    return max(((after - before).days for before, after in zip(held, ends[1:], strict=True)), default=None)


def least_of(figures: Sequence[int | None]) -> int | None:
    """Return the least of figures; None where there are none, or one that is not known might be the least."""
    known = [figure for figure in figures if figure is not None]
    return min(known) if known and len(known) == len(figures) else None


def months_begun(began_on: date, today: date) -> int:
    """Return how many months have passed since a day, the one that is not over yet among them."""
    months = (today.year - began_on.year) * 12 + today.month - began_on.month
    return months + (today.day > began_on.day)


def share_in_time(in_time: int, due: int) -> int | None:
    """Return how many of a hundred were in time; None where none was due."""
    return 100 * in_time // due if due else None


def unmet_condition(when: AppliesWhen, here: Circumstances) -> str | None:
    """Return the first condition of an item that is not so here; None where the item concerns us."""
    for condition in fields(AppliesWhen):
        alone = replace(ALWAYS, **{condition.name: getattr(when, condition.name)})
        if not is_concerned(alone, here):
            return condition.name
    return None


def is_to_be_told(found: Found, told: Found | None, ago: timedelta | None, *, again_after: timedelta) -> bool:
    """Say whether an outcome is to be told: it was never told, is another now, or was told so long ago."""
    if told is None or ago is None:
        return True
    return (found.outcome, found.rule) != (told.outcome, told.rule) or ago >= again_after
