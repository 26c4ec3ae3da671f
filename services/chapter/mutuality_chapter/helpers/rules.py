"""Which gates stand before helping, by whom a helper may be chosen, when that is to be renewed, what an offer lacks.

A gate the policy leaves at nothing is open to everybody. Age is what a member says of themselves: nobody is asked for a
birth date.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from mutuality.policy import KEYS
from mutuality.problems import Conflict, Forbidden, ValidationFailed

CHECK = "helper.check"
CRITERION = "ability_to_share"
BY_DECISION = ("group", "chapter")
BY_CONFIRMATION = ("area", "national", "host")


class Lack(StrEnum):
    """What an offer of help lacks to be a role model with something specific to pass on."""

    ACCOUNT = "account"
    METHODS = "methods"


class NotHelping(Forbidden):
    """This is for those who were chosen as helpers; whoever feels able may become one."""


class ChoiceUnfounded(ValidationFailed):
    """A choice rests on what the policy asks: nothing, a decision of the members, or a confirmation on record."""


class CheckSpanUnfit(ValidationFailed):
    """A check holds from the day it was made on: it cannot have ended before."""


class HelpsAlready(Conflict):
    """This member is a helper already; being encouraged is for those who are not."""


def lacks(account: str | None, methods: Sequence[str]) -> list[Lack]:
    """Return what an offer of help still lacks; who has it all comes first."""
    return [lack for lack, told in ((Lack.ACCOUNT, account), (Lack.METHODS, methods)) if not told]


def require_founded(chosen_by: str, *, decision_id: str | None, confirmed_by: str | None) -> None:
    """Refuse a choice that does not rest on what the policy asks for.

    Raises:
        ChoiceUnfounded: what it asks for is missing, or something else was given.
    """
    wanted = {"/decision_id": chosen_by in BY_DECISION, "/confirmed_by": chosen_by in BY_CONFIRMATION}
    given = {"/decision_id": decision_id is not None, "/confirmed_by": confirmed_by is not None}
    faults = [
        {"pointer": pointer, "detail": "Is asked for." if wanted[pointer] else "Has no place here."}
        for pointer in wanted
        if wanted[pointer] != given[pointer]
    ]
    if faults:
        raise ChoiceUnfounded(f"Helpers are chosen by: {chosen_by}.", errors=faults)


def require_other(member_id: str, other_id: str) -> None:
    """Refuse to let somebody encourage themselves.

    Raises:
        ChoiceUnfounded: they try.
    """
    if member_id == other_id:
        fault = {"pointer": "/member_id", "detail": "Must be somebody else."}
        raise ChoiceUnfounded("Nobody encourages themselves; take the step.", errors=[fault])


def renew_on(chosen_on: date, months: int) -> date | None:
    """Return the day from which a choice wants to be made anew, None where the policy asks for no renewal."""
    if not months:
        return None
    year, month = divmod(chosen_on.year * 12 + chosen_on.month - 1 + months, 12)
    return date(year, month + 1, min(chosen_on.day, calendar.monthrange(year, month + 1)[1]))


def is_due(chosen_on: date, months: int, today: date) -> bool:
    """Say whether a choice is to be made anew before the helper goes on."""
    due = renew_on(chosen_on, months)
    return due is not None and today >= due


def rests(*, is_paused: bool, paused_until: date | None, today: date) -> bool:
    """Say whether somebody rests today; a pause that names its last day ends by itself."""
    return is_paused and (paused_until is None or today <= paused_until)


class Held(Protocol):
    """A policy that can be asked."""

    def __getitem__(self, key: str) -> Any:
        """Return its value at a key."""


@dataclass(frozen=True)
class Standing:
    """What a member has of what a gate may ask. `months` is how long ago it began, None if they told of nothing."""

    months: int | None
    attended: int
    hours: int
    years: int | None
    is_checked: bool = False


@dataclass(frozen=True)
class Gate:
    """One gate: the key of the policy that sets it, what it asks, what the member has, and whether that is enough."""

    rule: str
    asks: str
    asked: int
    has: int
    is_met: bool


HAS: dict[str, Callable[[Standing], int]] = {
    "helper.experience_required": lambda standing: int(standing.months is not None),
    "helper.gate_months": lambda standing: standing.months or 0,
    "helper.gate_meetings": lambda standing: standing.attended,
    "helper.training_hours": lambda standing: standing.hours,
    "helper.min_age": lambda standing: standing.years or 0,
    CHECK: lambda standing: int(standing.is_checked),
}


def gates(held: Held, standing: Standing, *, with_youth: bool = False) -> list[Gate]:
    """Return the gates the policy sets, in the order they are looked at; a check may be for where the young are."""
    asked = {key: _asked(held, key, with_youth=with_youth) for key in HAS}
    return [_gate(held, key, asked[key], has(standing)) for key, has in HAS.items() if asked[key]]


def require_span(made_on: date, valid_until: date) -> None:
    """Refuse a check that ended before it was made.

    Raises:
        CheckSpanUnfit: it did.
    """
    if valid_until < made_on:
        fault = {"pointer": "/valid_until", "detail": "Must not lie before `made_on`."}
        raise CheckSpanUnfit("A check cannot end before it was made.", errors=[fault])


def missing(found: list[Gate]) -> Gate | None:
    """Return the first gate that is not met."""
    return next((gate for gate in found if not gate.is_met), None)


def months_on(began_month: str, today_month: str) -> int:
    """Return how many months lie between two months such as `2023-05`."""
    return _number(today_month) - _number(began_month)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])


def _asked(held: Held, key: str, *, with_youth: bool) -> int:
    if key == CHECK:
        return int(held[key] == "always" or (held[key] == "with_youth" and with_youth))
    return int(held[key])


def _gate(held: Held, key: str, asked: int, has: int) -> Gate:
    return Gate(rule=key, asks=KEYS[key].say(held[key]), asked=asked, has=has, is_met=has >= asked)
