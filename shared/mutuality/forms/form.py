"""What a body asks figures by: which, in which mode, about how long a period, until when, and checked how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from mutuality.disclosure import Mechanism, Mode
from mutuality.disclosure.floors import Protection, lower
from mutuality.forms.checks import Check, Missing, Operator, Severity
from mutuality.forms.protection import ProtectionAsked
from mutuality.indicators import DICTIONARY, Counts, Indicator
from mutuality.periods import Period, days_of, due_on, length_of, numbers_of, period_of
from mutuality.problems import Conflict

STANDARD = "standard"
"""The form of a body that made none of its own: what its policy asks, each figure as the dictionary lets it out."""

OWN = ("code", "title", "rule", "counts", "unit", "group", "most_by_one", "adds_up")


class FormUnknown(Conflict):
    """No such edition of a form asks about this period; where a body has forms, the standard one is not asked."""


class FormPeriodUnfit(Conflict):
    """The form asks about periods of another length, or that begin in another month; it says which one would fit."""


@dataclass(frozen=True)
class Wanted:
    """A figure a form asks for: by which mode at most, whether without it the form is not answered, what is usual."""

    code: str
    mode: Mode
    is_compulsory: bool = False
    low: int | None = None
    high: int | None = None

    def is_unusual(self, value: int) -> bool:
        """Say whether a figure lies outside what is usual; it is shown, and may be passed."""
        return (self.low is not None and value < self.low) or (self.high is not None and value > self.high)


@dataclass(frozen=True)
class Form:
    """An edition of a form, which never changes; it asks about periods from `effective_from` on.

    `starts_in` is the month its years begin in. 0 `due_days` names no day, 0 `closes_days` never closes a period.
    `publish_day` is how many days after a period every answer leaves, whatever happened in it; 0: when it is released.
    Where it `needs_promise`, it asks those chapters alone that promised to answer.
    """

    slug: str
    number: int
    title: str
    period: Period
    starts_in: int
    due_days: int
    grace_days: int
    closes_days: int
    effective_from: str
    indicators: Sequence[Wanted]
    own: Sequence[Indicator] = ()
    checks: Sequence[Check] = ()
    needs_promise: bool = False
    publish_day: int = 0
    protection: ProtectionAsked | None = None

    @property
    def mechanism(self) -> Mechanism:
        """Return by which noise figures of people leave."""
        return self.protection.mechanism if self.protection else Mechanism.LAPLACE

    def agreed(self, granted: Protection) -> Protection:
        """Return how figures of people are protected: of what it asks and what is granted, what shows less."""
        return lower(self.protection.protection, granted) if self.protection else granted

    @property
    def definitions(self) -> Mapping[str, Indicator]:
        """Return the definition of every figure it asks for, of the dictionary or the body's own, in its order."""
        known = {**DICTIONARY, **{each.code: each for each in self.own}}
        return {each.code: known[each.code] for each in self.indicators}

    def wanted(self, code: str) -> Wanted:
        """Return how it asks for a figure it asks for."""
        return next(each for each in self.indicators if each.code == code)

    def is_about(self, period: str) -> bool:
        """Say whether a period is one of the form's: as long, and beginning where its years let it."""
        return length_of(period) is self.period and period == period_of(
            days_of(period)[0], self.period, starts_in=self.starts_in
        )

    def periods(self, before: Form | None, until: date) -> list[str]:
        """Return the periods this edition asks about that begin by a day, and before the next edition asks."""
        found, period = [], self.effective_from
        end = days_of(before.effective_from)[0] if before else date.max
        while days_of(period)[0] <= until and days_of(period)[0] < end:
            found.append(period)
            period = period_of(days_of(period)[1] + timedelta(days=1), self.period, starts_in=self.starts_in)
        return found

    def due_on(self, period: str) -> date | None:
        """Return the day a period is due, if the form names one."""
        return due_on(period, self.due_days) if self.due_days else None

    def publishes_on(self, period: str) -> date | None:
        """Return the day on which every answer about a period leaves, if the form names one."""
        return due_on(period, self.publish_day) if self.publish_day else None

    def document(self) -> dict[str, Any]:
        """Return all it says as JSON values."""
        own = [{name: each[name] for name in OWN} for each in (asdict(each) for each in self.own)]
        return {**asdict(self), "own": own, "protection": self.protection.document() if self.protection else None}

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> Form:
        """Return the form a document describes; what it says beside that is left aside."""
        names = ("slug", "number", "title", "starts_in", "due_days", "grace_days", "closes_days", "effective_from")
        return cls(
            **{name: said[name] for name in names},
            period=Period(said["period"]),
            indicators=tuple(Wanted(**{**each, "mode": Mode(each["mode"])}) for each in said["indicators"]),
            own=tuple(Indicator(**{**each, "counts": Counts(each["counts"])}) for each in said["own"]),
            checks=tuple(_check(each) for each in said["checks"]),
            needs_promise=bool(said.get("needs_promise", False)),
            publish_day=int(said.get("publish_day", 0)),
            protection=ProtectionAsked.read(said["protection"]) if said.get("protection") else None,
        )


def require_period(form: Form, period: str) -> None:
    """Refuse a period that is none of the form's.

    Raises:
        FormPeriodUnfit: it is not.
    """
    if not form.is_about(period):
        fits = period_of(days_of(period)[0], form.period, starts_in=form.starts_in)
        raise FormPeriodUnfit(f"The form {form.slug} is about a {form.period}; this day lies in {fits}.")


def edition_for(editions: Sequence[Form], period: str) -> Form | None:
    """Return the edition of a form that asks about a period: the newest in effect when it begins, if there is one."""
    first, _ = numbers_of(period)
    ready = [each for each in editions if numbers_of(each.effective_from)[0] <= first]
    return max(ready, key=lambda each: each.number, default=None)


def _check(said: Mapping[str, Any]) -> Check:
    operator, missing, severity = Operator(said["operator"]), Missing(said["missing"]), Severity(said["severity"])
    return Check(**{**said, "operator": operator, "missing": missing, "severity": severity})
