"""Every query about noise that was drawn, and by which mode figures leave."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality_chapter.disclosing.models import Charge, Draw, WayOut


def hold_budget(session: Session) -> None:
    """Let nobody else draw or charge until this unit of work ends, so that two never spend the same rest of a year.

    An embedded database has one writer at a time as it is.
    """
    if not session.database.is_sqlite:
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext("mutuality budget"))))


def draw(session: Session, form: str, period: str) -> Draw | None:
    """Return the noise of a form's period, if it was drawn; what was taken back holds before what was drawn here."""
    of = select(Draw).where(Draw.form == form, Draw.period == period)
    return session.scalar(of.order_by(Draw.number.desc()).limit(1))


def draws(session: Session) -> list[Draw]:
    """Return all noise that was drawn, period by period; of each form the one that holds last."""
    return list(session.scalars(select(Draw).order_by(Draw.period, Draw.form, Draw.number)))


def ways_out(session: Session, period: str) -> dict[str, WayOut]:
    """Return by which form and mode each figure of a period leaves that ever left or was drawn."""
    rows = session.scalars(select(WayOut).where(WayOut.period == period).order_by(WayOut.indicator, WayOut.number))
    return {row.indicator: row for row in rows}


def ways_of(session: Session, codes: Collection[str]) -> list[WayOut]:
    """Return by which form and mode each of these figures leaves that ever left or was drawn, period by period."""
    wanted = select(WayOut).where(WayOut.indicator.in_(codes))
    rows = session.scalars(wanted.order_by(WayOut.period, WayOut.indicator, WayOut.number))
    return list({(row.period, row.indicator): row for row in rows}.values())


def charges(session: Session) -> list[Charge]:
    """Return what was charged beside our own noise."""
    return list(session.scalars(select(Charge).order_by(Charge.what)))
