"""The query about how the chapter began."""

from __future__ import annotations

from mutuality.database import Session
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.formation.models import Origin

ONLY = 1


def origin(session: Session) -> Origin:
    """Return how the chapter began, as far as somebody told.

    Raises:
        NotFounded: it has not begun.
    """
    found = session.get(Origin, ONLY)
    if found is None:
        raise NotFounded("This chapter has no profile yet.")
    return found
