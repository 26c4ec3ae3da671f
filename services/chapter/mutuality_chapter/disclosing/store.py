"""Every query about noise that was drawn."""

from __future__ import annotations

from sqlalchemy import select

from mutuality.database import Session
from mutuality_chapter.disclosing.models import Draw


def draw(session: Session, period: str) -> Draw | None:
    """Return the noise of a period, if it was drawn."""
    return session.get(Draw, period)


def draws(session: Session) -> list[Draw]:
    """Return all noise that was drawn, period by period."""
    return list(session.scalars(select(Draw).order_by(Draw.period)))
