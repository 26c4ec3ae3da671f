"""Every query about our answers, and items as they are asked of us beside them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.guidance import in_words_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_among
from mutuality_chapter import affiliation, editions, waivers
from mutuality_chapter.editions import Asked, Place
from mutuality_chapter.guidelines.models import OurResponse

ANSWERS = [column for column in OurResponse.__table__.c if column.name not in {"edition_id", "item", "known_by"}]


@dataclass(frozen=True)
class Row:
    """An item and its place among the others."""

    place: int
    asked: Asked


def items(session: Session, edition_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the items an edition asks of us, in our own language, each with our answer, if there is one."""
    written_in, spoken = editions.edition_in_words(session, edition_id), affiliation.profile(session).languages
    asked = editions.asked_items(session, edition_id).values()
    page = page_among([Row(place, each) for place, each in enumerate(asked)], by=["place"], query=query)
    ours = responses(session, {place for row in page.items for place in (*row.asked.holds, *row.asked.before)})
    excuses = waivers.excuses_on(session, affiliation.today(session))
    said = (
        (_as_asked(row), _words(row, written_in, spoken), _our_answer(row.asked, ours), excuses.until(row.asked))
        for row in page.items
    )
    return replace(
        page, items=[{**item, **words, **answer, "waived_until": until} for item, words, answer, until in said]
    )


def answered_items(session: Session, edition_id: str) -> set[str]:
    """Return the items of an edition that our members answered, here or where they stand alike."""
    asked = editions.asked_items(session, edition_id)
    ours = responses(session, {place for each in asked.values() for place in each.holds})
    return {slug for slug, each in asked.items() if any(place in ours for place in each.holds)}


def adapted_items(session: Session, edition_id: str) -> dict[str, Place]:
    """Return the items of an edition that our members adapted, each with the place of the answer that holds."""
    asked = editions.asked_items(session, edition_id)
    ours = responses(session, {place for each in asked.values() for place in each.holds})
    held = {slug: next((place for place in each.holds if place in ours), None) for slug, each in asked.items()}
    return {slug: place for slug, place in held.items() if place is not None and ours[place].own_text}


def responses(session: Session, places: Collection[Place]) -> dict[Place, OurResponse]:
    """Return our answers at these places."""
    wanted = select(OurResponse).where(OurResponse.edition_id.in_({edition_id for edition_id, _ in places}))
    found = {(each.edition_id, each.item): each for each in session.scalars(wanted)}
    return {place: found[place] for place in places if place in found}


def _as_asked(row: Row) -> dict[str, Any]:
    said = {name: getattr(row.asked, name) for name in ("asked_on", "set_by", "rule", "other_way")}
    return {**row.asked.item.document(), **said, "place": row.place, "asked_in": row.asked.place[0]}


def _words(row: Row, written_in: str, spoken: Sequence[str]) -> dict[str, Any]:
    return asdict(in_words_of(row.asked.item, written_in, spoken))


def _our_answer(asked: Asked, ours: Mapping[Place, OurResponse]) -> dict[str, Any]:
    """Return the answer that holds for an item, and where it was given; or the one given before the item changed."""
    held = next((ours[place] for place in asked.holds if place in ours), None)
    before = next((ours[place] for place in asked.before if place in ours), None)
    said = {column.name: getattr(held, column.name) if held else None for column in ANSWERS}
    given_in, earlier = (held.edition_id if held else None), (before.answer if before and not held else None)
    return {**said, "answered_in": given_in, "answered_before": earlier}


def response(session: Session, place: Place) -> OurResponse | None:
    """Return our answer at a place, if there is one."""
    return session.get(OurResponse, place)


def own_rule(session: Session, edition_id: str, slug: str) -> str | None:
    """Return our own rule in place of an item, if we adapted it."""
    found = response(session, (edition_id, slug))
    return found.own_text if found else None


def answered(session: Session, edition_id: str, slug: str) -> OurResponse:
    """Return our answer to an item.

    Raises:
        NotFound: we have not answered it.
    """
    found = response(session, editions.asked_item(session, edition_id, slug).place)
    if found is None:
        raise NotFound("Our members have not answered this item yet.")
    return found
