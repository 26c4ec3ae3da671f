"""What members do with what they have lived through: tell it, tell it anew, take it back; and name what it is about."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import days_of, require_past
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, governance, members
from mutuality_chapter.experiences import rules, store
from mutuality_chapter.experiences.models import Experience, Subconcern


def relate(session: Session, *, member_id: str, said: dict[str, Any]) -> Experience:
    """Keep what a member has lived through, around the concern they declared.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        SubconcernUnknown: nobody added the sub-concern yet.
        DayAhead: it begins in a month to come.
    """
    concern = members.require_present(session, member_id)
    _require_fit(session, said)
    experience = Experience(id=session.new_id("exp"), member_id=member_id, concern=concern, version=1, **said)
    session.add(experience)
    return experience


def relate_anew(session: Session, *, experience: Experience, said: dict[str, Any]) -> Experience:
    """Change what a member told.

    Raises:
        AlreadyLeft: they have left.
        SubconcernUnknown: nobody added the sub-concern yet.
        DayAhead: it begins in a month to come.
    """
    members.require_present(session, experience.member_id)
    _require_fit(session, said)
    for name, value in said.items():
        setattr(experience, name, value)
    session.flush()  # counts the version up before the answer is made
    return experience


def take_back(session: Session, *, experience: Experience) -> None:
    """Erase what a member told, also from answers kept for retries."""
    session.delete(experience)
    forget(session, about=experience.id)


def add_subconcern(
    session: Session, *, member_id: str, slug: str, title: str, life_situation: str | None
) -> Subconcern:
    """Name a part of the concern; it may be used at once, by everybody.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        SubconcernKnown: there is one of that name.
    """
    members.require_present(session, member_id)
    rules.require_new(slug, is_known=store.is_known(session, slug))
    said = {"title": title, "life_situation": life_situation}
    added = Subconcern(slug=slug, added_on=affiliation.today(session), added_by=member_id, **said)
    session.add(added)
    return added


def promote(session: Session, *, subconcern: Subconcern, decision_id: str) -> Subconcern:
    """Put a sub-concern on the shared list, as the members decided.

    Raises:
        NotDecided: they did not.
    """
    decided = governance.require_decision(
        session, decision_id, kind=governance.Kind.SUBCONCERN, subject=subconcern.slug
    )
    subconcern.decision_id = decided.id
    session.flush()
    return subconcern


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody has lived through, and what parts of the concern they named."""
    names = ("id", "concern", "subconcern", "began_month", "situation", "helped")
    told = [{name: getattr(each, name) for name in names} for each in store.experiences_of(session, [asked.member_id])]
    named = [{"slug": each.slug, "title": each.title} for each in store.added_by(session, asked.member_id)]
    asked.tell_in_private("experiences", {"experiences": told, "subconcerns": named})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase what somebody who left has lived through, and what they named if nobody else shares it."""
    store.forget_all(session, fact.member_id)
    for named in store.added_by(session, fact.member_id):
        named.added_by = None
        if rules.goes_along(is_shared=named.is_shared, others=store.sharing(session, named.slug)):
            session.delete(named)
    session.flush()


def _require_fit(session: Session, said: dict[str, Any]) -> None:
    subconcern, began = said.get("subconcern"), said.get("began_month")
    rules.require_known(subconcern, is_known=store.is_known(session, subconcern))
    if began is not None:
        require_past(days_of(began)[0], affiliation.today(session))
