"""Every query about stories; each story comes with the methods it is linked with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm.attributes import flag_modified

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.methods import Stage
from mutuality_chapter.stories.models import Story, StoryMethod
from mutuality_chapter.stories.rules import beyond

STORY, LINK = Story.__table__.c, StoryMethod.__table__.c
EARLIEST_FIRST = [STORY.months_since_onset, STORY.id]


@dataclass(frozen=True)
class StoryFacts:
    """A story with the methods it is linked with. Rooms that bring people together may know whose it is."""

    id: str
    member_id: str | None
    pseudonym: str | None
    title: str
    how: str
    stage: str
    told_from: str
    months_since_onset: int
    told_on: date
    stays_when_i_leave: bool
    version: int
    method_ids: tuple[str, ...]


def own(session: Session, member_id: str, story_id: str) -> Story:
    """Return a story to whose it is.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = session.get(Story, story_id, with_for_update=True)
    if found is None or found.member_id != member_id:
        raise NotFound("You told no such story.")
    return found


def told(session: Session, story_id: str) -> StoryFacts:
    """Return a story, told by anybody.

    Raises:
        NotFound: there is none.
    """
    found = session.execute(select(*STORY).where(STORY.id == story_id)).all()
    if not found:
        raise NotFound("There is no such story.")
    return _linked(session, found)[0]


def own_told(session: Session, member_id: str, story_id: str) -> StoryFacts:
    """Return a story to whose it is, with its methods.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    found = told(session, story_id)
    if found.member_id != member_id:
        raise NotFound("You told no such story.")
    return found


def stories(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of stories, those told soonest after the onset first."""
    wanted = select(*STORY)
    if query["stage"]:
        wanted = wanted.where(STORY.stage == query["stage"])
    if query["passed"]:
        wanted = wanted.where(STORY.told_from.in_(beyond(query["passed"])))
    if query["months_from"] is not None:
        wanted = wanted.where(STORY.months_since_onset >= query["months_from"])
    if query["months_to"] is not None:
        wanted = wanted.where(STORY.months_since_onset <= query["months_to"])
    return _page(session, wanted, query)


def of_method(session: Session, method_id: str, query: dict[str, Any]) -> Page:
    """Return a page of stories a method helped in."""
    linked = select(LINK.story_id).where(LINK.method_id == method_id)
    return _page(session, select(*STORY).where(STORY.id.in_(linked)), query)


def own_page(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what somebody told."""
    return _page(session, select(*STORY).where(STORY.member_id == member_id), query)


def stories_of(session: Session, member_ids: Collection[str]) -> list[StoryFacts]:
    """Return what some members told, for rooms that bring people together."""
    return _linked(session, session.execute(select(*STORY).where(STORY.member_id.in_(member_ids)).order_by(STORY.id)))


def passing(session: Session, stage: Stage, *, most: int) -> list[StoryFacts]:
    """Return the latest stories by people who passed a stage: of that stage if there are any, else of others."""
    passed = select(*STORY).where(STORY.told_from.in_(beyond(stage))).order_by(STORY.id.desc()).limit(most)
    of_it = session.execute(passed.where(STORY.stage == stage)).all()
    return _linked(session, of_it or session.execute(passed).all())


def link(session: Session, story_id: str, method_ids: Collection[str]) -> None:
    """Link a story with these methods, and with no other."""
    session.execute(delete(StoryMethod).where(StoryMethod.story_id == story_id))
    session.add_all(StoryMethod(story_id=story_id, method_id=method_id) for method_id in method_ids)
    session.flush()


def relink(session: Session, story: Story, method_ids: Collection[str]) -> None:
    """Link a story with these methods, and with no other; it counts as a change of the story."""
    link(session, story.id, method_ids)
    flag_modified(story, "told_on")


def erase(session: Session, story: Story) -> None:
    """Erase a story with its links."""
    link(session, story.id, ())
    session.delete(story)
    session.flush()


def _page(session: Session, wanted: Any, query: dict[str, Any]) -> Page:
    page = page_of(session, wanted, by=EARLIEST_FIRST, query=query)
    return Page(_linked(session, page.items), page.next)


def _linked(session: Session, rows: Any) -> list[StoryFacts]:
    found: Sequence[Any] = list(rows)
    links = select(*LINK).where(LINK.story_id.in_([row.id for row in found])).order_by(LINK.method_id)
    methods: dict[str, list[str]] = {row.id: [] for row in found}
    for each in session.execute(links):
        methods[each.story_id].append(each.method_id)
    return [StoryFacts(**row._mapping, method_ids=tuple(methods[row.id])) for row in found]  # noqa: SLF001 - SQLAlchemy's public name
