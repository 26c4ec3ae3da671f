"""The ladder a finding climbs: which step comes next, and what stands in its way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from mutuality.policy import PolicyInForce, Verdict, refusal
from mutuality.problems import Conflict
from mutuality_federation.chapters import Standing

LADDER_KEY, CURE_KEY = "noncompliance.ladder", "noncompliance.cure_days"
DAYS_KEY, APPEAL_KEY = "noncompliance.appeal_days", "noncompliance.appeal_to"
FOUND = frozenset({Verdict.FINDING, Verdict.OVERDUE})


class Step(StrEnum):
    """A step of the ladder."""

    CONTACT = "contact"
    CONSULT = "consult"
    CURE = "cure"
    UNLIST = "unlist"
    WITHDRAW_NAME = "withdraw_name"
    REMOVE_ACCREDITATION = "remove_accreditation"


class State(StrEnum):
    """How a finding stands: open, closed by an officer's word, or of a chapter that left."""

    OPEN = "open"
    ENDED = "ended"
    CHAPTER_LEFT = "chapter_left"


class StepState(StrEnum):
    """How a step stands: taken, announced but not taken yet, taken back, or overtaken by the chapter's standing."""

    TAKEN = "taken"
    ANNOUNCED = "announced"
    TAKEN_BACK = "taken_back"
    OVERTAKEN = "overtaken"


STANDS = frozenset({StepState.TAKEN, StepState.ANNOUNCED})
BECOMES = {
    Step.CURE: Standing.CURE,
    Step.UNLIST: Standing.PAUSED,
    Step.WITHDRAW_NAME: Standing.WITHDRAWN,
    Step.REMOVE_ACCREDITATION: Standing.WITHDRAWN,
}
NAMED = frozenset({Standing.CHARTERED, Standing.UNDER_REVIEW, Standing.CURE, Standing.PAUSED})
LEFT = frozenset({Standing.INVITED, Standing.PENDING, Standing.CLOSED})


class NothingFound(Conflict):
    """Today the body reads no finding in this item; the answer names the verdict, and the rule it rests on."""


class NotAskedHere(Conflict):
    """No edition or tailoring in effect asks this item of this chapter today."""


class FindingOpen(Conflict):
    """There is an open finding at this chapter on this item already; `finding_id` names it."""


class FindingClosed(Conflict):
    """This finding was closed."""


class ChapterLeft(Conflict):
    """This chapter left the body: nothing is done about its findings any more, and all of them stay to be read."""


class StepOutOfTurn(Conflict):
    """Steps are taken in the order of the ladder in force; `next` names the one whose turn it is."""


class NameNotBorne(Conflict):
    """This chapter bears no name that could be taken: a finding at it goes no further than contact and consult."""


class CureRuns(Conflict):
    """The days the chapter has to put things right have not passed; `until` is the last of them."""


class StepPending(Conflict):
    """A step was announced, and is neither taken nor taken back yet."""


class StepNotPending(Conflict):
    """This step was not announced, or was taken, taken back or overtaken since."""


class StepGone(Conflict):
    """This step was taken back, or overtaken, before."""


class AppealOpen(Conflict):
    """An appeal that came in time waits to be decided; nothing further is done before."""


def require_found(verdict: Verdict, **basis: Any) -> None:
    """Refuse to open a finding where the body reads none; `basis` is the rule its verdict rests on.

    Raises:
        NothingFound: it does not.
    """
    if verdict not in FOUND:
        raise NothingFound(f"Today's verdict is {verdict}: no finding rests on that.", verdict=verdict, **basis)


def require_here(standing: str) -> None:
    """Refuse to do anything about a chapter that left.

    Raises:
        ChapterLeft: it did.
    """
    if standing in LEFT:
        raise ChapterLeft(f"This chapter is {standing}.")


def require_ladder(held: PolicyInForce) -> None:
    """Refuse to open a finding under a policy by which none leads anywhere.

    Raises:
        PolicyRefused: its ladder has no step.
    """
    if not held[LADDER_KEY]:
        raise refusal(held, LADDER_KEY, "Under the policy in force a finding leads to nothing.")


def require_turn(held: PolicyInForce, step: Step, standing: Collection[str]) -> None:
    """Refuse a step the ladder in force does not know, or one whose turn it is not.

    Raises:
        PolicyRefused: the ladder does not have it.
        StepOutOfTurn: another one is next, or it was taken.
    """
    ladder: Sequence[str] = held[LADDER_KEY]
    if step not in ladder:
        raise refusal(held, LADDER_KEY, f"The ladder in force has no step {step}.")
    coming = next((each for each in ladder if each not in standing), None)
    if step != coming:
        raise StepOutOfTurn(f"The next step is {coming or 'none'}.", next=coming)


def require_name(step: Step, standing: str) -> None:
    """Refuse to take from a chapter what it does not have.

    Raises:
        NameNotBorne: it bears no name.
    """
    if step in BECOMES and standing not in NAMED:
        raise NameNotBorne(f"A chapter that is {standing} bears no name.")


def require_cured(step: Step, cures: Sequence[date], today: date) -> None:
    """Refuse a step beyond the cure before its last day has passed.

    Raises:
        CureRuns: it has not.
    """
    until = max(cures, default=None)
    if until is not None and step is not Step.CURE and today <= until:
        raise CureRuns(f"The chapter may put things right until {until}.", until=until.isoformat())


def appeal_until(held: PolicyInForce, today: date) -> date | None:
    """Return the last day on which a step taken today may be appealed; None where nobody would decide."""
    days = int(held[DAYS_KEY])
    return today + timedelta(days=days) if days and held[APPEAL_KEY] != "nobody" else None


def cure_until(held: PolicyInForce, step: Step, today: date) -> date | None:
    """Return until when a chapter may put things right; None where the policy leaves it open, or nothing is cured."""
    days = int(held[CURE_KEY])
    return today + timedelta(days=days) if step is Step.CURE and days else None


def way_to(standing: str, after: Standing) -> list[Standing]:
    """Return the standings a chapter goes through on its way to where a step leads; none if it is there."""
    if standing == after:
        return []
    return [Standing.UNDER_REVIEW, after] if standing == Standing.CHARTERED else [after]


def way_back(before: str, after: str, ladder: Collection[str]) -> list[Standing]:
    """Return the standings by which a chapter comes back to where it was before a step, as one officer may move it.

    Out of a cure the one way back is to be chartered; who was paused before it lost its name is under review again.
    """
    if after == Standing.CURE:
        return [Standing.CHARTERED]
    if before == Standing.CHARTERED or (before == Standing.CURE and Step.CURE not in ladder):
        return [Standing.UNDER_REVIEW, Standing.CHARTERED]
    return [Standing.UNDER_REVIEW, Standing.CURE] if before == Standing.CURE else [Standing.UNDER_REVIEW]
