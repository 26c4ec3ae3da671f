"""Every query about proposals: a body's are read in three, however many chapters there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.proposals import rules
from mutuality_federation.proposals.models import Mandate, Proposal, ProposalStep, Word
from mutuality_federation.proposals.rules import Needs, State

PROPOSAL, WORD, STEP, MANDATE = (each.__table__.c for each in (Proposal, Word, ProposalStep, Mandate))
MOST_TOLD = 2000
TOLD = timedelta(days=400)
"""For how long after its answer a proposal is told to chapters."""


@dataclass(frozen=True)
class UnitSupport:
    """How many chapters of a unit, or of none, wish what is proposed."""

    unit_id: str | None
    chapters: int


@dataclass(frozen=True)
class View:
    """A proposal with what was said of it, counted unit by unit, and all that was done about it."""

    row: Row[Any]
    tallies: Sequence[Row[Any]]
    steps: Sequence[Row[Any]]
    today: date

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)

    @property
    def id(self) -> str:
        """Return what the federation calls it."""
        return str(self.row.id)

    @property
    def needs(self) -> Needs:
        """Return how many words it needs, by when."""
        return Needs(self.row.needed, self.row.closes_on)

    @property
    def support(self) -> int:
        """Return how many other chapters wish it too."""
        return sum(each.chapters for each in self.tallies if each.endorses)

    @property
    def against(self) -> int:
        """Return how many said that they do not."""
        return sum(each.chapters for each in self.tallies if not each.endorses)

    @property
    def by_unit(self) -> list[UnitSupport]:
        """Return how many chapters of each unit wish it, by where they belonged when they said so."""
        found = (UnitSupport(each.unit_id, each.chapters) for each in self.tallies if each.endorses)
        return sorted(found, key=lambda each: str(each.unit_id))

    @property
    def state(self) -> State:
        """Return where it stands."""
        return rules.state_of([each.step for each in self.steps], self.needs, self.support, self.today)

    @property
    def answer(self) -> str | None:
        """Return why it was carried, declined or lapsed."""
        if self.state is State.LAPSED:
            return rules.lapse(self.needs, self.support)
        return str(self.steps[-1].reasons) if self.steps and self.steps[-1].step in rules.ENDED else None

    @property
    def answered_at(self) -> datetime | None:
        """Return when it was."""
        return self.steps[-1].taken_at if self.steps and self.steps[-1].step in rules.ENDED else None


def proposal(session: Session, proposal_id: str, *, body_id: str | None) -> View:
    """Return a proposal to a body.

    Raises:
        NotFound: there is none, or it was made to another.
    """
    found = known(session, proposal_id, body_id=body_id)
    if found is None:
        raise NotFound("There is no such proposal for you to look at.")
    return found


def known(session: Session, proposal_id: str, *, body_id: str | None) -> View | None:
    """Return a proposal to a body, if there is one."""
    found = views(session, PROPOSAL.id == proposal_id, PROPOSAL.body_id == body_id)
    return found[0] if found else None


def given(session: Session, chapter_id: str, given_id: str) -> View | None:
    """Return a chapter's proposal by what the chapter calls it."""
    found = views(session, PROPOSAL.chapter_id == chapter_id, PROPOSAL.given_id == given_id)
    return found[0] if found else None


def of_body(session: Session, body_id: str) -> list[View]:
    """Return every proposal to a body."""
    return views(session, PROPOSAL.body_id == body_id)


def views(session: Session, *wanted: Any) -> list[View]:
    """Return proposals with their support, counted by the database, and their steps, in three queries."""
    rows = session.execute(select(*PROPOSAL).where(*wanted).order_by(PROPOSAL.id)).all()
    among = select(PROPOSAL.id).where(*wanted)
    tallies, steps = defaultdict(list), defaultdict(list)
    if rows:
        for tally in session.execute(_tallied(among)):
            tallies[tally.proposal_id].append(tally)
        for step in session.execute(select(*STEP).where(STEP.proposal_id.in_(among)).order_by(STEP.id)):
            steps[step.proposal_id].append(step)
    return [View(row, tallies[row.id], steps[row.id], session.now.date()) for row in rows]


def waiting(session: Session, chapter_id: str) -> int:
    """Return how many proposals of a chapter were neither answered nor taken back."""
    over = select(STEP.proposal_id).where(STEP.step.in_(rules.ENDED))
    waits = (PROPOSAL.chapter_id == chapter_id, PROPOSAL.id.not_in(over))
    return session.scalar(select(func.count()).select_from(Proposal).where(*waits)) or 0


def words(session: Session, proposal_id: str, query: dict[str, Any]) -> Page:
    """Return a page of all that chapters ever said of a proposal."""
    return page_of(session, select(*WORD).where(WORD.proposal_id == proposal_id), by=[WORD.id], query=query)


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return what a chapter is told: the proposals to its body that wait, or were answered lately, and its word."""
    over = select(STEP.proposal_id).where(STEP.step.in_(rules.ENDED), STEP.taken_at < session.now - TOLD)
    found = views(session, PROPOSAL.body_id == chapter.body_id, PROPOSAL.id.not_in(over))
    said = select(*WORD).where(WORD.chapter_id == chapter.id).order_by(WORD.id)
    words = {each.proposal_id: each for each in session.execute(said)} if found else {}
    newest = sorted(found, key=lambda each: each.made_at, reverse=True)[:MOST_TOLD]
    return [_told(each, words.get(each.id), chapter.id) for each in newest]


def mandates(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what was carried at a body."""
    return page_of(session, select(*MANDATE).where(MANDATE.body_id == body_id), by=[MANDATE.id], query=query)


def mandate(session: Session, mandate_id: str, *, body_id: str | None) -> Mandate:
    """Return what was carried.

    Raises:
        NotFound: there is no such mandate, or it is another body's.
    """
    found = session.get(Mandate, mandate_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such mandate for you to look at.")
    return found


def _tallied(among: Select[Any]) -> Select[Any]:
    """Return how many chapters of each unit stand for and against proposals, by the newest word of each that counts."""
    newest = select(func.max(WORD.id)).where(WORD.proposal_id.in_(among)).group_by(WORD.proposal_id, WORD.chapter_id)
    alike = (WORD.proposal_id, WORD.unit_id, WORD.endorses)
    counting = (WORD.id.in_(newest), WORD.note.is_(None), WORD.endorses.is_not(None))
    return select(*alike, func.count().label("chapters")).where(*counting).group_by(*alike)


def _told(view: View, own: Row[Any] | None, chapter_id: str) -> dict[str, Any]:
    return {
        **view.row._asdict(),
        "own_id": view.given_id if view.chapter_id == chapter_id else None,
        "support": view.support,
        "state": view.state,
        "answer": view.answer,
        "answered_at": view.answered_at,
        "endorses": own.endorses if own else None,
        "word_note": own.note if own else None,
    }
