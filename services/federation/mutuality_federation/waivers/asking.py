"""Whether what waivers excuse from is asked at all, by whom, and what each waiver comes to on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.guidance import SOON, WaiverState, days_left, ends_soon, waiver_state
from mutuality.problems import NotFound
from mutuality_federation import chapters, editions, tailoring
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.waivers import store

Items = Mapping[tuple[str, str], editions.StandingItem]


@dataclass(frozen=True)
class WaiverFacts:
    """A waiver, and what it comes to on a day."""

    id: str
    body_id: str
    chapter_id: str
    guideline_id: str
    guideline: str
    edition_id: str
    item: str
    force: str | None
    set_by: str
    reason: str
    from_on: date
    until: date
    granted_by: str
    granted_at: datetime
    end_reason: str | None
    ended_by: str | None
    ended_on: date | None
    item_now: str | None
    state: WaiverState
    days_left: int | None
    ends_soon: bool

    def is_sought(self, query: Mapping[str, Any]) -> bool:
        """Say whether a list that was asked for so holds it; what the query leaves out does not matter."""
        within = query["ends_within"]
        return (
            query["state"] in {None, self.state}
            and query["guideline_id"] in {None, self.guideline_id}
            and query["item"] in {None, self.item, self.item_now}
            and (within is None or (self.days_left is not None and self.days_left <= within))
        )


@dataclass(frozen=True)
class Asking:
    """What chapters of each unit are asked on a day; units are worked out when they are asked for."""

    laid: tailoring.Resolving
    tailored: Collection[str]
    known: dict[str | None, Items] = field(default_factory=dict)

    def item(self, chapter: ChapterFacts | None, guideline_id: str, name: str) -> editions.StandingItem | None:
        """Return an item as a chapter is asked it, by any name it ever had; None where it is not."""
        if chapter is None or chapter.standing not in chapters.SEEN:
            return None
        layer = chapter.unit_id if chapter.unit_id in self.tailored else None
        if layer not in self.known:
            self.known[layer] = _by_names(self.laid.asked(layer))
        return self.known[layer].get((guideline_id, name))


def asking_on(session: Session, body_id: str, on: date) -> Asking:
    """Return what chapters of a body are asked on a day, in a constant number of queries."""
    laid = tailoring.resolve(session, body_id, on)
    return Asking(laid, laid.tailored_units())


def of_body(session: Session, body_id: str, on: date, *, unit_ids: Collection[str] | None = None) -> list[WaiverFacts]:
    """Return every waiver granted to chapters of a body, or of some of its units, as of a day; however many, alike."""
    rows, roll = store.of_body(session, body_id, on), chapters.roll(session, body_id).as_of(on)
    placed = {each.id: each for each in roll if unit_ids is None or each.unit_id in unit_ids}
    return _facts(session, body_id, [each for each in rows if each.chapter_id in placed], placed, on)


def of_chapter(session: Session, chapter: ChapterFacts, on: date) -> list[WaiverFacts]:
    """Return every waiver granted to a chapter, as of a day."""
    rows = store.of_chapter(session, chapter.id, on)
    if not rows:
        return []
    roll = chapters.roll(session, chapter.body_id, chapter_id=chapter.id).as_of(on)
    return _facts(session, chapter.body_id, rows, {each.id: each for each in roll}, on)


def waiver_on(session: Session, chapter: ChapterFacts, waiver_id: str, on: date) -> WaiverFacts:
    """Return one waiver of a chapter as of a day.

    Raises:
        NotFound: it had not been granted then.
    """
    found = next((each for each in of_chapter(session, chapter, on) if each.id == waiver_id), None)
    if found is None:
        raise NotFound("This waiver had not been granted that day.")
    return found


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return the waivers a chapter is told, those that were ended early among them, until sixty days after their last.

    An item is told by the name it has now, if it has one; `set_by` is the unit, or None for the body.
    """
    today = session.now.date()
    known = [each for each in of_chapter(session, chapter, today) if each.until >= today - SOON]
    return [_told(each) for each in known]


def _told(waiver: WaiverFacts) -> dict[str, Any]:
    set_by = None if waiver.set_by == waiver.body_id else waiver.set_by
    return {**vars(waiver), "item": waiver.item_now or waiver.item, "set_by": set_by}


def _facts(
    session: Session, body_id: str, rows: Iterable[Row[Any]], roll: Mapping[str, ChapterFacts], on: date
) -> list[WaiverFacts]:
    asking = asking_on(session, body_id, on)
    return [_read(row, asking.item(roll.get(row.chapter_id), row.guideline_id, row.item), on) for row in rows]


def _read(row: Row[Any], item: editions.StandingItem | None, on: date) -> WaiverFacts:
    waiver: Any = row
    stands = waiver_state(waiver, on, is_asked=item is not None and item.set_by == row.set_by)
    left = days_left(waiver, on, stands)
    return WaiverFacts(
        **row._asdict(),
        item_now=item.item.slug if item else None,
        state=stands,
        days_left=left,
        ends_soon=ends_soon(left),
    )


def _by_names(asked: Iterable[editions.StandingItem]) -> Items:
    """Return items by each of their names; a name that an item bears today goes before the same one of old."""
    each = list(asked)
    older = {(item.guideline_id, name): item for item in each for name in item.item.replaces}
    return {**older, **{(item.guideline_id, item.item.slug): item for item in each}}
