"""Every query about experiences and sub-concerns."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.experiences.models import Experience, Subconcern

EXPERIENCE, SUBCONCERN = Experience.__table__.c, Subconcern.__table__.c


@dataclass(frozen=True)
class ExperienceFacts:
    """What somebody has lived through, for rooms that bring people together; its words are shown to nobody else."""

    id: str
    member_id: str
    concern: str
    subconcern: str | None
    began_month: str
    situation: str | None
    helped: str | None


def experiences_of(session: Session, member_ids: Collection[str]) -> list[ExperienceFacts]:
    """Return what some members have lived through, the earliest first."""
    wanted = select(Experience).where(Experience.member_id.in_(member_ids))
    names = ExperienceFacts.__dataclass_fields__
    return [
        ExperienceFacts(**{name: getattr(each, name) for name in names})
        for each in session.scalars(wanted.order_by(Experience.began_month, Experience.id))
    ]


def require_own(session: Session, member_id: str, experience_id: str) -> None:
    """Go on only with an experience of that member.

    Raises:
        NotFound: they told none such.
    """
    own(session, member_id, experience_id)


def own(session: Session, member_id: str, experience_id: str) -> Experience:
    """Return an experience to whose it is.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(Experience, experience_id)
    if found is None or found.member_id != member_id:
        raise NotFound("You told no such experience.")
    return found


def own_page(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what somebody has lived through, the earliest first."""
    wanted = select(*EXPERIENCE).where(EXPERIENCE.member_id == member_id)
    return page_of(session, wanted, by=[EXPERIENCE.began_month, EXPERIENCE.id], query=query)


def forget_all(session: Session, member_id: str) -> None:
    """Erase what somebody has lived through."""
    session.execute(delete(Experience).where(Experience.member_id == member_id))


def is_known(session: Session, slug: str | None) -> bool:
    """Say whether there is such a sub-concern."""
    return slug is not None and session.get(Subconcern, slug) is not None


def subconcern(session: Session, slug: str) -> Subconcern:
    """Return a sub-concern.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Subconcern, slug)
    if found is None:
        raise NotFound("There is no such sub-concern.")
    return found


def subconcerns(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of sub-concerns, by their short names."""
    shared = SUBCONCERN.decision_id.is_not(None)
    wanted = select(*SUBCONCERN, shared.label("is_shared"))
    if query["life_situation"]:
        wanted = wanted.where(SUBCONCERN.life_situation == query["life_situation"])
    if query["is_shared"] is not None:
        wanted = wanted.where(shared if query["is_shared"] else ~shared)
    return page_of(session, wanted, by=[SUBCONCERN.slug], query=query)


def added_by(session: Session, member_id: str) -> list[Subconcern]:
    """Return the sub-concerns somebody added."""
    wanted = select(Subconcern).where(Subconcern.added_by == member_id).order_by(Subconcern.slug)
    return list(session.scalars(wanted))


def sharing(session: Session, slug: str) -> int:
    """Return how many members told an experience about a sub-concern."""
    people = select(func.count(Experience.member_id.distinct())).where(Experience.subconcern == slug)
    return session.scalar(people) or 0
