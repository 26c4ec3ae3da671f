"""From a chapter's answer to a verdict: the same answer, another force, another verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    NOT_APPLICABLE = "not_applicable"
    WAIVED = "waived"


WAIVABLE = frozenset({Verdict.FINDING, Verdict.OVERDUE, Verdict.REMINDER})
DEMANDING = frozenset({"minimum", "binding"})
KEEPING = frozenset({"adopted", "adapted"})


@dataclass(frozen=True)
class Asked:
    """An item as it is asked: its own force, or None for the body's default; from when; and who published it.

    `known_by` is how it is known that it is kept.
    """

    force: str | None
    effective_on: date
    set_by: str
    known_by: str = "attested"


@dataclass(frozen=True)
class Given:
    """All that stands of a chapter on an item: its answer, its view, its facts' outcome, and a reviewer's view of both.

    `is_stricter` and `is_agreed` matter where an item was adapted. `valid_until` is the last day the chapter's word
    holds, `evidence_until` that of its document; an item known by evidence needs one.
    """

    answer: str | None
    is_stricter: bool = False
    is_agreed: bool = False
    view: str | None = None
    outcome: str | None = None
    review: str | None = None
    has_evidence: bool = False
    valid_until: date | None = None
    evidence_until: date | None = None


@dataclass(frozen=True)
class Reading:
    """A verdict with the rule it rests on."""

    verdict: Verdict
    force: str
    key: str
    value: str
    version: int
    set_by: str


def read(held: PolicyInForce, asked: Asked, given: Given | None, on: date, *, is_excused: bool = False) -> Reading:
    """Return the verdict on what was said of an item, or on silence, under the policy in force on that day.

    It rests on the item's own force, which its edition set, or on the default force the policy set. A chapter that is
    excused from the item still has its word read: only what would stand against it is waived.
    """
    force = asked.force or str(held["guidelines.default_force"])
    verdict = _verdict(held, force, asked, given, on)
    verdict = waived(verdict) if is_excused else verdict
    if asked.force:
        return Reading(verdict, force, "force", force, held.version, asked.set_by)
    rule = held.rule("guidelines.default_force")
    return Reading(verdict, force, "guidelines.default_force", force, rule.version, rule.set_by)


def waived(verdict: Verdict) -> Verdict:
    """Return what a verdict becomes where the chapter is excused from the item: what is kept or noted stays so."""
    return Verdict.WAIVED if verdict in WAIVABLE else verdict


def due_on(held: PolicyInForce, effective_on: date) -> date | None:
    """Return the day by which an item asked from a day on is to be answered; None where the policy sets none."""
    days = int(held["guidelines.response_due_days"])
    return effective_on + timedelta(days=days) if days else None


def asked_since(asked: Asked, given: Given | None, on: date) -> date:
    """Return since when a chapter owes an answer: since the item is asked, or since what it said no longer holds."""
    last = _last_day(asked, given) if given else None
    return max(asked.effective_on, last + timedelta(days=1)) if last and last < on else asked.effective_on


def is_answered(asked: Asked, given: Given | None, on: date) -> bool:
    """Say whether a chapter has said of an item all that it asks for, and that still holds."""
    if given is None or given.outcome == "not_applicable" or _answer_in(given) is None:
        return False
    last, said = _last_day(asked, given), _answer_in(given)
    lacks_proof = asked.known_by == "evidence" and said in KEEPING and not given.has_evidence
    return not lacks_proof and (last is None or on <= last)


def is_met(asked: Asked, given: Given | None, on: date) -> bool:
    """Say whether an item is met: by the reviewer's view, or else the chapter's facts, its view, or its answer."""
    if given is None or not is_answered(asked, given, on):
        return False
    if given.review:
        return given.review == "met"
    if given.outcome in {"kept", "not_kept"}:
        return given.outcome == "kept"
    return given.view == "met" if given.view else given.answer in KEEPING


def _answer_in(given: Given) -> str | None:
    """Return the answer a chapter gave, or the one its view or its facts come to where it gave none."""
    if given.answer or given.view is None:
        return given.answer or ("adopted" if given.outcome in {"kept", "not_kept"} else None)
    return "not_applicable" if given.view == "not_for_us" else "adopted"


def _last_day(asked: Asked, given: Given) -> date | None:
    days = [given.valid_until, given.evidence_until if asked.known_by == "evidence" else None]
    return min((day for day in days if day), default=None)


def _verdict(held: PolicyInForce, force: str, asked: Asked, given: Given | None, on: date) -> Verdict:
    if given is not None and given.outcome == "not_applicable":
        return Verdict.NOT_APPLICABLE
    if given is None or not is_answered(asked, given, on):
        return _silence(held, force, asked_since(asked, given, on), on)
    verdict = _answer(held, force, replace(given, answer=_answer_in(given)))
    if verdict is not Verdict.KEPT or not _falls_short(held, force, given):
        return verdict
    return Verdict.FINDING if force in DEMANDING else Verdict.NOTED


def _silence(held: PolicyInForce, force: str, since: date, on: date) -> Verdict:
    due = due_on(held, since)
    if force in {"none", "information"} or due is None or on <= due:
        return Verdict.NOTHING
    if force == "recommended":
        return Verdict.REMINDER
    overdue = on > due + timedelta(days=int(held["guidelines.grace_days"]))
    return Verdict.OVERDUE if overdue else Verdict.NOTHING


def _answer(held: PolicyInForce, force: str, given: Given) -> Verdict:
    if force in {"none", "information"} or given.answer == "not_applicable" or given.view == "not_for_us":
        return Verdict.NOTED
    if given.answer == "adopted":
        return Verdict.KEPT
    if force == "recommended":
        return Verdict.KEPT if given.answer == "adapted" else Verdict.NOTED
    return Verdict.KEPT if given.answer == "adapted" and _is_allowed(held, force, given) else Verdict.FINDING


def _falls_short(held: PolicyInForce, force: str, given: Given) -> bool:
    """Say whether what a chapter took on is not kept: the reviewer's view goes before facts, these before its own."""
    if given.review:
        return given.review != "met"
    if given.outcome in {"kept", "not_kept"}:
        return given.outcome == "not_kept"
    if given.view == "other_way":
        return force in DEMANDING and not _is_allowed(held, force, given)
    return given.view in {"partly", "not_yet"}


def _is_allowed(held: PolicyInForce, force: str, given: Given) -> bool:
    if force == "minimum":
        return given.is_stricter
    return held["guidelines.adaptation"] == "ask" and given.is_agreed
