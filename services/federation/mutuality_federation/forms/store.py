"""Every query about report forms: what officers draft, and what everybody may know of editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import orjson
from sqlalchemy import Row, select

from mutuality.database import Session
from mutuality.forms import Form, edition_for
from mutuality.indicators import DICTIONARY, Counts, Indicator
from mutuality.periods import end_of, numbers_of
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.forms.models import FormEdition, OwnIndicator, ReportForm

FORM, EDITION = ReportForm.__table__.c, FormEdition.__table__.c
SUMMARY = [column for column in EDITION if column.name not in {"text", "published_by"}]


@dataclass(frozen=True)
class FormEditionFacts:
    """What other rooms may know of an edition of a form."""

    id: str
    body_id: str
    slug: str
    number: int
    text: str

    @cached_property
    def form(self) -> Form:
        """Return what it says."""
        return _read(self.text)


def reference(edition: FormEditionFacts) -> dict[str, Any]:
    """Return what a chapter needs to know to fetch an edition."""
    return {"id": edition.id, "slug": edition.slug, "number": edition.number}


def form(session: Session, form_id: str, *, body_id: str | None) -> ReportForm:
    """Return a form of that body.

    Raises:
        NotFound: there is none, or it is another body's.
    """
    found = session.get(ReportForm, form_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such form for you to work on.")
    return found


def forms(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the body's forms with their drafts."""
    return page_of(session, select(*FORM).where(FORM.body_id == body_id), by=[FORM.id], query=query)


def is_name_taken(session: Session, body_id: str, slug: str) -> bool:
    """Say whether the body already has a form of this short name."""
    wanted = select(ReportForm.id).where(ReportForm.body_id == body_id, ReportForm.slug == slug)
    return session.scalar(wanted) is not None


def editions_of(
    session: Session, body_id: str, slug: str | None = None, *, known_on: date | None = None
) -> list[FormEditionFacts]:
    """Return every edition of a body's forms, or of one, that was published by the end of a day; the oldest first."""
    wanted = select(EDITION.id, EDITION.body_id, EDITION.slug, EDITION.number, EDITION.text)
    wanted = wanted.where(EDITION.body_id == body_id).order_by(EDITION.slug, EDITION.number)
    if slug is not None:
        wanted = wanted.where(EDITION.slug == slug)
    if known_on is not None:
        wanted = wanted.where(EDITION.published_at < end_of(known_on))
    return [FormEditionFacts(*row) for row in session.execute(wanted)]


def form_for(session: Session, body_id: str, slug: str, period: str) -> Form | None:
    """Return the edition of a body's form that asks about a period; None where none does."""
    return edition_for([each.form for each in editions_of(session, body_id, slug)], period)


def has_form(session: Session, body_id: str, period: str) -> bool:
    """Say whether a form of the body's own asks about a period, or about one it lies in or holds."""
    _, last = numbers_of(period)
    begun = session.scalars(select(EDITION.effective_from).where(EDITION.body_id == body_id))
    return any(numbers_of(each)[0] <= last for each in begun)


def definitions(session: Session, body_id: str) -> Mapping[str, Indicator]:
    """Return the definition of every figure a body may ask for: the dictionary's, and its own."""
    own = own_definitions(session, body_id).values()
    read = (Indicator(**{**each, "counts": Counts(each["counts"])}) for each in own)
    return {**DICTIONARY, **{each.code: each for each in read}}


def own_definitions(session: Session, body_id: str) -> dict[str, dict[str, Any]]:
    """Return every figure the body defined, as it did."""
    wanted = select(OwnIndicator.code, OwnIndicator.definition).where(OwnIndicator.body_id == body_id)
    return {row.code: row.definition for row in session.execute(wanted.order_by(OwnIndicator.code))}


def editions(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the editions of the body's forms."""
    return page_of(session, select(*SUMMARY).where(EDITION.body_id == body_id), by=[EDITION.id], query=query)


def edition_text(session: Session, edition_id: str) -> Row[Any, Any]:
    """Return the exact text of an edition and its digest.

    Raises:
        NotFound: there is no such edition.
    """
    found = session.execute(select(EDITION.text, EDITION.sha256).where(EDITION.id == edition_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such edition of a form.")
    return found


def edition_document(session: Session, body_id: str, edition_id: str) -> dict[str, Any]:
    """Return what an edition of a form of that body says, as a chapter is told it.

    Raises:
        NotFound: the body published none of that id.
    """
    found = session.get(FormEdition, edition_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such edition of a form.")
    return {"id": found.id, **_read(found.text).document()}


@lru_cache(maxsize=256)
def _read(text: str) -> Form:
    """Return the form an exact text describes; a text never changes, so it is read once."""
    return Form.read(orjson.loads(text))
