"""Which items stand at a body on a day, and since when an answer to each still holds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.problems import NotFound
from mutuality_federation.editions.models import Edition, EditionItem
from mutuality_federation.editions.store import item_facts

COLUMNS, ITEM = Edition.__table__.c, EditionItem.__table__.c
OF_EDITION = (COLUMNS.guideline_id, COLUMNS.guideline_slug, COLUMNS.number, COLUMNS.body_id)
WORDED = Edition.__table__.alias("worded")


@dataclass(frozen=True)
class StandingItem:
    """An item of an edition, who published it, and since when chapters are asked to answer it as it is.

    `worded_in` and `worded_as` name the edition since which an answer holds, and the item as it was called there: one
    that was renamed keeps its answers, and so does one that was only loosened; one that says something else, or asks
    more, is asked anew. `set_by` is the body, or the unit that tailored it; `tailoring_id` the tailoring that added it
    beside those of the edition, under which it is answered.
    """

    edition_id: str
    guideline_id: str
    guideline_slug: str
    number: int
    body_id: str
    item: ItemFacts
    worded_in: str
    worded_as: str
    asked_on: date
    set_by: str
    tailoring_id: str | None = None


def standing_items(session: Session, body_id: str, on: date) -> list[StandingItem]:
    """Return every item in effect at a body on a day, guideline by guideline, in two queries."""
    in_effect = select(COLUMNS.guideline_id, COLUMNS.id).where(COLUMNS.body_id == body_id, COLUMNS.effective_on <= on)
    newest = {row.guideline_id: row.id for row in session.execute(in_effect.order_by(COLUMNS.number))}
    return _standing(session, ITEM.edition_id.in_(newest.values()))


def names_now(session: Session, edition_id: str, names: Collection[str], on: date) -> list[Row[Any]]:
    """Return items an edition names as they stand on a day, by whatever name, in one query and without their words.

    Each row says guideline_id, edition_id, slug, worded_in, worded_as and replaces; one that stands no longer is left
    out.
    """
    guideline = select(COLUMNS.guideline_id).where(COLUMNS.id == edition_id).scalar_subquery()
    in_effect = select(COLUMNS.id).where(COLUMNS.guideline_id == guideline, COLUMNS.effective_on <= on)
    newest = in_effect.order_by(COLUMNS.number.desc()).limit(1).scalar_subquery()
    said = [ITEM[name] for name in ("edition_id", "slug", "worded_in", "worded_as", "replaces")]
    said.append(guideline.label("guideline_id"))
    rows = session.execute(select(*said).where(ITEM.edition_id == newest).order_by(ITEM.place, ITEM.slug))
    return [row for row in rows if not {row.slug, *row.replaces}.isdisjoint(names)]


def item_asked(session: Session, edition_id: str, slug: str) -> StandingItem:
    """Return an item of an edition, in effect or not.

    Raises:
        NotFound: there is no such edition, or it has no such item.
    """
    found = _standing(session, ITEM.edition_id == edition_id, ITEM.slug == slug)
    if not found:
        raise NotFound("There is no such item.")
    return found[0]


def _standing(session: Session, *wanted: ColumnElement[bool]) -> list[StandingItem]:
    since = WORDED.c.effective_on.label("asked_on")
    found = select(*ITEM, *OF_EDITION, since).where(*wanted)
    found = found.join(Edition, COLUMNS.id == ITEM.edition_id).join(WORDED, WORDED.c.id == ITEM.worded_in)
    rows: list[Any] = list(session.execute(found.order_by(COLUMNS.guideline_slug, ITEM.place, ITEM.slug)))
    return [
        StandingItem(
            edition_id=row.edition_id,
            guideline_id=row.guideline_id,
            guideline_slug=row.guideline_slug,
            number=row.number,
            body_id=row.body_id,
            item=item_facts(row),
            worded_in=row.worded_in,
            worded_as=row.worded_as,
            asked_on=row.asked_on,
            set_by=row.body_id,
        )
        for row in rows
    ]
