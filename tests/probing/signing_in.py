"""Where somebody is signed in, so that whoever looks at sign-ins finds one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mutuality.authority.columns import SignInColumns, model
from mutuality.web.service import EXTENSION
from tests.probing.documents import PROBER
from tests.support import Cast


def sign_in_at(cast: Cast, account_id: str = PROBER) -> str:
    """Keep a sign-in of whoever probes, or of somebody else, and return its id."""
    with cast.app.extensions[EXTENSION].database.transaction() as session:
        table: Any = model(session, SignInColumns)
        said = {"account_id": account_id, "client_id": "mutuality-cli", "scope": "me:read", "id": session.new_id("sgn")}
        times = {"began_at": session.now, "used_at": session.now, "ends_at": session.now + timedelta(days=30)}
        session.add(table(**said, **times))
    return said["id"]
