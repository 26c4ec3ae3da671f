"""Every query about reports."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.reporting.models import Report


def find_report(session: Session, form: str, period: str) -> Report | None:
    """Return the report of a period on a form, if one was released."""
    return session.get(Report, (form, period))


def report(session: Session, form: str, period: str) -> Report:
    """Return the report of a period on a form.

    Raises:
        NotFound: none was released.
    """
    found = find_report(session, form, period)
    if found is None:
        raise NotFound("This period was not reported.")
    return found


def reports(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of reports, by period."""
    columns = Report.__table__.c
    return page_of(session, select(*columns), by=[columns.period, columns.form], query=query)


def released_on(session: Session) -> set[tuple[str, str]]:
    """Return the form and period of every report we released."""
    columns = Report.__table__.c
    return {(form, period) for form, period in session.execute(select(columns.form, columns.period))}


def every_report(session: Session) -> list[Report]:
    """Return every report we released."""
    return list(session.scalars(select(Report).order_by(Report.period, Report.form)))
