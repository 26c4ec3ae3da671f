"""Two questions of whoever keeps a service running: is the process alive, and can it do its work?"""

from __future__ import annotations

from flask import Flask
from sqlalchemy import text

from mutuality.web.service import reading


def register_health(app: Flask) -> None:
    """Put both questions into the app; a database that does not answer makes the second a 503."""
    app.add_url_rule("/health/live", "health_live", lambda: {"alive": True})
    app.add_url_rule("/health/ready", "health_ready", _ready)


def _ready() -> dict[str, bool]:
    with reading() as session:
        session.execute(text("SELECT 1"))
    return {"ready": True}
