"""Every query about the editions and tailorings we hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, select

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.guidance.tailoring import Overlay, Tailoring, Wording, name_tailoring
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.editions.models import EditionCopy, ItemCopy, TailoringCopy, TailoringRef

EDITION, ITEM, TAILORING = EditionCopy.__table__.c, ItemCopy.__table__.c, TailoringCopy.__table__.c


def missing_editions(session: Session, ids: Sequence[str]) -> list[str]:
    """Return which of these editions we do not hold yet, in the order given."""
    held = set(session.scalars(select(EditionCopy.id).where(EditionCopy.id.in_(ids))))
    return [each for each in ids if each not in held]


def missing_tailorings(session: Session, ids: Sequence[str]) -> list[str]:
    """Return which of these tailorings we do not hold yet, in the order given."""
    held = set(session.scalars(select(TailoringCopy.id).where(TailoringCopy.id.in_(ids))))
    return [each for each in ids if each not in held]


def editions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the editions we hold."""
    shown = [column for column in EDITION if column.name != "signed"]
    return page_of(session, select(*shown), by=[EDITION.id], query=query)


def edition_in_words(session: Session, edition_id: str) -> str:
    """Return the language an edition is written in, or that over which a tailoring of that id was laid.

    Raises:
        NotFound: we hold none of that id.
    """
    base = select(TAILORING.base_edition_id).where(TAILORING.id == edition_id).scalar_subquery()
    found = session.scalar(select(EDITION.language).where((EDITION.id == edition_id) | (EDITION.id == base)))
    if found is None:
        raise NotFound("We hold no such edition.")
    return str(found)


def guidelines_of(session: Session) -> dict[str, str]:
    """Return to which guideline each edition and each tailoring we hold belongs."""
    held = select(EDITION.id, EDITION.guideline).union_all(select(TAILORING.id, TAILORING.guideline))
    return {row.id: row.guideline for row in session.execute(held)}


def editions_in_effect(session: Session, on: date) -> list[EditionCopy]:
    """Return the newest edition of each guideline whose day has come."""
    wanted = select(EditionCopy).where(EditionCopy.effective_on <= on)
    ordered = wanted.order_by(EditionCopy.guideline, EditionCopy.number)
    newest = {each.guideline: each for each in session.scalars(ordered)}
    return list(newest.values())


def editions_alike(session: Session, edition_id: str) -> Sequence[EditionCopy]:
    """Return every edition of the guideline an edition belongs to, the oldest first.

    Raises:
        NotFound: we hold no such edition.
    """
    guideline = select(EDITION.guideline).where(EDITION.id == edition_id).scalar_subquery()
    wanted = select(EditionCopy).where(EditionCopy.guideline == guideline).order_by(EditionCopy.number)
    found = session.scalars(wanted).all()
    if not found:
        raise NotFound("We hold no such edition.")
    return found


def items_in(session: Session, edition_ids: Sequence[str]) -> Mapping[str, list[ItemFacts]]:
    """Return the items of editions, edition by edition, in their order."""
    wanted = select(*ITEM).where(ITEM.edition_id.in_(edition_ids)).order_by(ITEM.place)
    items: dict[str, list[ItemFacts]] = defaultdict(list)
    for row in session.execute(wanted):
        items[row.edition_id].append(ItemFacts.read(row._asdict()))
    return items


def tailorings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the tailorings we hold, and whether each still applies to us."""
    shown = [column for column in TAILORING if column.name != "signed"]
    applies = TailoringRef.id.is_not(None).label("applies")
    wanted = select(*shown, applies).outerjoin(TailoringRef, TailoringRef.id == TAILORING.id)
    return page_of(session, wanted, by=[TAILORING.id], query=query)


def tailoring(session: Session, tailoring_id: str) -> Overlay | None:
    """Return a tailoring we hold, whether or not it still applies to us."""
    return next(iter(_overlays(session, TAILORING.id == tailoring_id)), None)


def overlays(session: Session, guideline: str) -> Mapping[str, list[Overlay]]:
    """Return all that units ever laid over a guideline as far as we hold it, unit by unit, the oldest first."""
    by_unit: dict[str, list[Overlay]] = defaultdict(list)
    for each in _overlays(session, TAILORING.guideline == guideline):
        by_unit[each.unit_id].append(each)
    return by_unit


def applying(session: Session, guideline: str) -> list[Overlay]:
    """Return what of it applies to us now, from the topmost unit down."""
    places = {each.id: each.place for each in session.scalars(select(TailoringRef))}
    found = _overlays(session, TAILORING.guideline == guideline, TAILORING.id.in_(places))
    return sorted(found, key=lambda each: places[each.tailoring.id])


def _overlays(session: Session, *wanted: ColumnElement[bool]) -> list[Overlay]:
    rows = session.scalars(select(TailoringCopy).where(*wanted).order_by(TailoringCopy.number))
    return [_overlay(each) for each in rows]


def _overlay(row: TailoringCopy) -> Overlay:
    rule = name_tailoring(row.unit_name, row.guideline, row.number)
    return Overlay(
        unit_id=row.unit_id,
        guideline=row.guideline,
        number=row.number,
        effective_on=row.effective_on,
        tailoring=Tailoring.read(row.id, rule, row.changes),
        wordings=_wordings(row.changes["added"]),
    )


def _wordings(added: Iterable[Mapping[str, Any]]) -> dict[str, Wording]:
    return {
        each["slug"]: Wording(each["worded_in"], each["worded_as"], date.fromisoformat(each["asked_on"]))
        for each in added
    }
