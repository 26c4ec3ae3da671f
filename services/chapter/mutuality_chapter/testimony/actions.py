"""What we do about what is told of us: tell it, look at what would be told, take it back."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.periods import month_of
from mutuality_chapter import affiliation, formation, governance, professionals
from mutuality_chapter.testimony import events, rules, store
from mutuality_chapter.testimony.models import Testimony


def tell_landscape(session: Session, *, landscape_id: str, decision_id: str, by: str) -> Testimony:
    """Tell our body among which services we began, as the members decided; of our own words nothing is told.

    Raises:
        NotFound: there is no such note.
        NotAffiliated: we belong to no body.
        NotDecided: the members did not decide so.
    """
    noted = professionals.landscape_facts(session, landscape_id)
    subject = rules.subject_of(landscape_id)
    governance.require_decision(session, decision_id, kind=governance.Kind.UPWARD, subject=subject)
    said = {
        "as_of": month_of(noted.noted_on),
        "adequacy": noted.adequacy,
        "availability": noted.availability,
        "gaps": noted.gaps,
    }
    return _tell(session, Kind.LANDSCAPE, said, by=by, decision_id=decision_id)


def definition_outcomes(session: Session) -> dict[str, Any]:
    """Return what would be told of how we stand on the definition today; nothing is told by that.

    Raises:
        NotFounded: there is no chapter yet.
    """
    checked = formation.judge(session)
    return rules.outcomes(checked, affiliation.today(session))


def tell_definition(session: Session, *, by: str) -> Testimony:
    """Tell our body how we stand on the seven points today: outcomes alone.

    Raises:
        NotFounded, NotAffiliated: there is no chapter yet, or it belongs to no body.
    """
    return _tell(session, Kind.DEFINITION, definition_outcomes(session), by=by, decision_id=None)


def take_back(session: Session, kind: Kind) -> None:
    """Take back what we told of one subject; it takes no decision to say less.

    Raises:
        NotFound: our body was told nothing of it.
    """
    events.taken_back(session, kind)
    session.delete(store.told(session, kind))
    session.flush()


def _tell(session: Session, kind: Kind, said: dict[str, Any], *, by: str, decision_id: str | None) -> Testimony:
    bond = affiliation.require_active(session)
    told = Testimony(
        subject=kind, told_as=bond.chapter_id, said=said, decision_id=decision_id, told_by=by, told_at=session.now
    )
    events.told(session, kind, said)
    return session.merge(told)
