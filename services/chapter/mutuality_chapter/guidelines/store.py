"""Every query about editions, items and our answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Row, and_, select

from mutuality.database import Session
from mutuality.guidance import ItemFacts, in_words_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.guidelines.models import EditionCopy, ItemCopy, OurResponse

EDITION = EditionCopy.__table__.c
ITEM = ItemCopy.__table__.c
RESPONSE = OurResponse.__table__.c
ANSWERS = [column for column in RESPONSE if column.name not in {"edition_id", "item", "known_by"}]


def missing_editions(session: Session, ids: Sequence[str]) -> list[str]:
    """Return which of these editions we do not hold yet, in the order given."""
    held = set(session.scalars(select(EditionCopy.id).where(EditionCopy.id.in_(ids))))
    return [each for each in ids if each not in held]


def editions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the editions we hold."""
    shown = [column for column in EDITION if column.name != "signed"]
    return page_of(session, select(*shown), by=[EDITION.id], query=query)


def edition(session: Session, edition_id: str) -> EditionCopy:
    """Return an edition we hold.

    Raises:
        NotFound: we hold none of that id.
    """
    found = session.get(EditionCopy, edition_id)
    if found is None:
        raise NotFound("We hold no such edition.")
    return found


def item(session: Session, edition_id: str, slug: str) -> ItemCopy:
    """Return one item of an edition.

    Raises:
        NotFound: the edition has none of that name.
    """
    found = session.get(ItemCopy, (edition_id, slug))
    if found is None:
        raise NotFound("This edition has no such item.")
    return found


def items(session: Session, edition_id: str, query: dict[str, Any]) -> Page:
    """Return a page of an edition's items in our own language, each with our answer beside it, if there is one."""
    written_in = edition(session, edition_id).language
    ours = and_(RESPONSE.edition_id == ITEM.edition_id, RESPONSE.item == ITEM.slug)
    wanted = select(*ITEM, *ANSWERS).outerjoin_from(ItemCopy, OurResponse, ours).where(ITEM.edition_id == edition_id)
    page = page_of(session, wanted, by=[ITEM.place], query=query)
    spoken = affiliation.profile(session).languages
    return replace(page, items=[_in_our_words(row, written_in, spoken) for row in page.items])


def _in_our_words(row: Row[Any], written_in: str, spoken: Sequence[str]) -> dict[str, Any]:
    said = row._asdict()
    return {**said, **asdict(in_words_of(ItemFacts.read(said), written_in, spoken))}


def response(session: Session, edition_id: str, slug: str) -> OurResponse | None:
    """Return our answer to an item, if there is one."""
    return session.get(OurResponse, (edition_id, slug))


def answered(session: Session, edition_id: str, slug: str) -> OurResponse:
    """Return our answer to an item.

    Raises:
        NotFound: we have not answered it.
    """
    found = response(session, edition_id, slug)
    if found is None:
        raise NotFound("Our members have not answered this item yet.")
    return found
