"""What officers do about a finding, step by step up the ladder, and back; and what is kept of appeals against a step.

Nothing beyond the first word to the chapter is ever done but by an officer.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.policy import PolicyInForce
from mutuality.problems import NotFound
from mutuality_federation import chapters, policies, standing
from mutuality_federation.chapters import Chapter, Office, Standing
from mutuality_federation.findings import rules, store
from mutuality_federation.findings.models import Appeal, AppealDecision, FindingStep, StepBack
from mutuality_federation.findings.rules import State, Step, StepState
from mutuality_federation.findings.store import FindingView, StepView


def take_step(
    session: Session, finding: FindingView, *, step: Step, reason: str, office: Office, by: str
) -> FindingView:
    """Take the next step of the ladder in force; one that takes something away is announced where the machine says so.

    Raises:
        FindingClosed, ChapterLeft, StepPending, AppealOpen, StepOutOfTurn, NameNotBorne, CureRuns: not now.
        StandingFixed, StepNotYours: the machine of standing does not allow it.
        PolicyRefused: the ladder in force does not have it.
    """
    require_open(finding)
    _require_idle(finding)
    chapter, today = chapters.chapter(session, finding.chapter_id), session.now.date()
    held = _held(session, chapter)
    rules.require_turn(held, step, finding.standing_steps)
    rules.require_name(step, chapter.standing)
    rules.require_cured(step, [each.cure_until for each in _standing(finding) if each.cure_until], today)
    before = chapter.standing
    announcement_id = _lead(session, chapter, step, reason=reason, office=office, by=by)
    taken = FindingStep(
        finding_id=finding.id,
        step=step,
        turn=sum(each.step == step for each in finding.steps) + 1,
        reason=reason,
        office=office,
        taken_by=by,
        taken_at=session.now,
        policy_version=held.version,
        cure_until=rules.cure_until(held, step, today),
        appeal_until=rules.appeal_until(held, today),
        appeal_to=held[rules.APPEAL_KEY],
        before=before if step in rules.BECOMES else None,
        after=rules.BECOMES.get(step),
        announcement_id=announcement_id,
    )
    session.add(taken)
    session.flush()  # it is read back as everyone will see it
    return store.finding(session, finding.id)


def confirm(session: Session, finding: FindingView, step: StepView, *, office: Office, by: str) -> FindingView:
    """Take a step that was announced, once its day has come; where two decide, by the other one.

    Raises:
        FindingClosed, ChapterLeft, StepNotPending, AppealOpen: it is not to be taken now.
        NoticeRuns, SecondOfficerNeeded, StepNotYours, PolicyRefused: as every announced step.
    """
    require_open(finding)
    if step.announced is None or not step.is_pending:
        raise rules.StepNotPending("This step does not wait to be taken.")
    if step.open_appeal is not None:
        raise rules.AppealOpen("The chapter appealed in time; decide on that first.")
    announcement = standing.announcement(session, step.announced.id)
    standing.take(session, announcement=announcement, office=office, by=by)
    session.flush()
    return store.finding(session, finding.id)


def put_back(
    session: Session, finding: FindingView, step: StepView, *, reason: str, office: Office, by: str
) -> FindingView:
    """Take a step back, and let the chapter stand where it stood before, unless something else brought it there too.

    Raises:
        StepGone: it was taken back, or overtaken, before.
        StepNotYours: another office moves the chapter's standing back.
    """
    if step.state not in rules.STANDS:
        raise rules.StepGone(f"This step is {step.state}.")
    chapter = chapters.chapter(session, finding.chapter_id)
    if step.announced is not None and step.is_pending:
        announcement = standing.announcement(session, step.announced.id)
        standing.take_back(session, announcement=announcement, reason=reason, by=by)
    for to in _way_back(session, chapter, step):
        standing.move(session, chapter=chapter, said={"to": to, "reason": reason}, office=office, by=by)
    back = {"reason": reason, "back_by": by, "back_at": session.now}
    session.add(StepBack(step_number=step.number, stands_as=chapter.standing, **back))
    session.flush()
    return store.finding(session, finding.id)


def keep_appeal(session: Session, step: StepView, *, place: int, received_at: datetime, **said: Any) -> None:
    """Keep what a chapter said against a step, or that it took that back; why it decides nothing stands with it."""
    made = Appeal(id=session.new_id("ape"), finding_id=step.finding_id, step_number=step.number, **said)
    made.place, made.received_at = place, received_at
    session.add(made)
    session.flush()


def keep_decision(session: Session, appeal_id: str, *, outcome: str, reason: str, by: str) -> None:
    """Keep what was decided on an appeal."""
    said = {"outcome": outcome, "reason": reason, "decided_by": by, "decided_at": session.now}
    session.add(AppealDecision(appeal_id=appeal_id, **said))
    session.flush()  # two who decide at once meet here


def require_open(finding: FindingView) -> None:
    """Refuse to do anything about a finding that was closed, or whose chapter left.

    Raises:
        FindingClosed, ChapterLeft: so it is.
    """
    if finding.state is State.ENDED:
        raise rules.FindingClosed("This finding was closed.")
    rules.require_here(finding.chapter.standing)


def step_of(finding: FindingView, number: int) -> StepView:
    """Return a step of a finding by its number.

    Raises:
        NotFound: it has none of that number.
    """
    found = next((each for each in finding.steps if each.number == number), None)
    if found is None:
        raise NotFound("This finding has no such step.")
    return found


def _require_idle(finding: FindingView) -> None:
    if any(each.is_pending for each in finding.steps):
        raise rules.StepPending("A step was announced; take it or take it back first.")
    if any(each.open_appeal is not None for each in finding.steps):
        raise rules.AppealOpen("The chapter appealed in time; decide on that first.")


def _standing(finding: FindingView) -> list[StepView]:
    return [each for each in finding.steps if each.state in rules.STANDS]


def _lead(session: Session, chapter: Chapter, step: Step, *, reason: str, office: Office, by: str) -> str | None:
    """Move a chapter where a step leads, as far as that is done at once; return the announcement of what is not."""
    after = rules.BECOMES.get(step)
    for to in rules.way_to(chapter.standing, after) if after else ():
        said = {"to": to, "reason": reason}
        edge = standing.edge(chapter.standing, to)
        if edge is not None and edge.is_announced:
            return standing.announce(session, chapter=chapter, said=said, office=office, by=by).id
        standing.move(session, chapter=chapter, said=said, office=office, by=by)
    return None


def _way_back(session: Session, chapter: Chapter, step: StepView) -> list[Standing]:
    """Return where a chapter goes as a step is taken back; nowhere while something else keeps it where it is."""
    others = [
        each
        for finding in store.of_chapter(session, chapter.id)
        if finding.state is State.OPEN
        for each in _standing(finding)
        if each.after is not None and each.number != step.number
    ]
    if step.after is None or any(each.after == chapter.standing for each in others):
        return []
    if step.state is StepState.ANNOUNCED:
        is_ours = step.before == Standing.CHARTERED and chapter.standing == Standing.UNDER_REVIEW and not others
        return [Standing.CHARTERED] if is_ours else []
    ladder = _held(session, chapter)[rules.LADDER_KEY]
    return rules.way_back(step.before, step.after, ladder) if chapter.standing == step.after else []


def _held(session: Session, chapter: Chapter) -> PolicyInForce:
    return policies.policy_for(session, chapter, session.now.date())
