"""Which marks a chapter holds today, and since when: read from its standing and its answers, never stored."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from mutuality.database import Session
from mutuality_federation import chapters, compliance
from mutuality_federation.chapters import BELONGS, ChapterFacts
from mutuality_federation.marks import rules
from mutuality_federation.marks.rules import Kind, Names


@dataclass(frozen=True)
class Held:
    """A mark a chapter may be given today; `since` is null where only today counts.

    `waived` says from how many items of the edition the chapter is excused.
    """

    kind: Kind
    type: str
    edition_id: str | None
    since: datetime | None
    waived: int | None = None


def held_by(session: Session, names: Names, chapter: ChapterFacts) -> list[Held]:
    """Return every mark a chapter may be given today."""
    return [*_chartered(session, names, chapter), *_of_editions(session, names, chapter)]


def _chartered(session: Session, names: Names, chapter: ChapterFacts) -> list[Held]:
    steps = [(each.after, each.changed_at) for each in chapters.steps(session, chapter.id)]
    since = rules.endorsed_since(steps)
    return [Held(Kind.CHARTERED, names.chartered(chapter.body_id), None, since)] if since else []


def _of_editions(session: Session, names: Names, chapter: ChapterFacts) -> list[Held]:
    """Return the marks for each edition whose every item the chapter answered so that nothing stands against it."""
    if chapter.standing not in BELONGS:
        return []
    read = defaultdict(list)
    for each in compliance.chapter_verdicts(session, chapter, session.now.date()):
        read[each.edition_id].append(each)
    return [
        Held(kind, names.of_edition(kind, chapter.body_id, edition_id), edition_id, None, rules.waived_among(items))
        for edition_id, items in sorted(read.items())
        for kind in rules.kinds_of(items)
    ]
