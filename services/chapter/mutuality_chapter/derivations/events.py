"""What this room says that leaves the chapter: an outcome, a rule and a day."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind, Reason
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.derivations.models import OurDerivation


def item_derived(session: Session, told: OurDerivation) -> None:
    """Say what our facts come to on an item."""
    said = {
        "edition_id": told.edition_id,
        "item": told.item,
        "outcome": told.outcome,
        "rule": told.rule,
        "derived_on": told.derived_on.isoformat(),
    }
    session.announce(Outgoing(kind=Kind.DERIVATION, subject=_subject(told), data=said))


def derivation_taken_back(session: Session, told: OurDerivation) -> None:
    """Say that what we told of an item is so no more: it concerns us again."""
    said = {"withdrawn": _subject(told), "reason": Reason.ENDED}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=_subject(told), data=said))


def _subject(told: OurDerivation) -> str:
    return f"derivation/{told.edition_id}/{told.item}"
