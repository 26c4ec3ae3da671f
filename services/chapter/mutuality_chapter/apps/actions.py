"""How an app comes to be known at a chapter."""

from __future__ import annotations

from typing import Any

from mutuality.authority import AppKind, register_app, require_fit
from mutuality.database import Session
from mutuality_chapter.apps.rules import SCOPES

ALLOWED = {AppKind.PEOPLE: SCOPES}


def register(session: Session, *, by: str, role: str, said: dict[str, Any]) -> Any:
    """Register an app, which waits for somebody else's review.

    Raises:
        AddressUnfit: people cannot be sent back there.
    """
    said = {**said, "kind": AppKind.PEOPLE}
    require_fit(said, ALLOWED)
    return register_app(session, said={**said, "registered_as": role}, by=by)
