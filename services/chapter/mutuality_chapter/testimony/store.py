"""The queries about what we told of ourselves, and what we heard of all chapters."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality_chapter import affiliation
from mutuality_chapter.testimony.models import Beyond, Testimony

ONLY = 1


def told(session: Session, kind: Kind) -> Testimony:
    """Return what we told our body of one subject; what another body was told is nothing to this one.

    Raises:
        NotFound: it was told nothing of it.
    """
    found, bond = session.get(Testimony, kind.value), affiliation.active_bond(session)
    if found is None or bond is None or found.told_as != bond.chapter_id:
        raise NotFound("Our body was told nothing of this.")
    return found


def beyond(session: Session) -> Beyond | None:
    """Return how common things are beyond us as our body told us; what another body told is nothing to us."""
    found, bond = session.get(Beyond, ONLY), affiliation.active_bond(session)
    return found if found and bond and found.told_as == bond.chapter_id else None
