"""What happens when the feed tells what our body says of our reports: it takes the place of what it told before."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality_chapter.feedback.models import ExceptionCopy


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep the exceptions for us as the feed tells them now."""
    session.execute(delete(ExceptionCopy))
    session.add_all(ExceptionCopy(**each) for each in said["exceptions"])
