"""What our body's form asks of figures before they leave, and how a period stands that it asks about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mutuality.disclosure import Cell, State
from mutuality.forms import (
    Check,
    FigureMissing,
    Form,
    FormUnknown,
    Severity,
    Wanted,
    compulsory,
    failing,
    require_period,
    require_possible,
)
from mutuality.periods import days_of, due_on
from mutuality.problems import Conflict, ValidationFailed

Figures = Mapping[str, int | None]


class CheckFailed(Conflict):
    """Our figures fail a check of the form, so nothing leaves; `errors` names each check and the figures in it."""


class ExplanationMissing(Conflict):
    """Figures are unusual, or pass over a warning: say of each in `errors` that it is right, and why."""


class ExplanationNamesSomebody(ValidationFailed):
    """An explanation of a figure names one of our members."""


class Standing(StrEnum):
    """How a period stands that a form asks about."""

    NOT_PROMISED = "not_promised"
    EXCUSED = "excused"
    RUNNING = "running"
    OWED = "owed"
    LATE = "late"
    CLOSED = "closed"
    RELEASED = "released"


@dataclass(frozen=True)
class Looked:
    """One check, and whether our figures hold it."""

    name: str
    says: str
    severity: Severity
    holds: bool


@dataclass(frozen=True)
class Unusual:
    """A figure outside what is usual, and whether we explained it."""

    indicator: str
    low: int | None
    high: int | None
    is_explained: bool


@dataclass(frozen=True)
class Days:
    """When a period is due, late and closed, as far as its form names such days."""

    due_on: date | None
    late_after: date | None
    closes_on: date | None


@dataclass(frozen=True)
class Said:
    """What we and our body said of a period: released, promised where that is asked, opened again, excused."""

    is_released: bool = False
    is_promised: bool = True
    is_open_again: bool = False
    is_excused: bool = False


def require_form(form: Form | None, slug: str, period: str) -> Form:
    """Return the edition of a form that asks about a period.

    Raises:
        FormUnknown: none does.
        FormPeriodUnfit: it asks about periods of another length, or that begin in another month.
    """
    if form is None:
        raise FormUnknown(f"No edition of {slug} that has arrived asks about {period}.")
    require_period(form, period)
    return form


def require_right(form: Form, figures: Figures, noted: Collection[str], explanations: Collection[str]) -> None:
    """Refuse figures, as we count them, that do not answer the form or that nobody spoke for.

    `noted` are the figures somebody noted a state of, `explanations` those whose very number was explained.

    Raises:
        FigureMissing, FigureTooLarge, CheckFailed, ExplanationMissing: there are some.
    """
    lacking = [code for code in compulsory(form) if code in figures and figures[code] is None and code not in noted]
    if lacking:
        faults = [{"pointer": f"/figures/{code}", "detail": "Missing."} for code in lacking]
        raise FigureMissing("Note a number, or why there is none.", errors=faults)
    numbers = {code: Cell(State.COUNTED, value) for code, value in figures.items() if value is not None}
    require_possible(form.definitions, numbers)
    failed = failing(form.checks, figures)
    if hard := [each for each in failed if each.severity is Severity.ERROR]:
        raise CheckFailed("These figures cannot all be right.", errors=[_fault(each, figures) for each in hard])
    _require_explanations(form, figures, explanations, [each for each in failed if each.severity is Severity.WARNING])


def looked(form: Form, figures: Figures) -> list[Looked]:
    """Return every check of the form with how it comes out."""
    failed = {each.name for each in failing(form.checks, figures)}
    return [Looked(each.name, each.says, each.severity, each.name not in failed) for each in form.checks]


def unusual(form: Form, figures: Figures, explanations: Collection[str]) -> list[Unusual]:
    """Return the figures outside what is usual."""
    return [Unusual(each.code, each.low, each.high, each.code in explanations) for each in _outside(form, figures)]


def days(form: Form, period: str) -> Days:
    """Return when a period is due, late and closed."""
    due = form.due_on(period)
    closes = due_on(period, form.closes_days) if form.closes_days else None
    return Days(due, due + timedelta(days=form.grace_days) if due else None, closes)


def standing(period: str, when: Days, today: date, said: Said) -> Standing:
    """Return how a period stands today; late is not yet closed."""
    if said.is_released:
        return Standing.RELEASED
    if said.is_excused or not said.is_promised:
        return Standing.EXCUSED if said.is_excused else Standing.NOT_PROMISED
    if today <= days_of(period)[1]:
        return Standing.RUNNING
    if when.closes_on and today > when.closes_on and not said.is_open_again:
        return Standing.CLOSED
    return Standing.LATE if when.late_after and today > when.late_after else Standing.OWED


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse an explanation that names one of our members.

    Raises:
        ExplanationNamesSomebody: it does.
    """
    if is_naming_somebody:
        raise ExplanationNamesSomebody("What is said of a figure stays when people go; name no member in it.")


def _require_explanations(form: Form, figures: Figures, explanations: Collection[str], warned: Sequence[Check]) -> None:
    faults = [
        {"pointer": f"/figures/{each.code}", "detail": f"{figures[each.code]} is unusual."}
        for each in _outside(form, figures)
        if each.code not in explanations
    ]
    faults += [_fault(each, figures) for each in warned if not {*each.left, *each.right} & {*explanations}]
    if faults:
        raise ExplanationMissing("Say of each figure that it is right, and why.", errors=faults)


def _outside(form: Form, figures: Figures) -> list[Wanted]:
    return [
        each for each in form.indicators if (value := figures.get(each.code)) is not None and each.is_unusual(value)
    ]


def _fault(check: Check, figures: Figures) -> dict[str, str]:
    cells = ", ".join(f"{code}: {figures.get(code)}" for code in (*check.left, *check.right))
    return {"pointer": f"/checks/{check.name}", "detail": f"{check.says} ({cells})"}
