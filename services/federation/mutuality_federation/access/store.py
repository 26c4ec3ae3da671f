"""Every query about apps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from mutuality.authority import AppState, Client, client_of
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.access.models import App
from mutuality_federation.access.rules import BOUND_SCOPES, PERSONAL

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


def key_of_program(session: Session, body_id: str, app_id: str) -> dict[str, Any] | None:
    """Return the public key of an approved program of the body, or None."""
    found = session.get(App, app_id)
    is_theirs = found is not None and found.body_id == body_id and found.state == AppState.APPROVED
    return found.jwk if found is not None and is_theirs else None


def find_app(session: Session, client_id: str, name_of: Callable[[Session, str], str]) -> Client | None:
    """Return an approved app as a client of the authorization server; `name_of` tells what its body is called."""
    found = session.get(App, client_id)
    if found is None:
        return None
    is_program = found.jwk is not None
    return client_of(
        found,
        by="" if is_program else f"an officer of {name_of(session, found.body_id)}",
        bound=BOUND_SCOPES if is_program else BOUND_SCOPES | PERSONAL,
        jwks=[found.jwk] if found.jwk is not None else (),
        claims={"kind": "app", "body": found.body_id} if is_program else {},
    )
