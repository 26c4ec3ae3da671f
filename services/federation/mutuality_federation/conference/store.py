"""Every query about conferences: their motions are read in seven, however many chapters there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, Select, select

from mutuality.database import Session
from mutuality.language import Plea
from mutuality.problems import NotFound
from mutuality.voting import Result
from mutuality.web import Page, page_of
from mutuality_federation.conference import rules
from mutuality_federation.conference.models import (
    CallingOff,
    Conference,
    Motion,
    MotionCount,
    MotionPlea,
    MotionVote,
    SecondRound,
    Settlement,
)
from mutuality_federation.conference.rules import State

CONFERENCE, OFF, MOTION, VOTE = (each.__table__.c for each in (Conference, CallingOff, Motion, MotionVote))
SECOND, SETTLED = SecondRound.__table__.c, Settlement.__table__.c
OF_CONFERENCE = [each for each in CONFERENCE if each.name not in {"id", "title"}]


@dataclass(frozen=True)
class View:
    """A motion with its conference, its counts, what was asked after them, and where it stands today."""

    row: Row[Any]
    second: Any
    counts: Sequence[Any]
    pleas: Sequence[Any]
    settlement: Any
    today: date

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)

    @property
    def id(self) -> str:
        """Return what it is called."""
        return str(self.row.id)

    @property
    def round(self) -> int:
        """Return which round is the present one."""
        return 2 if self.second else 1

    @property
    def opens_on(self) -> date:
        """Return from which day votes are taken in the present round."""
        first: date = self.row.opens_on
        return self.second.opened_at.date() if self.second else first

    @property
    def closes_on(self) -> date:
        """Return the last day for votes in the present round."""
        last: date = self.second.closes_on if self.second else self.row.closes_on
        return last

    @property
    def count(self) -> Any:
        """Return the count of the present round, if it was counted."""
        return next((each for each in self.counts if each.round == self.round), None)

    @property
    def results(self) -> Sequence[Any]:
        """Return the counts, the first round first."""
        return self.counts

    @property
    def state(self) -> State:
        """Return where it stands."""
        return rules.state_of(
            opens_on=self.opens_on,
            closes_on=self.closes_on,
            today=self.today,
            is_off=self.row.called_off_at is not None,
            is_counted=self.count is not None,
            is_settled=self.settlement is not None,
        )

    @property
    def heard(self) -> list[Any]:
        """Return what the minority said that counts."""
        return [each for each in self.pleas if each.note is None and each.asks == Plea.BE_HEARD]

    @property
    def is_revote_asked(self) -> bool:
        """Say whether somebody whom it persuaded asks that all vote again, and they have not."""
        asked = any(each.note is None and each.asks == Plea.VOTE_AGAIN for each in self.pleas)
        return asked and self.second is None

    @property
    def appeal_until(self) -> date | None:
        """Return the last day on which the minority is heard; None where it is not, or not any more."""
        if not self.row.has_appeal or self.count is None or self.second is not None:
            return None
        if self.count.result == Result.NO_QUORUM:
            return None
        counted_on: date = self.count.counted_at.date()
        return counted_on + timedelta(days=self.row.appeal_days)


def conferences(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a body's conferences."""
    return page_of(session, _conferences().where(CONFERENCE.body_id == body_id), by=[CONFERENCE.id], query=query)


def conference(session: Session, conference_id: str, *, body_id: str | None) -> Row[Any]:
    """Return a conference of a body.

    Raises:
        NotFound: there is none, or it is another body's.
    """
    wanted = _conferences().where(CONFERENCE.id == conference_id, CONFERENCE.body_id == body_id)
    found = session.execute(wanted).one_or_none()
    if found is None:
        raise NotFound("There is no such conference for you to look at.")
    return found


def lately(session: Session, body_id: str, since: date) -> Sequence[Row[Any]]:
    """Return the conferences of a body that close, or closed, since a day."""
    wanted = _conferences().where(CONFERENCE.body_id == body_id, CONFERENCE.closes_on >= since)
    return session.execute(wanted.order_by(CONFERENCE.opens_on, CONFERENCE.id)).all()


def motion(session: Session, motion_id: str, *, body_id: str | None) -> View:
    """Return a motion of a conference of a body.

    Raises:
        NotFound: there is none, or it is another body's.
    """
    found = motions(session, MOTION.id == motion_id, CONFERENCE.body_id == body_id)
    if not found:
        raise NotFound("There is no such motion for you to look at.")
    return found[0]


def motions(session: Session, *wanted: Any) -> list[View]:
    """Return motions with all that became of them."""
    rows = _rows(session, *wanted)
    ids = [row.id for row in rows]
    seconds = {each.motion_id: each for each in session.scalars(select(SecondRound).where(SECOND.motion_id.in_(ids)))}
    settled = {each.motion_id: each for each in session.scalars(select(Settlement).where(SETTLED.motion_id.in_(ids)))}
    counts, pleas = defaultdict(list), defaultdict(list)
    for count in session.scalars(select(MotionCount).where(MotionCount.motion_id.in_(ids)).order_by(MotionCount.round)):
        counts[count.motion_id].append(count)
    for plea in session.scalars(select(MotionPlea).where(MotionPlea.motion_id.in_(ids)).order_by(MotionPlea.id)):
        pleas[plea.motion_id].append(plea)
    today = session.now.date()
    return [View(row, seconds.get(row.id), counts[row.id], pleas[row.id], settled.get(row.id), today) for row in rows]


def votes(session: Session, motion_ids: Sequence[str], *, chapter_id: str | None = None) -> Sequence[Row[Any]]:
    """Return every vote on motions as it came in, or those of one chapter, each chapter's highest revision last."""
    wanted = select(*VOTE).where(VOTE.motion_id.in_(motion_ids))
    if chapter_id is not None:
        wanted = wanted.where(VOTE.chapter_id == chapter_id)
    return session.execute(wanted.order_by(VOTE.rev, VOTE.id)).all()


def _rows(session: Session, *wanted: Any) -> Sequence[Row[Any]]:
    said = (*MOTION, *OF_CONFERENCE, OFF.called_off_at)
    joined = select(*said).join_from(Motion, Conference, CONFERENCE.id == MOTION.conference_id)
    joined = joined.outerjoin(CallingOff, OFF.conference_id == CONFERENCE.id)
    return session.execute(joined.where(*wanted).order_by(MOTION.id)).all()


def _conferences() -> Select[Any]:
    called_off = (OFF.reason.label("reason"), OFF.called_off_by, OFF.called_off_at)
    return select(*CONFERENCE, *called_off).outerjoin_from(Conference, CallingOff, OFF.conference_id == CONFERENCE.id)
