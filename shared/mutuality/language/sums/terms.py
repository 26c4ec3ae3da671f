"""What follows from a task, alike for chapters and both aggregators: its periods, its noise, what it costs a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mutuality.disclosure import Mechanism, Mode, Spread
from mutuality.disclosure.floors import Protection
from mutuality.indicators import DICTIONARY, Counts, Indicator
from mutuality.periods import days_of, length_of, numbers_of, period_of
from mutuality.problems import ValidationFailed


class FigureUnfit(ValidationFailed):
    """A task sums figures that count people, each defined by the dictionary as it is; `errors` names what is none."""


class PeriodUnfit(ValidationFailed):
    """This is no period of the task: it has another length or begin, or lies before its first or after its last."""


@dataclass(frozen=True)
class Summed:
    """A figure as a task names it."""

    code: str
    title: str
    group: str | None
    most_by_one: int
    counts: Counts = Counts.PEOPLE


@dataclass(frozen=True)
class Terms:
    """A task's terms. A chapter stands in `most_batches` sums at most, so each takes its part of epsilon."""

    id: str
    length: str
    starts_in: int
    first_period: str
    figures: tuple[Summed, ...]
    epsilon: float
    most_batches: int
    least_chapters: int
    least_people: int

    @property
    def codes(self) -> list[str]:
        """Return the figures in the order in which shares hold them."""
        return [each.code for each in self.figures]

    @property
    def most_by_one(self) -> tuple[int, ...]:
        """Return how far one person moves each group of figures at most; a group counts once."""
        groups: dict[tuple[bool, str], int] = {}
        for each in self.figures:
            place = (each.group is None, each.group or each.code)
            groups[place] = max(groups.get(place, 0), each.most_by_one)
        return tuple(groups.values())

    @property
    def epsilon_each(self) -> float:
        """Return what one sum costs one person at most."""
        return self.epsilon / self.most_batches

    @property
    def spread(self) -> Spread:
        """Return how wide the noise of one aggregator is; two draw it."""
        return Spread(Mechanism.LAPLACE, sum(self.most_by_one) / self.epsilon_each)

    @property
    def standard_error(self) -> float:
        """Return the standard error of a total: that of the noise of both aggregators."""
        return float((2 * self.spread.variance) ** 0.5)

    @property
    def asked(self) -> Protection:
        """Return the protection the task asks for."""
        year = self.epsilon * {"month": 12, "quarter": 4, "half": 2, "year": 1}[self.length]
        return Protection(
            openest=Mode.SUM_ONLY,
            epsilon=Fraction(str(self.epsilon)),
            epsilon_year=Fraction(str(round(year, 6))),
            least_chapters=self.least_chapters,
            least_people=self.least_people,
        )

    def has(self, period: str, *, last_period: str | None = None) -> bool:
        """Say whether a period is one of the task's."""
        is_last = last_period is None or numbers_of(period)[0] <= numbers_of(last_period)[0]
        is_fit = length_of(period) == self.length
        is_fit = is_fit and period_of(days_of(period)[0], length_of(period), starts_in=self.starts_in) == period
        return is_fit and is_last and numbers_of(period)[0] >= numbers_of(self.first_period)[0]


def terms_of(said: Mapping[str, Any]) -> Terms:
    """Return the terms of a task that was read."""
    names = ("id", "length", "starts_in", "first_period", "epsilon", "least_chapters", "least_people")
    figures = tuple(Summed(**{name: each[name] for name in Summed.__annotations__}) for each in said["figures"])
    return Terms(figures=figures, most_batches=2 if said["by_unit"] else 1, **{name: said[name] for name in names})


def summed_of(codes: Sequence[str], known: Mapping[str, Indicator] = DICTIONARY) -> list[Summed]:
    """Return figures as a task names them.

    Raises:
        FigureUnfit: one is unknown, or does not count people: nobody limits how far one person moves it.
    """
    unfit = [code for code in codes if code not in known or known[code].counts is not Counts.PEOPLE]
    if unfit:
        faults = [{"pointer": "/figures", "detail": f"{code} counts no people, or is unknown."} for code in unfit]
        raise FigureUnfit("Only figures that count people are summed so.", errors=faults)
    names = ("code", "title", "group", "most_by_one", "counts")
    return [Summed(**{name: getattr(known[code], name) for name in names}) for code in codes]
