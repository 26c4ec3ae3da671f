"""Every query about the report forms we hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.forms import Form, edition_for
from mutuality.indicators import DICTIONARY, Indicator
from mutuality.periods import numbers_of
from mutuality_chapter.forms.models import FormCopy

COPY = FormCopy.__table__.c


def missing_forms(session: Session, ids: Sequence[str]) -> list[str]:
    """Return which of these editions we do not hold yet, in the order given."""
    held = set(session.scalars(select(FormCopy.id).where(FormCopy.id.in_(ids))))
    return [each for each in ids if each not in held]


def form_for(session: Session, slug: str, period: str) -> Form | None:
    """Return the edition of a form that asks about a period; None where none does."""
    return edition_for(_by_slug(session).get(slug, []), period)


def forms_at_hand(session: Session, period: str) -> list[Form]:
    """Return of each form the edition in effect when a period begins."""
    found = (edition_for(editions, period) for editions in _by_slug(session).values())
    return [each for each in found if each is not None]


def forms_about(session: Session, period: str) -> list[Form]:
    """Return of each form the edition that asks about a period, where it is one of its own."""
    return [each for each in forms_at_hand(session, period) if each.is_about(period)]


def calendars(session: Session) -> dict[str, list[Form]]:
    """Return every edition we hold, form by form, the oldest first."""
    return _by_slug(session)


def has_form(session: Session, period: str) -> bool:
    """Say whether a form of our body's own asks about a period, or about one it lies in or holds."""
    _, last = numbers_of(period)
    return any(
        numbers_of(each.effective_from)[0] <= last for editions in _by_slug(session).values() for each in editions
    )


def definitions(session: Session) -> dict[str, Indicator]:
    """Return the definition of every figure any edition we hold asks for, and all of the dictionary's."""
    own = (each for editions in _by_slug(session).values() for form in editions for each in form.own)
    return {**DICTIONARY, **{each.code: each for each in own}}


def editions(session: Session) -> list[dict[str, Any]]:
    """Return every edition we hold with what it says, form by form, the oldest first."""
    rows = session.execute(select(COPY.id, COPY.document, COPY.received_at).order_by(COPY.slug, COPY.number))
    return [{**row.document, "id": row.id, "received_at": row.received_at} for row in rows]


def _by_slug(session: Session) -> dict[str, list[Form]]:
    found: dict[str, list[Form]] = defaultdict(list)
    for document in session.scalars(select(COPY.document).order_by(COPY.slug, COPY.number)):
        form = Form.read(document)
        found[form.slug].append(form)
    return found
