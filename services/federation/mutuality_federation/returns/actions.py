"""What an office does about a report: it accepts the revision it read."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_federation.chapters import Chapter
from mutuality_federation.returns import rules, store
from mutuality_federation.returns.models import ReturnAcceptance


def accept(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> ReturnAcceptance:
    """Accept a report as it stands, by the digest of the revision that was read; the next revision lets it lapse.

    Raises:
        NothingReported: there is no such report.
        RevisionMoved: it was revised since.
        AlreadyAccepted: this revision was accepted.
    """
    session.refresh(chapter, with_for_update=True)  # two who accept it at once follow one another
    held = store.held(session, chapter.body_id, chapter.id, said["form"], said["period"])
    rules.require_same(said["digest"], held.digest)
    if store.is_accepted(session, chapter.id, held.digest):
        raise rules.AlreadyAccepted("This revision was accepted.")
    whose = {"body_id": chapter.body_id, "chapter_id": chapter.id}
    made = ReturnAcceptance(**whose, **said, rev=held.rev, accepted_by=by, accepted_at=session.now)
    session.add(made)
    session.flush()  # numbers it
    return made
