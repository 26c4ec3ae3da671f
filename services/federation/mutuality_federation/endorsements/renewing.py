"""Charters for a time: since when each holds, by when it is renewed, and how far that is, for one chapter or all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mutuality.database import Session
from mutuality.renewal import CharterState, charter_state, renewed_by
from mutuality_federation import chapters, policies
from mutuality_federation.chapters import ENDORSED, ChapterFacts, Standing
from mutuality_federation.endorsements import store
from mutuality_federation.endorsements.models import Application
from mutuality_federation.endorsements.rules import RENEWED, State

BEFORE = frozenset({Standing.INVITED, Standing.PENDING, Standing.LISTED, Standing.FORMING})


@dataclass(frozen=True)
class Charter:
    """A chapter's charter for a time. What comes after its day is for people to decide."""

    chapter_id: str
    name: str
    since: date
    due_on: date
    state: CharterState
    waits_for: str | None


def charters(
    session: Session, body_id: str, *, unit_ids: Sequence[str] | None = None, chapter_id: str | None = None
) -> list[Charter]:
    """Return the charters of a body's chapters that are renewed, in a constant number of queries."""
    roll, today = chapters.roll(session, body_id, unit_ids=unit_ids, chapter_id=chapter_id), session.now.date()
    book, walked = policies.book(session, body_id), _walked(session, body_id, chapter_id)
    found = (each for each in roll.as_of(today) if each.standing in ENDORSED | {Standing.PAUSED})
    return [
        charter
        for each in found
        for charter in _charter(each, roll.steps.get(each.id, ()), walked.get(each.id, ()), book, today)
    ]


def charter(session: Session, chapter: ChapterFacts) -> Charter | None:
    """Return a chapter's charter, if it is renewed."""
    found = charters(session, chapter.body_id, chapter_id=chapter.id)
    return found[0] if found else None


def _charter(
    chapter: ChapterFacts,
    steps: Sequence[tuple[date, str]],
    walked: Sequence[store.Walked],
    book: policies.Book,
    today: date,
) -> Iterator[Charter]:
    months = int(book.held(chapter, today)[RENEWED])
    if not months:
        return
    renewed = [each.steps[-1].said_at.date() for each in walked if each.state is State.ENDORSED]
    since = max([_chartered_on(steps, chapter), *renewed])
    due_on = renewed_by(since, months)
    waits_for = walked[-1].waits_for if walked else None
    yield Charter(chapter.id, chapter.name, since, due_on, charter_state(due_on, today), waits_for)


def _chartered_on(steps: Sequence[tuple[date, str]], chapter: ChapterFacts) -> date:
    """Return when a chapter was last chartered that was not before; or when it enrolled."""
    before = [str(Standing.INVITED), *(after for _, after in steps)]
    came = [
        day for (day, after), was in zip(steps, before, strict=False) if after == Standing.CHARTERED and was in BEFORE
    ]
    return came[-1] if came else chapter.enrolled_on or date.min


def _walked(session: Session, body_id: str, chapter_id: str | None) -> dict[str, list[store.Walked]]:
    wanted = select(*store.COLUMNS).where(store.COLUMNS.body_id == body_id).order_by(Application.id)
    if chapter_id is not None:
        wanted = wanted.where(store.COLUMNS.chapter_id == chapter_id)
    found: dict[str, list[store.Walked]] = {}
    for each in store.walked(session, session.execute(wanted)):
        found.setdefault(each.chapter_id, []).append(each)
    return found
