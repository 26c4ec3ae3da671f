"""Every query about the drafts of guidelines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.guidelines.models import DraftItem, Guideline, ReviewStep

GUIDELINE_COLUMNS = Guideline.__table__.c
STEP_COLUMNS = ReviewStep.__table__.c


@dataclass(frozen=True)
class Draft:
    """A guideline with the items of its draft, in order."""

    id: str
    body_id: str
    slug: str
    title: str
    language: str
    created_at: datetime
    version: int
    items: Sequence[DraftItem]


def guideline(session: Session, guideline_id: str, *, body_id: str | None) -> Guideline:
    """Return a guideline of that body.

    Raises:
        NotFound: there is none, or it is another body's.
    """
    found = session.get(Guideline, guideline_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such guideline for you to work on.")
    return found


def draft(session: Session, of: Guideline) -> Draft:
    """Return a guideline as officers see it."""
    items = draft_items(session, of.id)
    return Draft(of.id, of.body_id, of.slug, of.title, of.language, of.created_at, of.version, items)


def draft_items(session: Session, guideline_id: str) -> Sequence[DraftItem]:
    """Return the items of a draft, in order."""
    wanted = select(DraftItem).where(DraftItem.guideline_id == guideline_id)
    return session.scalars(wanted.order_by(DraftItem.place, DraftItem.slug)).all()


def draft_facts(session: Session, guideline_id: str) -> list[ItemFacts]:
    """Return what the items of a draft say, in order."""
    return [ItemFacts.read(item.said()) for item in draft_items(session, guideline_id)]


def draft_item(session: Session, guideline_id: str, slug: str) -> DraftItem:
    """Return one item of a draft.

    Raises:
        NotFound: the draft holds none of that name.
    """
    found = session.get(DraftItem, (guideline_id, slug))
    if found is None:
        raise NotFound(f"The draft holds no item {slug}.")
    return found


def review_steps(session: Session, guideline_id: str, number: int) -> Sequence[ReviewStep]:
    """Return the steps of the review that leads to an edition of that number, the first first."""
    wanted = select(ReviewStep).where(ReviewStep.guideline_id == guideline_id, ReviewStep.edition_number == number)
    return session.scalars(wanted.order_by(ReviewStep.place)).all()


def all_review_steps(session: Session, guideline_id: str, query: dict[str, Any]) -> Page:
    """Return a page of every step of every review of a guideline."""
    wanted = select(*STEP_COLUMNS).where(STEP_COLUMNS.guideline_id == guideline_id)
    return page_of(session, wanted, by=[STEP_COLUMNS.edition_number, STEP_COLUMNS.place], query=query)


def is_name_taken(session: Session, body_id: str, slug: str) -> bool:
    """Say whether the body already has a guideline of this short name."""
    return session.scalar(select(Guideline.id).where(Guideline.body_id == body_id, Guideline.slug == slug)) is not None


def guidelines(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the body's guidelines."""
    wanted = select(*GUIDELINE_COLUMNS).where(GUIDELINE_COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[GUIDELINE_COLUMNS.id], query=query)
