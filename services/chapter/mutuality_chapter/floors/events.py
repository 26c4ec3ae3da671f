"""What this room says that leaves the chapter, and what it takes back after a restore had lost it."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.granting import TERMS
from mutuality.language import Kind, read_data, subject_of
from mutuality_chapter.affiliation import BY_TAKING_BACK, Outgoing, TakenBack
from mutuality_chapter.floors.models import Floor


def granted(session: Session, floor: Floor) -> None:
    """Tell our body what we grant, and from which day on; by which decision stays here."""
    said = {"from_on": floor.from_on.isoformat(), **{name: getattr(floor, name) for name in TERMS}}
    session.announce(Outgoing(Kind.GRANT, subject_of(Kind.GRANT, said), said))


def take_back(session: Session, fact: TakenBack) -> None:
    """Grant again what we had granted, unless we said something newer since; by which decision is lost."""
    if fact.entry.kind == Kind.GRANT and not fact.is_replaced:
        said = read_data(fact.entry.kind, fact.entry.data)
        terms = {name: said[name] for name in ("from_on", *TERMS)}
        session.add(Floor(**terms, decision_id=None, set_by=BY_TAKING_BACK, set_at=fact.received_at))
        session.flush()  # numbers it
