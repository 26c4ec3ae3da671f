"""The query about what we told of ourselves."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.problems import NotFound
from mutuality_chapter import affiliation
from mutuality_chapter.testimony.models import Testimony


def told(session: Session, kind: Kind) -> Testimony:
    """Return what we told our body of one subject; what another body was told is nothing to this one.

    Raises:
        NotFound: it was told nothing of it.
    """
    found, bond = session.get(Testimony, kind.value), affiliation.active_bond(session)
    if found is None or bond is None or found.told_as != bond.chapter_id:
        raise NotFound("Our body was told nothing of this.")
    return found
