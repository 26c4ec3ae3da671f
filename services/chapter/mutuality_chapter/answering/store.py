"""Every query about our explanations of figures."""

from __future__ import annotations

from sqlalchemy import select

from mutuality.database import Session
from mutuality_chapter.answering.models import Explanation


def explanation(session: Session, period: str, code: str) -> Explanation | None:
    """Return our explanation of a figure of a period."""
    return session.get(Explanation, (period, code))


def explanations(session: Session, period: str) -> dict[str, Explanation]:
    """Return our explanations of the figures of a period."""
    rows = session.scalars(select(Explanation).where(Explanation.period == period).order_by(Explanation.indicator))
    return {row.indicator: row for row in rows}
