"""Every query about applications; how one stands is read from what the offices said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.endorsements.models import Application, Endorsement
from mutuality_federation.endorsements.rules import Said, State, Walk

COLUMNS = Application.__table__.c


@dataclass(frozen=True)
class Walked:
    """An application with all that was said of it."""

    id: str
    body_id: str
    chapter_id: str
    path: Sequence[str]
    policy_version: int
    applied_by: str
    applied_at: datetime
    steps: Sequence[Any]

    @property
    def walk(self) -> Walk:
        """Return it as the rules see it."""
        said = [Said(each.outcome, each.said_by) for each in self.steps]
        taken_back = any(each.outcome == State.TAKEN_BACK for each in self.steps)
        return Walk(self.path, self.applied_by, said, taken_back)

    @property
    def said(self) -> Sequence[Any]:
        """Return what the offices said, as the chapter is told."""
        return self.steps

    @property
    def state(self) -> State:
        """Return how it stands."""
        return self.walk.state

    @property
    def waits_for(self) -> str | None:
        """Return the office whose word it waits for."""
        return self.walk.waits_for


def application(session: Session, application_id: str) -> Walked:
    """Return an application.

    Raises:
        NotFound: there is none.
    """
    row = session.execute(select(*COLUMNS).where(COLUMNS.id == application_id)).one_or_none()
    if row is None:
        raise NotFound("There is no such application.")
    return walked(session, [row])[0]


def newest(session: Session, chapter_id: str) -> Walked | None:
    """Return the newest application of a chapter."""
    wanted = select(*COLUMNS).where(COLUMNS.chapter_id == chapter_id).order_by(COLUMNS.id.desc()).limit(1)
    found = walked(session, session.execute(wanted).all())
    return found[0] if found else None


def applications(session: Session, query: dict[str, Any], **where: str | None) -> Page:
    """Return a page of a body's or a chapter's applications, oldest first."""
    wanted = select(*COLUMNS)
    for name, value in where.items():
        wanted = wanted.where(COLUMNS[name] == value)
    page = page_of(session, wanted, by=[COLUMNS.id], query=query)
    return replace(page, items=walked(session, page.items))


def walked(session: Session, rows: Iterable[Any]) -> list[Walked]:
    """Return applications with what was said of each, in one query more."""
    held = list(rows)
    said = select(Endorsement).where(Endorsement.application_id.in_([each.id for each in held]))
    steps: dict[str, list[Endorsement]] = defaultdict(list)
    for step in session.scalars(said.order_by(Endorsement.id)):
        steps[step.application_id].append(step)
    return [Walked(**each._asdict(), steps=steps[each.id]) for each in held]
