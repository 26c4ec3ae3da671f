"""What officers do with apps: register one, review another's."""

from __future__ import annotations

from typing import Any

from mutuality.authority import AppKind, register_app, require_fit
from mutuality.database import Session
from mutuality.signing import public_key
from mutuality_federation.access.rules import APP_SCOPES, PEOPLE_SCOPES

ALLOWED = {AppKind.PROGRAM: APP_SCOPES, AppKind.PEOPLE: PEOPLE_SCOPES}


def register(session: Session, *, body_id: str, by: str, said: dict[str, Any]) -> Any:
    """Register an app for a body; it waits for another officer's review.

    Raises:
        KeyInvalid: the key is no point on the curve.
        AppUnfit, AddressUnfit: what is said does not fit its kind.
    """
    require_fit(said, ALLOWED)
    if said["jwk"] is not None:
        public_key(said["jwk"])
    return register_app(session, said={**said, "body_id": body_id}, by=by)
