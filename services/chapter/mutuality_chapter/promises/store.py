"""Every query about what we promised of forms."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from mutuality.database import Session
from mutuality.forms.promising import Word
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.promises.models import FormPromise
from mutuality_chapter.promises.rules import NothingPromised

COLUMNS = FormPromise.__table__.c


def words(session: Session, slug: str) -> list[Word]:
    """Return what we promised our body of a form, in the order it was said."""
    said = (COLUMNS.said_on, COLUMNS.from_period, COLUMNS.until_period)
    wanted = _ours(session, select(*said)).where(COLUMNS.form == slug).order_by(COLUMNS.number)
    return [Word(*row) for row in session.execute(wanted)]


def newest(session: Session, slug: str) -> FormPromise:
    """Return what we promise of a form.

    Raises:
        NothingPromised: nothing.
    """
    wanted = _ours(session, select(FormPromise)).where(FormPromise.form == slug)
    found: FormPromise | None = session.scalar(wanted.order_by(FormPromise.number.desc()).limit(1))
    if found is None or found.from_period is None:
        raise NothingPromised("We promised nothing of this form.")
    return found


def promises(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what we ever promised our body, in the order it was said."""
    return page_of(session, _ours(session, select(*COLUMNS)), by=[COLUMNS.number], query=query)


def _ours(session: Session, wanted: Select[Any]) -> Select[Any]:
    """Return the query for what was promised to the body we belong to; none once we left."""
    bond = affiliation.active_bond(session)
    return wanted.where(COLUMNS.body_id == (bond.body_id if bond else ""))
