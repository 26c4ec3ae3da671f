"""What happens when the feed tells of waivers: they take the place of those it told before."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality_chapter.waivers.models import WaiverCopy


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep what we are excused from, as the feed tells it now."""
    session.execute(delete(WaiverCopy))
    session.add_all(WaiverCopy(**each) for each in said["waivers"])
