"""How two chapters become one and one becomes two; the history of each stays where it was, so nothing counts twice.

A chapter that became part of another is closed that day: what it reported stays its own, and from that day on only the
other reports. A chapter that came out of another is put on the roll and enrols with a key of its own.
"""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_federation import chapters
from mutuality_federation.chapters import BELONGS, Chapter, Standing
from mutuality_federation.transfers import rules, store
from mutuality_federation.transfers.models import Merger, MergerEnd, Split

TAKEN_BACK = "taken_back"


def propose(session: Session, *, chapter: Chapter, into_id: str, reason: str, by: str) -> Any:
    """Propose that a chapter become part of another.

    Raises:
        NotFound: there is no such other chapter.
        CannotMerge: they are one, of two bodies, or one does not belong.
    """
    _require_mergeable(chapter, chapters.chapter(session, into_id))
    today = session.now.date()
    proposed = Merger(
        id=session.new_id("mrg"),
        chapter_id=chapter.id,
        into_id=into_id,
        reason=reason,
        proposed_by=by,
        proposed_at=session.now,
        earliest_on=rules.merger_day(today, proposed_by=by),
    )
    session.add(proposed)
    session.flush()  # it is read back as everyone will see it
    return store.merger(session, proposed.id)


def merge(session: Session, *, merger: Any, by: str) -> Any:
    """Let a chapter become part of the other from today on.

    Raises:
        MergerEnded: it was carried out, taken back, or one of them left.
        NotYetDue, SameAccount: it is too early, or by who proposed it.
    """
    chapter, into = (chapters.chapter(session, each) for each in (merger.chapter_id, merger.into_id))
    _require_open(merger, chapter, into)
    rules.require_merging(
        by=by, proposed_by=merger.proposed_by, earliest_on=merger.earliest_on, today=session.now.date()
    )
    _end(session, merger, store.MERGED, by)
    chapters.move(session, chapter, Standing.CLOSED, reason=f"became part of {into.id}", by=by)
    return store.merger(session, merger.id)


def take_back(session: Session, *, merger: Any, by: str) -> Any:
    """Take a proposed merger back.

    Raises:
        MergerEnded: it is over.
    """
    _require_open(merger, *(chapters.chapter(session, each) for each in (merger.chapter_id, merger.into_id)))
    _end(session, merger, TAKEN_BACK, by)
    return store.merger(session, merger.id)


def split(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> Chapter:
    """Put a chapter on the roll that comes out of another; it is invited like every other.

    Raises:
        NotFound: the body has no such unit.
    """
    named = {"name": said["name"], "unit_id": said["unit_id"] or chapter.unit_id, "formed_on": session.now.date()}
    out = chapters.name_chapter(session, body_id=chapter.body_id, said=named)
    session.flush()  # the split names it
    session.add(Split(chapter_id=out.id, from_id=chapter.id, reason=said["reason"], split_by=by, split_at=session.now))
    return out


def _require_mergeable(chapter: Chapter, into: Chapter) -> None:
    if chapter.id == into.id or chapter.body_id != into.body_id:
        raise rules.CannotMerge("Two chapters of one body are merged.")
    apart = [each.name for each in (chapter, into) if each.standing not in BELONGS]
    if apart:
        raise rules.CannotMerge(f"Both must belong; {' and '.join(apart)} does not.")


def _require_open(merger: Any, chapter: Chapter, into: Chapter) -> None:
    if merger.outcome is not None or chapter.standing not in BELONGS or into.standing not in BELONGS:
        raise rules.MergerEnded("This merger is over, or a chapter of it has left.")


def _end(session: Session, merger: Any, outcome: str, by: str) -> None:
    session.add(MergerEnd(merger_id=merger.id, outcome=outcome, ended_by=by, ended_at=session.now))
    session.flush()  # two who end it at once meet here
