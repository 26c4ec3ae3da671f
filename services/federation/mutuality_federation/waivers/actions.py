"""Excusing a chapter from an item, and ending that before its day."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality_federation import editions, policies
from mutuality_federation.chapters import Chapter, ChapterFacts, facts_of
from mutuality_federation.waivers import rules, store
from mutuality_federation.waivers.asking import Asking, asking_on
from mutuality_federation.waivers.models import Waiver, WaiverEnd

DEFAULT_FORCE = "guidelines.default_force"


def grant(session: Session, *, chapter: Chapter, said: dict[str, Any], level: str, by: str) -> Waiver:
    """Excuse a chapter from an item, as the level that made the rule: the body, or a unit.

    Raises:
        WaiverWithoutEnd, WaiverDaysWrong, WaiverTooLong: its days are none a waiver can have.
        NothingToWaive: the item is not asked of this chapter on the first of them.
        WaiverNotYours: another level asks it so.
        AlreadyWaived: the chapter is excused from it then.
    """
    rules.require_days(said["from_on"], said["until"], session.now.date())
    session.refresh(chapter, with_for_update=True)  # two who excuse it at once follow one another
    asking, facts = asking_on(session, chapter.body_id, said["from_on"]), facts_of(chapter)
    item = _asked(asking, facts, said)
    force = _force(session, facts, item, said["from_on"])
    rules.require_level(level=level, set_by=item.set_by, force=force, edition_id=item.edition_id)
    rules.require_free(_others(session, asking, facts, item), said["from_on"], said["until"])
    return _granted(session, facts, item, said, by)


def end(session: Session, *, waiver: Row[Any], reason: str, level: str, is_national: bool, by: str) -> None:
    """End a waiver today, with a reason: from today on what it excused from is read as if it had not been.

    Raises:
        WaiverOver: it has ended.
        WaiverNotYours: another unit granted it.
    """
    held: Any = waiver
    rules.require_ending(waiver.set_by, level=level, is_national=is_national)
    rules.require_open(held, session.now.date())
    ended = WaiverEnd(waiver_id=waiver.id, reason=reason, ended_by=by, ended_at=session.now)
    ended.ended_on = session.now.date()
    session.add(ended)
    session.flush()  # two who end it at once meet here


def _asked(asking: Asking, chapter: ChapterFacts, said: dict[str, Any]) -> editions.StandingItem:
    item = asking.item(chapter, said["guideline_id"], said["item"])
    if item is None:
        raise rules.NothingToWaive(f"No edition in effect on {said['from_on']} asks this item of this chapter.")
    return item


def _force(session: Session, chapter: ChapterFacts, item: editions.StandingItem, on: date) -> str:
    """Return with which force an item is asked of a chapter: its own, or the default of what binds the chapter."""
    return item.item.force or str(policies.policy_for(session, chapter, on)[DEFAULT_FORCE])


def _others(session: Session, asking: Asking, chapter: ChapterFacts, item: editions.StandingItem) -> list[Any]:
    """Return the waivers of the same level that the chapter was ever granted from this item, by whatever name."""
    found = store.of_chapter(session, chapter.id, session.now.date())
    same = (each for each in found if asking.item(chapter, each.guideline_id, each.item) == item)
    return [each for each in same if each.set_by == item.set_by]


def _granted(
    session: Session, chapter: ChapterFacts, item: editions.StandingItem, said: dict[str, Any], by: str
) -> Waiver:
    granted = Waiver(
        id=session.new_id("wvr"),
        body_id=chapter.body_id,
        chapter_id=chapter.id,
        guideline_id=item.guideline_id,
        guideline=item.guideline_slug,
        edition_id=item.edition_id,
        item=item.item.slug,
        force=item.item.force,
        set_by=item.set_by,
        reason=said["reason"],
        from_on=said["from_on"],
        until=said["until"],
        granted_by=by,
        granted_at=session.now,
    )
    session.add(granted)
    session.flush()  # it is read back as everyone will see it
    return granted
