"""Every query about apps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.authority import Client
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.access.models import App
from mutuality_federation.access.rules import BOUND_SCOPES

COLUMNS = App.__table__.c


def apps(session: Session, body_id: str | None, query: dict[str, Any]) -> Page:
    """Return a page of the body's apps."""
    wanted = select(*[column for column in COLUMNS if column.name != "jwk"]).where(COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def app_of(session: Session, body_id: str | None, app_id: str) -> App:
    """Return an app of the body.

    Raises:
        NotFound: the body has none of that id.
    """
    found = session.get(App, app_id)
    if found is None or found.body_id != body_id:
        raise NotFound("There is no such app.")
    return found


def find_app(session: Session, client_id: str) -> Client | None:
    """Return a registered app as a client of the authorization server."""
    found = session.get(App, client_id)
    if found is None:
        return None
    claims = {"kind": "app", "body": found.body_id}
    scopes = frozenset(found.scopes)
    return Client(found.id, scopes, jwks=(found.jwk,), claims=claims, is_bound=not scopes.isdisjoint(BOUND_SCOPES))
