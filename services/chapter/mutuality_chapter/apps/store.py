"""Every query about apps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.authority import Client, client_of
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.access import PERSONAL
from mutuality_chapter.apps.models import App

COLUMNS = App.__table__.c


def apps(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of the apps."""
    return page_of(session, select(*COLUMNS), by=[COLUMNS.id], query=query)


def app(session: Session, app_id: str) -> App:
    """Return an app.

    Raises:
        NotFound: there is none of that id.
    """
    found = session.get(App, app_id)
    if found is None:
        raise NotFound("There is no such app.")
    return found


def find_app(session: Session, client_id: str) -> Client | None:
    """Return an approved app as a client of the authorization server."""
    found = session.get(App, client_id)
    return None if found is None else client_of(found, by=f"a {found.registered_as} of this chapter", bound=PERSONAL)
