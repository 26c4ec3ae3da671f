"""Every query about helpers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import delete, func, or_, select

from mutuality.database import Session
from mutuality.periods import month_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation, experiences, members
from mutuality_chapter.helpers import rules
from mutuality_chapter.helpers.models import Check, Encouragement, HelperProfile, Selection, Training

SELECTION, TRAINING, CHECK = Selection.__table__.c, Training.__table__.c, Check.__table__.c
CAPACITY = 3
"""How many people a helper walks with at a time, unless they say otherwise."""


def profile(session: Session, member_id: str) -> HelperProfile:
    """Return what a member offers; an empty offer, which is kept once something is told, where they told nothing."""
    found = session.get(HelperProfile, member_id)
    empty = {"methods": [], "attended": 0, "capacity": CAPACITY, "is_companion": False, "is_invitable": True}
    return found or HelperProfile(member_id=member_id, is_paused=False, version=0, **empty)


def is_paused(session: Session, member_id: str) -> bool:
    """Say whether a member rests today: nobody is brought together with them."""
    return rests(session, profile(session, member_id))


def capacity_of(session: Session, member_id: str) -> int:
    """Return with how many people a member walks at a time."""
    return profile(session, member_id).capacity


def running(session: Session, member_id: str) -> Selection | None:
    """Return the choice by which a member is a helper, if there is one."""
    return session.scalar(select(Selection).where(Selection.member_id == member_id, Selection.ended_on.is_(None)))


def require_running(session: Session, member_id: str) -> Selection:
    """Return the choice by which a member is a helper.

    Raises:
        NotFound: they are none.
    """
    found = running(session, member_id)
    if found is None:
        raise NotFound("There is no such helper.")
    return found


def selections_of(session: Session, member_id: str) -> list[Selection]:
    """Return every choice of a member, in order."""
    return list(session.scalars(select(Selection).where(Selection.member_id == member_id).order_by(Selection.id)))


def helpers(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of those who are helpers, in the order they were chosen."""
    wanted = select(Selection).where(Selection.ended_on.is_(None))
    page = page_of(session, wanted, by=[Selection.id], query=query, whole_objects=True)
    return Page([shown(session, each) for each in page.items], page.next)


def shown(session: Session, chosen: Selection) -> dict[str, Any]:
    """Return a helper as those who look after help see them: with what their offer lacks, and what is due."""
    offer, held = profile(session, chosen.member_id), affiliation.policy_in_force(session)
    months, today = held["helper.renew_months"], affiliation.today(session)
    lacks = rules.lacks(offer.account, offer.methods)
    return {
        **{name: getattr(chosen, name) for name in ("id", "member_id", "chosen_by", "criterion", "decision_id")},
        **{name: getattr(chosen, name) for name in ("confirmed_by", "chosen_on", "policy_version", "ended_on")},
        "lacks": lacks,
        "is_complete": not lacks,
        "is_resting": rests(session, offer),
        "capacity": offer.capacity,
        "checked_until": checked_until(session, [chosen.member_id]).get(chosen.member_id),
        "renew_on": rules.renew_on(chosen.chosen_on, months),
        "is_due": rules.is_due(chosen.chosen_on, months, today),
    }


def chosen(session: Session) -> dict[str, date]:
    """Return who is a helper by a choice that runs, each with the day of the choice."""
    found = session.execute(select(SELECTION.member_id, SELECTION.chosen_on).where(SELECTION.ended_on.is_(None)))
    return {member_id: chosen_on for member_id, chosen_on in found}  # noqa: C416 - rows are no pairs for mypy


def offers(session: Session, helping: Collection[str]) -> list[HelperProfile]:
    """Return what some helpers offer, and everybody who would be a companion."""
    wanted = select(HelperProfile).where(or_(HelperProfile.member_id.in_(helping), HelperProfile.is_companion))
    known = {each.member_id: each for each in session.scalars(wanted)}
    return [known.get(each) or profile(session, each) for each in sorted({*known, *helping})]


def standings(session: Session, member_ids: Collection[str]) -> dict[str, rules.Standing]:
    """Return what each of some members who are here has of what a gate may ask."""
    concerns = {each.id: each.concern for each in members.present(session, member_ids)}
    began: dict[str, str] = {}
    for each in experiences.experiences_of(session, concerns):  # the earliest first
        if each.concern == concerns[each.member_id]:
            began.setdefault(each.member_id, each.began_month)
    wanted = select(TRAINING.member_id, func.sum(TRAINING.hours)).where(TRAINING.member_id.in_(concerns))
    hours = {member_id: int(total) for member_id, total in session.execute(wanted.group_by(TRAINING.member_id))}
    told = session.scalars(select(HelperProfile).where(HelperProfile.member_id.in_(concerns)))
    offered, today = {each.member_id: each for each in told}, month_of(affiliation.today(session))
    checked = checked_until(session, concerns)
    return {
        member_id: rules.Standing(
            months=rules.months_on(began[member_id], today) if member_id in began else None,
            attended=offered[member_id].attended if member_id in offered else 0,
            hours=hours.get(member_id, 0),
            years=offered[member_id].at_least_years if member_id in offered else None,
            is_checked=member_id in checked and checked[member_id] >= affiliation.today(session),
        )
        for member_id in concerns
    }


def standing(session: Session, member_id: str) -> rules.Standing:
    """Return what a member has of what a gate may ask.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, member_id)
    return standings(session, [member_id])[member_id]


def checked_until(session: Session, member_ids: Collection[str]) -> dict[str, date]:
    """Return until when the longest check of each of some members holds, or held."""
    wanted = select(Check.member_id, func.max(Check.valid_until)).where(Check.member_id.in_(member_ids))
    return {member_id: until for member_id, until in session.execute(wanted.group_by(Check.member_id))}  # noqa: C416 - rows are no pairs for mypy


def checks(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a member's checks, in the order they were noted."""
    return page_of(session, select(*CHECK).where(CHECK.member_id == member_id), by=[CHECK.id], query=query)


def checks_of(session: Session, member_id: str) -> list[Check]:
    """Return a member's checks, in the order they were noted."""
    return list(session.scalars(select(Check).where(Check.member_id == member_id).order_by(Check.id)))


def trainings(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a member's trainings, the oldest first."""
    wanted = select(*TRAINING).where(TRAINING.member_id == member_id)
    return page_of(session, wanted, by=[TRAINING.held_on, TRAINING.id], query=query)


def trainings_of(session: Session, member_id: str) -> list[Training]:
    """Return a member's trainings, the oldest first."""
    return list(session.scalars(select(Training).where(Training.member_id == member_id).order_by(Training.id)))


def encouraged_by(session: Session, member_id: str) -> list[str]:
    """Return who encouraged a member to help, the first to do so first."""
    wanted = select(Encouragement.encouraged_by).where(Encouragement.member_id == member_id)
    return list(session.scalars(wanted.order_by(Encouragement.made_on, Encouragement.encouraged_by)))


def encouraged(session: Session, by: str) -> list[str]:
    """Return whom a member encouraged."""
    wanted = select(Encouragement.member_id).where(Encouragement.encouraged_by == by)
    return list(session.scalars(wanted.order_by(Encouragement.member_id)))


def forget_encouragements(session: Session, member_id: str, *, given: bool = True) -> None:
    """Forget who encouraged a member and, unless said otherwise, whom they encouraged."""
    either = Encouragement.member_id == member_id
    session.execute(
        delete(Encouragement).where(or_(either, Encouragement.encouraged_by == member_id) if given else either)
    )


def forget_all(session: Session, member_id: str) -> None:
    """Erase what a member offered, how they trained and were checked, and who encouraged whom."""
    session.execute(delete(HelperProfile).where(HelperProfile.member_id == member_id))
    session.execute(delete(Training).where(Training.member_id == member_id))
    session.execute(delete(Check).where(Check.member_id == member_id))
    forget_encouragements(session, member_id)


def rests(session: Session, offer: HelperProfile) -> bool:
    """Say whether who offers this rests today."""
    today = affiliation.today(session)
    return rules.rests(is_paused=offer.is_paused, paused_until=offer.paused_until, today=today)
