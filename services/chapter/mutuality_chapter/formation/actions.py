"""What happens to the account of the beginning: it is laid out when the chapter is founded, and told by officers."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, members
from mutuality_chapter.formation import rules, store
from mutuality_chapter.formation.models import Origin


def lay_out(session: Session, _: affiliation.Founded) -> None:
    """Lay out an empty account of the beginning; somebody tells it once they wish to."""
    session.add(Origin(id=store.ONLY, kinds=[], prior_help=[], version=1))


def retell(session: Session, *, origin: Origin, said: dict[str, Any]) -> Origin:
    """Tell how the chapter began, or tell it anew.

    Raises:
        PriorHelpUnfit: help there was none of is appraised.
        OriginNamesSomebody: the account names a member.
    """
    rules.require_one_story(said.get("prior_help", ()))
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, said.get("account") or ""))
    for name, value in said.items():
        setattr(origin, name, value)
    session.flush()  # counts the version up before the answer is made
    return origin


def how_far(session: Session) -> dict[str, Any]:
    """Return how far the chapter has come from a network to a chapter of a national body."""
    return {"step": rules.step_of(affiliation.bond_state(session)), "steps": list(rules.Step)}
