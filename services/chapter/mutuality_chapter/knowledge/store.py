"""Every query about what comes from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.knowledge import rules
from mutuality_chapter.knowledge.models import Integration, KnowledgeItem, ReviewPeriod

ONLY = 1
INTEGRATION = Integration.__table__.c


@dataclass(frozen=True)
class Lags:
    """How long it takes from noting something to deciding about it and to using it, in days, in the middle."""

    noted: int
    decided: int
    in_use: int
    decision_lag_days: int | None
    translation_lag_days: int | None


@dataclass(frozen=True)
class Standing:
    """Where something from elsewhere stands here, by the members' last decision, and whether they ever tried it."""

    title: str
    text: str
    source: str
    setting: str
    status: str
    reason: str | None
    decided_on: date | None
    was_tried: bool


@dataclass(frozen=True)
class Period:
    """After how many months members look again, and by which decision; by none, as it was at the beginning."""

    months: int
    decision_id: str | None


def item(session: Session, item_id: str, *, for_change: bool = False) -> KnowledgeItem:
    """Return something from elsewhere; for a change, so that nobody else changes it meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(KnowledgeItem, item_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such knowledge item.")
    return found


def require_taken_up(session: Session, item_id: str, *, also_tried: bool) -> None:
    """Go on only with what members decided to adopt or adapt here, or also with what they decided to try.

    Raises:
        NotFound: there is no such item.
        NotTakenUp: they did not.
    """
    rules.require_in(item(session, item_id).status, rules.IN_HAND if also_tried else rules.TAKEN_UP)


def standing(session: Session, item_id: str) -> Standing:
    """Return where something from elsewhere stands here.

    Raises:
        NotFound: there is no such item.
    """
    found = item(session, item_id)
    wanted = select(*INTEGRATION).where(INTEGRATION.item_id == item_id)
    decided = session.execute(wanted.order_by(INTEGRATION.decided_on, INTEGRATION.decision_id)).all()
    last = next((each for each in reversed(decided) if each.outcome == found.status), None)
    return Standing(
        title=found.title,
        text=found.text,
        source=found.source,
        setting=found.setting,
        status=found.status,
        reason=last.reason if last else None,
        decided_on=last.decided_on if last else None,
        was_tried=any(each.outcome == rules.Outcome.TRIED for each in decided),
    )


def in_hand(session: Session) -> list[tuple[str, str]]:
    """Return id and title of all the members decided to adopt, adapt or try."""
    wanted = select(KnowledgeItem.id, KnowledgeItem.title).where(KnowledgeItem.status.in_(rules.IN_HAND))
    return [(row.id, row.title) for row in session.execute(wanted.order_by(KnowledgeItem.id))]


def noted_by(session: Session, member_id: str) -> list[KnowledgeItem]:
    """Return what somebody noted."""
    wanted = select(KnowledgeItem).where(KnowledgeItem.noted_by == member_id).order_by(KnowledgeItem.id)
    return list(session.scalars(wanted))


def items(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what came from elsewhere; of what is to be looked at again, if asked."""
    wanted = select(KnowledgeItem)
    for name in ("status", "setting"):
        if query[name]:
            wanted = wanted.where(getattr(KnowledgeItem, name) == query[name])
    if query["is_due"] is not None:
        wanted = wanted.where(_is_due(session) if query["is_due"] else ~_is_due(session))
    return page_of(session, wanted, by=[KnowledgeItem.id], query=query, whole_objects=True)


def _is_due(session: Session) -> ColumnElement[bool]:
    today = affiliation.today(session)
    oldest = rules.months_before(today, period(session).months)
    is_agreed = func.coalesce(KnowledgeItem.review_on <= today, False)
    return or_(KnowledgeItem.current_on <= oldest, is_agreed)


def period(session: Session) -> Period:
    """Return after how many months members look again at what comes from elsewhere."""
    found = session.get(ReviewPeriod, ONLY)
    return Period(found.months, found.decision_id) if found else Period(rules.REVIEW_MONTHS, None)


def is_used(session: Session, decision_id: str) -> bool:
    """Say whether a decision is on record here already."""
    return session.get(Integration, decision_id) is not None


def integrations(session: Session, item_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what members decided about an item, the earliest first."""
    item(session, item_id)
    wanted = select(*INTEGRATION).where(INTEGRATION.item_id == item_id)
    return page_of(session, wanted, by=[INTEGRATION.decided_on, INTEGRATION.decision_id], query=query)


def lags(session: Session) -> Lags:
    """Return how long it took from noting to deciding to using, over all that was noted."""
    found = list(session.scalars(select(KnowledgeItem)))
    decided = [each.decision_lag_days for each in found if each.decision_lag_days is not None]
    used = [each.translation_lag_days for each in found if each.translation_lag_days is not None]
    return Lags(len(found), len(decided), len(used), rules.middle(decided), rules.middle(used))
