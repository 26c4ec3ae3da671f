"""Every query about journeys: each is narrowed to whose they are, but the count of what people have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import delete, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import experiences, members
from mutuality_chapter.journeys.models import (
    AspectMark,
    Journey,
    OfferAnswer,
    StageMark,
    SupportContext,
    Transition,
)
from mutuality_chapter.journeys.rules import Aspect, Part, Piece, Stage, piece, times_as_often

TRANSITION = Transition.__table__.c


@dataclass(frozen=True)
class StageFacts:
    """Where somebody stands in a transition, by their own word, for rooms that offer help; shown to nobody else."""

    journey_id: str
    transition: str
    stage: Stage
    declared_at: datetime


def stage_of(session: Session, member_id: str) -> list[StageFacts]:
    """Return the newest stage of each transition a member is in, the one declared last at the end."""
    wanted = select(Journey).where(Journey.member_id == member_id, Journey.stage.is_not(None))
    return [
        StageFacts(each.id, each.transition, Stage(str(each.stage)), each.declared_at)
        for each in session.scalars(wanted.order_by(Journey.declared_at, Journey.id))
        if each.declared_at is not None
    ]


def is_in_accommodation(session: Session, member_id: str) -> bool:
    """Say whether a member reached accommodation in any of their transitions."""
    return any(each.stage is Stage.ACCOMMODATION for each in stage_of(session, member_id))


def contact_frequency(session: Session, member_id: str) -> Fraction:
    """Return how many times as often as usual contact is to be offered to a member; keep and show no reason."""
    return times_as_often(family_of(session, member_id))


def transition(session: Session, slug: str) -> Transition:
    """Return a transition of the catalogue.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Transition, slug)
    if found is None:
        raise NotFound("There is no such transition.")
    return found


def transitions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the catalogue, by short names."""
    wanted = select(*TRANSITION)
    if query["is_normative"] is not None:
        wanted = wanted.where(TRANSITION.is_normative.is_(query["is_normative"]))
    return page_of(session, wanted, by=[TRANSITION.slug], query=query)


def is_known(session: Session, slug: str) -> bool:
    """Say whether a transition is in the catalogue."""
    return session.get(Transition, slug) is not None


def own(session: Session, member_id: str, journey_id: str) -> Journey:
    """Return a journey to whose it is.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(Journey, journey_id)
    if found is None or found.member_id != member_id:
        raise NotFound("You told of no such journey.")
    return found


def own_page(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of somebody's journeys, the oldest first."""
    wanted = select(Journey).where(Journey.member_id == member_id)
    return page_of(session, wanted, by=[Journey.id], query=query, whole_objects=True)


def stages(session: Session, journey_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the stages declared on a journey, the oldest first."""
    wanted = select(StageMark).where(StageMark.journey_id == journey_id)
    return page_of(session, wanted, by=[StageMark.id], query=query, whole_objects=True)


def journeys_of(session: Session, member_id: str) -> list[tuple[Journey, Sequence[StageMark]]]:
    """Return somebody's journeys with the stages they declared, in order."""
    found = session.scalars(select(Journey).where(Journey.member_id == member_id).order_by(Journey.id)).all()
    return [(each, _stages_of(session, each.id)) for each in found]


def own_mark(session: Session, member_id: str, mark_id: str) -> AspectMark:
    """Return a mark to whose it is.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(AspectMark, mark_id)
    if found is None or found.member_id != member_id:
        raise NotFound("You made no such mark.")
    return found


def marks(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the marks somebody made, the oldest first."""
    wanted = select(AspectMark).where(AspectMark.member_id == member_id)
    return page_of(session, wanted, by=[AspectMark.marked_at, AspectMark.id], query=query, whole_objects=True)


def marks_of(session: Session, member_id: str) -> Sequence[AspectMark]:
    """Return the marks somebody made, the oldest first."""
    wanted = select(AspectMark).where(AspectMark.member_id == member_id)
    return session.scalars(wanted.order_by(AspectMark.marked_at, AspectMark.id)).all()


def is_settled(session: Session, member_id: str) -> bool:
    """Say whether somebody marked a common cause, or answered when it was offered."""
    answered = session.get(OfferAnswer, member_id) is not None
    return answered or any(each.aspect == Aspect.COMMON_CAUSE for each in marks_of(session, member_id))


def answer(session: Session, member_id: str) -> OfferAnswer | None:
    """Return what somebody answered when a mark was offered."""
    return session.get(OfferAnswer, member_id)


def support(session: Session, member_id: str) -> SupportContext | None:
    """Return what somebody said of their family."""
    return session.get(SupportContext, member_id)


def family_of(session: Session, member_id: str) -> str | None:
    """Return what the group is to somebody beside their family, if they said."""
    found = support(session, member_id)
    return found.family if found else None


def pieces(session: Session) -> dict[str, set[Piece]]:
    """Return the parts of everybody's experience who is here, by member; only a count may be made of it."""
    here = members.present(session)
    found: dict[str, set[Piece]] = defaultdict(set)
    for person in here:
        found[person.id] |= _said({Part.SUBCONCERN: person.subconcern})
    for told in experiences.experiences_of(session, [person.id for person in here]):
        found[told.member_id] |= _said({Part.SUBCONCERN: told.subconcern, Part.SITUATION: told.situation})
    for member_id, passed, stage in session.execute(select(Journey.member_id, Journey.transition, Journey.stage)):
        found[member_id] |= _said({Part.TRANSITION: passed, Part.STAGE: stage}, transition=passed)
    return found


def forget_stages(session: Session, journey_id: str) -> None:
    """Erase the stages declared on a journey."""
    session.execute(delete(StageMark).where(StageMark.journey_id == journey_id))


def forget_all(session: Session, member_id: str) -> None:
    """Erase all this room holds of somebody."""
    theirs = select(Journey.id).where(Journey.member_id == member_id)
    session.execute(delete(StageMark).where(StageMark.journey_id.in_(theirs)))
    for table in (Journey, AspectMark, OfferAnswer, SupportContext):
        session.execute(delete(table).where(table.member_id == member_id))


def _stages_of(session: Session, journey_id: str) -> Sequence[StageMark]:
    wanted = select(StageMark).where(StageMark.journey_id == journey_id)
    return session.scalars(wanted.order_by(StageMark.id)).all()


def _said(said: dict[Part, str | None], *, transition: str | None = None) -> set[Piece]:
    return {piece(part, words, transition=transition) for part, words in said.items() if words}
