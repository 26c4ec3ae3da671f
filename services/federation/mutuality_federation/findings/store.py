"""Every query about findings: so many of them as are asked for are read in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import chapters, standing
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.findings.models import Appeal, AppealDecision, Finding, FindingEnd, FindingStep, StepBack
from mutuality_federation.findings.rules import LEFT, STANDS, State, Step, StepState

FINDING, STEP, BACK = (each.__table__.c for each in (Finding, FindingStep, StepBack))
END, APPEAL, DECISION = (each.__table__.c for each in (FindingEnd, Appeal, AppealDecision))
BEGUN = [*FINDING, END.ended_at, END.ended_by, END.reason.label("end_reason")]
TAKEN = [*STEP, BACK.back_at, BACK.back_by, BACK.reason.label("back_reason"), BACK.stands_as]
HEARD = [*APPEAL, DECISION.outcome, DECISION.reason, DECISION.decided_by, DECISION.decided_at]


class _Shown:
    """What is shown as its row has it."""

    row: Row[Any]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)


@dataclass(frozen=True)
class StepView(_Shown):
    """A step, what was announced for it, and all that the chapter said against it."""

    row: Row[Any]
    announced: Row[Any] | None
    appeals: Sequence[Row[Any]]
    standing: str

    @property
    def state(self) -> StepState:
        """Return how it stands."""
        if self.row.back_at is not None or (self.announced is not None and self.announced.outcome == "taken_back"):
            return StepState.TAKEN_BACK
        if self.announced is None or self.announced.outcome is not None:
            return StepState.TAKEN
        return StepState.ANNOUNCED if self.announced.before == self.standing else StepState.OVERTAKEN

    @property
    def is_pending(self) -> bool:
        """Say whether it was announced, and may still be taken."""
        return self.state is StepState.ANNOUNCED

    @property
    def earliest_on(self) -> date | None:
        """Return the first day on which it may be taken, if it was announced."""
        return self.announced.earliest_on if self.announced is not None else None

    @property
    def hands(self) -> set[str]:
        """Return the accounts that took it, and confirmed it."""
        ended = self.announced.ended_by if self.announced is not None else None
        return {str(each) for each in (self.row.taken_by, ended) if each}

    @property
    def is_decided(self) -> bool:
        """Say whether an appeal against it was decided."""
        return any(each.outcome is not None for each in self.appeals)

    @property
    def open_appeal(self) -> Row[Any] | None:
        """Return the appeal that waits to be decided: the chapter's last word, if that counts."""
        last = self.appeals[-1] if self.appeals and not self.is_decided and self.state in STANDS else None
        counts = last is not None and last.ground is not None and last.note is None
        return last if counts else None


@dataclass(frozen=True)
class FindingView(_Shown):
    """A finding with all that was done about it, and the chapter as it stands."""

    row: Row[Any]
    chapter: ChapterFacts
    steps: Sequence[StepView]

    @property
    def state(self) -> State:
        """Return how it stands."""
        if self.row.ended_at is not None:
            return State.ENDED
        return State.CHAPTER_LEFT if self.chapter.standing in LEFT else State.OPEN

    @property
    def standing_steps(self) -> list[Step]:
        """Return the steps that stand, in the order they were taken."""
        return [Step(each.row.step) for each in self.steps if each.state in STANDS]


def known(session: Session, finding_id: str) -> FindingView | None:
    """Return a finding, if there is one."""
    found = _views(session, session.execute(_begun().where(FINDING.id == finding_id)).all())
    return found[0] if found else None


def finding(session: Session, finding_id: str) -> FindingView:
    """Return a finding.

    Raises:
        NotFound: there is none.
    """
    found = known(session, finding_id)
    if found is None:
        raise NotFound("There is no such finding for you to look at.")
    return found


def of_chapter(session: Session, chapter_id: str) -> list[FindingView]:
    """Return every finding there ever was at a chapter, the oldest first."""
    return _views(session, session.execute(_begun().where(FINDING.chapter_id == chapter_id).order_by(FINDING.id)))


def of_body(session: Session, body_id: str, query: dict[str, Any], *, unit_ids: Sequence[str] | None) -> Page:
    """Return a page of the findings at chapters of a body, or at those that now belong to some units."""
    wanted = _at(body_id, unit_ids)
    for name in ("chapter_id", "item"):
        if query[name] is not None:
            wanted = wanted.where(FINDING[name] == query[name])
    if query["is_open"] is not None:
        wanted = wanted.where(END.ended_at.is_(None) if query["is_open"] else END.ended_at.is_not(None))
    page = page_of(session, wanted, by=[FINDING.id], query=query)
    return replace(page, items=_views(session, page.items))


def with_open_appeals(session: Session, body_id: str, *, unit_ids: Sequence[str] | None) -> list[FindingView]:
    """Return the findings that go on at chapters of a body, or of some units, and have an appeal nobody decided on."""
    heard = select(APPEAL.finding_id).outerjoin_from(Appeal, AppealDecision, DECISION.appeal_id == APPEAL.id)
    undecided = heard.where(APPEAL.note.is_(None), APPEAL.ground.is_not(None), DECISION.outcome.is_(None))
    wanted = _at(body_id, unit_ids).where(FINDING.id.in_(undecided), END.ended_at.is_(None))
    return [each for each in _views(session, session.execute(wanted)) if each.state is State.OPEN]


def of_appeal(session: Session, appeal_id: str) -> FindingView:
    """Return the finding an appeal is about.

    Raises:
        NotFound: there is no such appeal.
    """
    found = session.scalar(select(APPEAL.finding_id).where(APPEAL.id == appeal_id))
    if found is None:
        raise NotFound("There is no such appeal for you to look at.")
    return finding(session, found)


def turns(session: Session, chapter_id: str, guideline_id: str, item: str) -> int:
    """Return how many findings there were at a chapter on an item."""
    is_item = (FINDING.chapter_id == chapter_id, FINDING.guideline_id == guideline_id, FINDING.item == item)
    return session.scalar(select(func.count()).select_from(Finding).where(*is_item)) or 0


def _begun() -> Select[Any]:
    return select(*BEGUN).outerjoin_from(Finding, FindingEnd, END.finding_id == FINDING.id)


def _at(body_id: str, unit_ids: Sequence[str] | None) -> Select[Any]:
    wanted = _begun().where(FINDING.body_id == body_id)
    return wanted if unit_ids is None else wanted.where(FINDING.chapter_id.in_(chapters.now_in(unit_ids)))


def _views(session: Session, rows: Iterable[Row[Any]]) -> list[FindingView]:
    """Return findings with chapters, steps, announcements and appeals, in one query for each of these."""
    held = list(rows)
    if not held:
        return []
    known = {each.id: each for each in chapters.named(session, held[0].body_id, {each.chapter_id for each in held})}
    ids = [each.id for each in held]
    taken = select(*TAKEN).outerjoin_from(FindingStep, StepBack, BACK.step_number == STEP.number)
    steps = session.execute(taken.where(STEP.finding_id.in_(ids)).order_by(STEP.number)).all()
    announced = standing.announced(session, [each.announcement_id for each in steps if each.announcement_id])
    appeals = _appeals(session, ids)
    by_finding: dict[str, list[StepView]] = defaultdict(list)
    stand = {each.id: known[each.chapter_id].standing for each in held}
    for step in steps:
        told = announced.get(step.announcement_id or "")
        view = StepView(step, told, appeals.get(step.number, ()), stand[step.finding_id])
        by_finding[step.finding_id].append(view)
    return [FindingView(each, known[each.chapter_id], by_finding[each.id]) for each in held]


def _appeals(session: Session, finding_ids: Sequence[str]) -> Mapping[int, list[Row[Any]]]:
    wanted = select(*HEARD).outerjoin_from(Appeal, AppealDecision, DECISION.appeal_id == APPEAL.id)
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for each in session.execute(wanted.where(APPEAL.finding_id.in_(finding_ids)).order_by(APPEAL.place)):
        found[each.step_number].append(each)
    return found
