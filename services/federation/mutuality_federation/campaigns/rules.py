"""When a campaign asks: its rounds, each from a day to a day with grace, computed and never kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from mutuality.periods import months_after
from mutuality.problems import Conflict, ValidationFailed

MOST_ROUNDS = 1200


class CampaignDaysWrong(ValidationFailed):
    """A campaign opens today or later, is due after it opens, and a round is over before the next one opens."""


class ItemUnasked(ValidationFailed):
    """A campaign asks for items of its edition alone, and for at least one."""


class CampaignEnded(Conflict):
    """The campaign was ended before."""


@dataclass(frozen=True)
class Round:
    """One round: what is said from its opening on counts for it; after the days of grace it is overdue."""

    number: int
    opens_on: date
    due_on: date
    overdue_after: date


@dataclass(frozen=True)
class Rhythm:
    """The days of a campaign's first round, its grace, and after how many months it comes round again, if ever."""

    opens_on: date
    due_on: date
    grace_days: int
    every_months: int | None

    def round_on(self, day: date) -> Round:
        """Return the round that runs on a day: the last one opened, or the first before any was."""
        number = 0
        while self.every_months and number < MOST_ROUNDS and self._round(number + 1).opens_on <= day:
            number += 1
        return self._round(number)

    def _round(self, number: int) -> Round:
        months = number * (self.every_months or 0)
        due_on = months_after(self.due_on, months)
        return Round(number + 1, months_after(self.opens_on, months), due_on, due_on + timedelta(days=self.grace_days))


def require_days(rhythm: Rhythm, today: date) -> None:
    """Refuse days that cannot be kept.

    Raises:
        CampaignDaysWrong: it would open in the past, end before it opens, or run into its next round.
    """
    if rhythm.opens_on < today:
        raise _at("/opens_on", f"The earliest day is {today}.")
    if rhythm.due_on < rhythm.opens_on:
        raise _at("/due_on", "It would be due before it opens.")
    over = rhythm.due_on + timedelta(days=rhythm.grace_days)
    if rhythm.every_months and over >= months_after(rhythm.opens_on, rhythm.every_months):
        raise _at("/every_months", "The next round would open before this one is over.")


def require_items(named: Collection[str], known: Collection[str]) -> None:
    """Refuse items the edition does not hold.

    Raises:
        ItemUnasked: it does not.
    """
    unknown = [name for name in named if name not in known]
    if unknown:
        fault = {"pointer": "/items", "detail": f"The edition holds no {unknown[0]}."}
        raise ItemUnasked("The edition does not hold every item named.", errors=[fault])


def require_running(*, is_ended: bool) -> None:
    """Refuse to end a campaign twice.

    Raises:
        CampaignEnded: it was ended.
    """
    if is_ended:
        raise CampaignEnded("This campaign was ended before.")


def _at(pointer: str, detail: str) -> CampaignDaysWrong:
    fault = {"pointer": pointer, "detail": detail}
    return CampaignDaysWrong("The days of a campaign follow one another.", errors=[fault])
