"""Where somebody is signed in and what they allowed apps, so that whoever looks at these finds one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mutuality.authority.columns import AppConsentColumns, SignInColumns, model
from mutuality.web.service import EXTENSION
from tests.probing.documents import PROBER
from tests.support import Cast, approved


def sign_in_at(cast: Cast, account_id: str = PROBER) -> str:
    """Keep a sign-in of whoever probes, or of somebody else, and return its id."""
    with cast.app.extensions[EXTENSION].database.transaction() as session:
        table: Any = model(session, SignInColumns)
        said = {"account_id": account_id, "client_id": "mutuality-cli", "scope": "me:read", "id": session.new_id("sgn")}
        times = {"began_at": session.now, "used_at": session.now, "ends_at": session.now + timedelta(days=30)}
        session.add(table(**said, **times))
    return said["id"]


def app_of(chapter: Cast) -> str:
    """Let a coordinator register an app and a secretary approve it; return its id."""
    said = {"name": "Diary", "purpose": "Shows me my days.", "redirect_uris": ["https://diary.example/back"]}
    people = (chapter.signed_in(role) for role in ("coordinator", "secretary"))
    return str(approved(*people, {**said, "scopes": ["me:read"]})["id"])


def allow_at(cast: Cast, app_id: str, account_id: str = PROBER) -> str:
    """Keep that whoever probes, or somebody else, allowed an app something, and return the id of that."""
    with cast.app.extensions[EXTENSION].database.transaction() as session:
        table: Any = model(session, AppConsentColumns)
        said = {"account_id": account_id, "client_id": app_id, "scope": "me:read", "id": session.new_id("cns")}
        session.add(table(**said, given_at=session.now))
    return said["id"]
