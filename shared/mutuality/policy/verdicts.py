"""From a chapter's answer to a verdict: the same answer, another force, another verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mutuality.policy.document import PolicyInForce


class Verdict(StrEnum):
    """What the body reads in an answer, or in silence."""

    NOTHING = "nothing"
    NOTED = "noted"
    KEPT = "kept"
    REMINDER = "reminder"
    FINDING = "finding"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Asked:
    """An item as it is asked: its own force, or None for the body's default; from when; and who published it."""

    force: str | None
    effective_on: date
    set_by: str


@dataclass(frozen=True)
class Given:
    """A chapter's answer. `is_stricter` and `is_agreed` matter where an item was adapted."""

    answer: str
    is_stricter: bool = False
    is_agreed: bool = False


@dataclass(frozen=True)
class Reading:
    """A verdict with the rule it rests on."""

    verdict: Verdict
    force: str
    key: str
    value: str
    version: int
    set_by: str


def read(held: PolicyInForce, asked: Asked, given: Given | None, on: date) -> Reading:
    """Return the verdict on an answer, or on silence, under the policy in force on that day.

    It rests on the item's own force, which its edition set, or on the default force the policy set.
    """
    force = asked.force or str(held["guidelines.default_force"])
    verdict = _silence(held, force, asked, on) if given is None else _answer(held, force, given)
    key, set_by = ("force", asked.set_by) if asked.force else ("guidelines.default_force", held.set_by)
    return Reading(verdict, force, key, force, held.version, set_by)


def due_on(held: PolicyInForce, effective_on: date) -> date | None:
    """Return the day by which an item asked from a day on is to be answered; None where the policy sets none."""
    days = int(held["guidelines.response_due_days"])
    return effective_on + timedelta(days=days) if days else None


def _silence(held: PolicyInForce, force: str, asked: Asked, on: date) -> Verdict:
    due = due_on(held, asked.effective_on)
    if force in {"none", "information"} or due is None or on <= due:
        return Verdict.NOTHING
    if force == "recommended":
        return Verdict.REMINDER
    overdue = on > due + timedelta(days=int(held["guidelines.grace_days"]))
    return Verdict.OVERDUE if overdue else Verdict.NOTHING


def _answer(held: PolicyInForce, force: str, given: Given) -> Verdict:
    if force in {"none", "information"} or given.answer == "not_applicable":
        return Verdict.NOTED
    if given.answer == "adopted":
        return Verdict.KEPT
    if force == "recommended":
        return Verdict.KEPT if given.answer == "adapted" else Verdict.NOTED
    return Verdict.KEPT if given.answer == "adapted" and _is_allowed(held, force, given) else Verdict.FINDING


def _is_allowed(held: PolicyInForce, force: str, given: Given) -> bool:
    if force == "minimum":
        return given.is_stricter
    return held["guidelines.adaptation"] == "ask" and given.is_agreed
