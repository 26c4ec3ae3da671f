"""What one edition changed against another of the same guideline, or a draft against the newest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mutuality.database import Session
from mutuality.guidance import Changes, ItemFacts, changes_between
from mutuality_federation.editions import rules, store


@dataclass(frozen=True)
class Compared:
    """Two editions, and what the first changed against the second; None stands for before the first edition."""

    edition_id: str
    against_id: str | None
    changes: Changes


def compare(session: Session, edition_id: str, against_id: str | None) -> Compared:
    """Return what an edition changed against another, or against the one before if none is named.

    Raises:
        NotFound: there is no such edition.
        EditionsApart: the two are editions of different guidelines.
    """
    edition = store.edition_facts(session, edition_id)
    against_id = against_id or store.edition_before(session, edition.guideline_id, edition.number)
    if against_id is None:
        return Compared(edition_id, None, changes_between((), edition.items))
    against = store.edition_facts(session, against_id)
    rules.require_one_guideline(edition.guideline_id, against.guideline_id)
    return Compared(edition_id, against_id, changes_between(against.items, edition.items))


def changes_since_newest(session: Session, guideline_id: str, items: Sequence[ItemFacts]) -> Changes:
    """Return what items would change against the newest edition of a guideline, if they were published."""
    newest = store.newest_edition(session, guideline_id)
    before = store.edition_facts(session, newest.id).items if newest else ()
    return changes_between(before, items)
