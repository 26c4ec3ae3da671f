"""Every query about editions, items and our answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from mutuality.database import Session
from mutuality.guidance import ItemFacts, in_words_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.guidelines.carrying import Carried, Place, carried_items
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
    wanted = select(*ITEM).where(ITEM.edition_id == edition_id)
    page = page_of(session, wanted, by=[ITEM.place], query=query)
    spoken, carried = affiliation.profile(session).languages, carried_items(session, edition_id)
    ours_by_place = responses(session, {place for each in carried.values() for place in (*each.holds, *each.before)})
    shown = [(_in_our_words(row, written_in, spoken), carried[row.slug]) for row in page.items]
    return replace(page, items=[{**said, **_our_answer(each, ours_by_place)} for said, each in shown])


def editions_in_effect(session: Session, on: date) -> list[EditionCopy]:
    """Return the newest edition of each guideline whose day has come."""
    wanted = select(EditionCopy).where(EditionCopy.effective_on <= on)
    ordered = wanted.order_by(EditionCopy.guideline, EditionCopy.number)
    newest = {each.guideline: each for each in session.scalars(ordered)}
    return list(newest.values())


def answered_items(session: Session, edition_id: str) -> set[str]:
    """Return the items of an edition that our members answered, here or where they stand alike."""
    carried = carried_items(session, edition_id)
    ours = responses(session, {place for each in carried.values() for place in each.holds})
    return {slug for slug, each in carried.items() if any(place in ours for place in each.holds)}


def responses(session: Session, places: Collection[Place]) -> dict[Place, OurResponse]:
    """Return our answers at these places."""
    wanted = select(OurResponse).where(OurResponse.edition_id.in_({edition_id for edition_id, _ in places}))
    found = {(each.edition_id, each.item): each for each in session.scalars(wanted)}
    return {place: found[place] for place in places if place in found}


def _our_answer(item: Carried, ours: Mapping[Place, OurResponse]) -> dict[str, Any]:
    """Return the answer that holds for an item, and where it was given; or the one given before the item changed."""
    held = next((ours[place] for place in item.holds if place in ours), None)
    before = next((ours[place] for place in item.before if place in ours), None)
    said = {column.name: getattr(held, column.name) if held else None for column in ANSWERS}
    given_in, earlier = (held.edition_id if held else None), (before.answer if before and not held else None)
    return {**said, "answered_in": given_in, "answered_before": earlier}


def _in_our_words(row: Row[Any], written_in: str, spoken: Sequence[str]) -> dict[str, Any]:
    said = row._asdict()
    return {**said, **asdict(in_words_of(ItemFacts.read(said), written_in, spoken))}


def response(session: Session, edition_id: str, slug: str) -> OurResponse | None:
    """Return our answer to an item, if there is one."""
    return session.get(OurResponse, (edition_id, slug))


def own_rule(session: Session, edition_id: str, slug: str) -> str | None:
    """Return our own rule in place of an item, if we adapted it."""
    found = response(session, edition_id, slug)
    return found.own_text if found else None


def answered(session: Session, edition_id: str, slug: str) -> OurResponse:
    """Return our answer to an item.

    Raises:
        NotFound: we have not answered it.
    """
    found = response(session, edition_id, slug)
    if found is None:
        raise NotFound("Our members have not answered this item yet.")
    return found
