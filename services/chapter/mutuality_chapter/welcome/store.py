"""Every query about orientation items, and what a pack is put together of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import meetings, methods, stories
from mutuality_chapter.methods import STAGES, Stage
from mutuality_chapter.welcome import rules
from mutuality_chapter.welcome.models import OrientationItem

ITEM = OrientationItem.__table__.c


@dataclass(frozen=True)
class Pack:
    """What somebody is given in a stage: stories first, the next meeting, and later on methods. It asks nothing."""

    stage: Stage
    stories: Sequence[stories.StoryFacts]
    next_meeting: meetings.Occasion | None
    methods: Sequence[methods.MethodFacts]
    missing: list[str]


@dataclass(frozen=True)
class Packs:
    """Which packs there are, and what each still lacks."""

    packs: Sequence[Pack]


def item(session: Session, item_id: str) -> OrientationItem:
    """Return an orientation item.

    Raises:
        NotFound: there is none.
    """
    found = session.get(OrientationItem, item_id)
    if found is None:
        raise NotFound("There is no such orientation item.")
    return found


def items(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of orientation items: those for impact first, then as somebody placed them."""
    wanted = select(*ITEM)
    for name in ("stage", "audience"):
        if query[name]:
            wanted = wanted.where(ITEM[name] == query[name])
    return page_of(session, wanted, by=[ITEM.stage_order, ITEM.place, ITEM.id], query=query)


def pack(session: Session, stage: Stage) -> Pack:
    """Return what somebody is given in a stage."""
    told = stories.passing(session, stage, most=rules.MOST_STORIES)
    meeting = meetings.next_occasion(session)
    return Pack(
        stage=stage,
        stories=told,
        next_meeting=meeting,
        methods=methods.for_stage(session, stage, most=rules.methods_in(stage)),
        missing=rules.missing(stories=len(told), has_meeting=meeting is not None),
    )


def packs(session: Session) -> Packs:
    """Return every pack, for whoever looks after them."""
    return Packs([pack(session, stage) for stage in STAGES])
