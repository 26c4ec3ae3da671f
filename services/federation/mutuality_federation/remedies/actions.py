"""What chapters say against steps, and what is decided on it: heard always, decided where it came in time.

By whom is what the policy said on the day of the step. Upheld takes the step back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.language import EntryInvalid, Kind, StepAppealed, SubjectWithdrawn
from mutuality_federation import chapters, findings
from mutuality_federation.findings import STANDS, FindingView, State, StepView
from mutuality_federation.remedies import rules
from mutuality_federation.remedies.rules import Outcome

OF_STEP, OF_FINDING = {"step", "taken_by", "appeal_to"}, {"chapter_id", "item"}


@dataclass(frozen=True)
class WaitingAppeal:
    """An appeal nobody decided on yet, with the step it is against and the finding that step is about."""

    appeal: Row[Any]
    against: StepView
    finding: FindingView

    def __getattr__(self, name: str) -> Any:
        return getattr(self.against if name in OF_STEP else self.finding if name in OF_FINDING else self.appeal, name)


def hear(session: Session, fact: StepAppealed) -> None:
    """Keep what a chapter says against a step; what decides nothing is kept too, with why.

    Raises:
        EntryInvalid: there is no such step of a finding at it.
    """
    finding = findings.known(session, fact.said["finding_id"])
    if finding is None or finding.chapter_id != fact.chapter_id:
        raise _unfit("finding_id", "There is no such finding at this chapter.")
    step = next((each for each in finding.steps if each.number == fact.said["step"]), None)
    if step is None:
        raise _unfit("step", "This finding has no such step.")
    note = rules.why_undecided(
        until=step.appeal_until,
        came_on=fact.received_at.date(),
        is_decided=step.is_decided,
        state=step.state,
        is_over=finding.state is not State.OPEN,
    )
    said = {name: fact.said[name] for name in ("ground", "words", "decided_on")}
    findings.keep_appeal(session, step, place=fact.seq, received_at=fact.received_at, note=note, **said)


def take_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Note that a chapter took its appeal back, if that is what it withdrew and nothing was decided on it."""
    kind, _, named = str(fact.said["withdrawn"]).partition("/")
    if kind != Kind.APPEAL:
        return
    finding_id, _, number = named.partition("/")
    finding = findings.known(session, finding_id)
    steps = finding.steps if finding is not None and finding.chapter_id == fact.chapter_id else ()
    for step in steps:
        if str(step.number) == number and step.open_appeal is not None:
            nothing = {"note": None, "ground": None, "words": None, "decided_on": None}
            findings.keep_appeal(session, step, place=fact.seq, received_at=fact.received_at, **nothing)


def decide(
    session: Session, *, finding: FindingView, appeal_id: str, said: dict[str, Any], actor: Actor
) -> FindingView:
    """Decide on an appeal; upheld takes the step back, and moves the chapter's standing back where the step moved it.

    Raises:
        AppealSettled: it decides nothing, was decided, or is not the chapter's last word on that step.
        AnotherDecides: somebody else decides.
    """
    step, appeal = _waiting(finding, appeal_id)
    rules.require_decider(step.appeal_to, is_board=actor.kind == "board", is_same=actor.id in step.hands)
    findings.keep_decision(session, appeal.id, **said, by=actor.id)
    if said["outcome"] == Outcome.UPHELD:
        office = chapters.office_of(actor)
        return findings.put_back(session, finding, step, reason=said["reason"], office=office, by=actor.id)
    return findings.of_appeal(session, appeal.id)


def waiting(session: Session, body_id: str, *, unit_ids: Sequence[str] | None) -> list[WaitingAppeal]:
    """Return the appeals of a body's chapters, or of those of some units, that wait to be decided."""
    found = findings.with_open_appeals(session, body_id, unit_ids=unit_ids)
    steps = [(step.open_appeal, step, each) for each in found for step in each.steps]
    return [WaitingAppeal(appeal, step, finding) for appeal, step, finding in steps if appeal is not None]


def _waiting(finding: FindingView, appeal_id: str) -> tuple[StepView, Row[Any]]:
    step = next(each for each in finding.steps if any(appeal.id == appeal_id for appeal in each.appeals))
    appeal = next(each for each in step.appeals if each.id == appeal_id)
    why = appeal.note or (rules.DECIDED if step.is_decided else None if appeal is step.open_appeal else rules.REPLACED)
    if why is None and (step.state not in STANDS or finding.state is not State.OPEN):
        why = rules.BACK if step.state not in STANDS else rules.OVER
    if why is not None:
        raise rules.AppealSettled(f"Nothing is decided on this appeal: {why}")
    return step, appeal


def _unfit(name: str, detail: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": detail}
    return EntryInvalid("The entry speaks of something that does not fit.", errors=[fault])
