"""Numbers in the order of commits: a row is held while its number is given, so that no reader overtakes a writer."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Session

ONLY = 1


class Head:
    """How many were numbered, in one row."""

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]


def next_number(session: Session, head: type[Head]) -> int:
    """Return the next number; nobody else gets one before this unit of work ends."""
    wanted = select(head).where(head.id == ONLY).with_for_update()
    held = session.scalar(wanted)
    if held is None:
        adding = (sqlite if session.database.is_sqlite else postgresql).insert(head)
        session.execute(adding.values(id=ONLY, number=0).on_conflict_do_nothing())
        held = session.scalars(wanted).one()
    held.number += 1
    session.flush()
    return held.number
