"""Every query about acceptances and what was asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation import statistics
from mutuality_federation.returns.models import FollowUp, FollowUpEnd, FollowUpWord, ReturnAcceptance
from mutuality_federation.returns.rules import NothingReported

ACCEPTED, ASKED = ReturnAcceptance.__table__.c, FollowUp.__table__.c
WORD, END = FollowUpWord.__table__.c, FollowUpEnd.__table__.c
PLACE = ("chapter_id", "form", "period")


def returns(body_id: str, **narrowed: str | None) -> Select[Any]:
    """Return the query for a body's reports as they stand, each with the acceptance said last of it."""
    last = select(*(ACCEPTED[name] for name in PLACE), func.max(ACCEPTED.number).label("number"))
    newest = last.where(ACCEPTED.body_id == body_id).group_by(*(ACCEPTED[name] for name in PLACE)).subquery()
    held = statistics.returns(body_id).subquery()
    said = [ACCEPTED[name].label(f"accepted_{name}") for name in ("rev", "digest")]
    wanted = select(*held.c, *said, ACCEPTED.note, ACCEPTED.accepted_by, ACCEPTED.accepted_at)
    wanted = wanted.outerjoin(newest, and_(*(newest.c[name] == held.c[name] for name in PLACE)))
    wanted = wanted.outerjoin(ReturnAcceptance, ACCEPTED.number == newest.c.number)
    for name, value in narrowed.items():
        if value is not None:
            wanted = wanted.where(held.c[name] == value)
    return wanted


def held(session: Session, body_id: str, chapter_id: str, form: str, period: str) -> Row[Any]:
    """Return a chapter's report as it stands.

    Raises:
        NothingReported: there is none.
    """
    of = {"chapter_id": chapter_id, "form": form, "period": period}
    found = session.execute(returns(body_id, **of)).one_or_none()
    if found is None:
        raise NothingReported("The chapter has no such report.")
    return found


def rev_of(session: Session, body_id: str, chapter_id: str, form: str, period: str) -> int | None:
    """Return the revision of a chapter's report that holds, if it has one."""
    found = session.execute(returns(body_id, chapter_id=chapter_id, form=form, period=period)).one_or_none()
    return found.rev if found else None


def is_accepted(session: Session, chapter_id: str, digest: str) -> bool:
    """Say whether this revision was accepted."""
    wanted = select(ACCEPTED.number).where(ACCEPTED.chapter_id == chapter_id, ACCEPTED.digest == digest)
    return session.scalar(wanted) is not None


def follow_up(session: Session, follow_up_id: str) -> FollowUp:
    """Return what was asked.

    Raises:
        NotFound: nothing of that name was.
    """
    found = session.get(FollowUp, follow_up_id)
    if found is None:
        raise NotFound("Nothing of that name was asked.")
    return found


def follow_ups(body_id: str, *, is_settled: bool | None = None, **narrowed: str | None) -> Select[Any]:
    """Return the query for what was asked of a body's chapters, each with how it was settled."""
    ends = [END[name] for name in ("settled_with", "settled_by", "settled_at")]
    wanted = select(*ASKED, *ends).outerjoin(FollowUpEnd, END.follow_up_id == ASKED.id).where(ASKED.body_id == body_id)
    for name, value in narrowed.items():
        if value is not None:
            wanted = wanted.where(ASKED[name] == value)
    if is_settled is not None:
        wanted = wanted.where(END.settled_at.is_not(None) if is_settled else END.settled_at.is_(None))
    return wanted


def words(session: Session, ids: Sequence[str]) -> dict[str, list[Row[Any]]]:
    """Return all that was said about each, in order, in one query."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in session.execute(select(*WORD).where(WORD.follow_up_id.in_(ids)).order_by(WORD.number)):
        found[row.follow_up_id].append(row)
    return found
