"""What officers do with apps: register one, take it away."""

from __future__ import annotations

from typing import Any

from mutuality.authority import keep_ended
from mutuality.database import Session
from mutuality.signing import public_key
from mutuality_federation.access.models import App


def register(session: Session, *, body_id: str, said: dict[str, Any]) -> App:
    """Register an app for a body.

    Raises:
        KeyInvalid: the key is no point on the curve.
    """
    public_key(said["jwk"])
    app = App(id=session.new_id("app"), body_id=body_id, registered_at=session.now, version=1, **said)
    session.add(app)
    return app


def take_away(session: Session, *, app: App) -> None:
    """Take an app's registration away; its tokens open nothing within a minute."""
    keep_ended(session, [app.id])
    session.delete(app)
