"""What stood of chapters on items at the end of a day, and what they said since one: however many, in one query."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    Row,
    String,
    and_,
    case,
    cast,
    column,
    func,
    null,
    or_,
    select,
    true,
    values,
)

from mutuality.database import Session
from mutuality_federation.answers.models import ItemHistory, ItemState
from mutuality_federation.answers.rules import Wording, number_of

NOW, HISTORY = ItemState.__table__, ItemHistory.__table__


def states(session: Session, chapter_id: str, body_id: str, on: date) -> dict[Wording, Row[Any]]:
    """Return all that stood of one chapter at the end of a day, by the wording it was given to."""
    source = _source(session, body_id, on, chapter_id=chapter_id)
    wanted = select(*source.c).where(source.c.chapter_id == chapter_id, source.c.body_id == body_id)
    return {(row.worded_in, row.worded_as): row for row in session.execute(wanted)}


def tallies(session: Session, body_id: str, on: date, kinds: Mapping[Wording, int]) -> list[Row[Any]]:
    """Return how much stood alike at each chapter at the end of a day, over items of kinds, in one query.

    Each row says chapter, kind, how it reads, its last days, and how many items of that kind stood so.
    """
    if not kinds:
        return []
    source, asked = _source(session, body_id, on), _asked(kinds)
    alike = [source.c.chapter_id, asked.c.kind, source.c.reads_as, source.c.valid_until, source.c.evidence_until]
    is_asked = and_(source.c.worded_in == asked.c.worded_in, source.c.worded_as == asked.c.worded_as)
    wanted = select(*alike, func.count().label("items")).join(asked, is_asked).where(source.c.body_id == body_id)
    return list(session.execute(wanted.group_by(*alike)))


def excused(
    session: Session, body_id: str, on: date, waived: FromClause, names: Sequence[tuple[str, str, str, str]]
) -> list[Row[Any]]:
    """Return what stood at the end of a day of every item a chapter was excused from, in one query over a whole body.

    `waived` has columns chapter_id, guideline_id, item and set_by; `names` say guideline, each name of an item, and
    both parts of its wording. Each row says chapter, wording and set_by, how it reads and its last days; null where
    nothing stood.
    """
    if not names:
        return []
    source, named = _source(session, body_id, on), _named(names)
    is_item = and_(waived.c.guideline_id == named.c.guideline_id, waived.c.item == named.c.item)
    is_worded = and_(source.c.worded_in == named.c.worded_in, source.c.worded_as == named.c.worded_as)
    is_theirs = and_(is_worded, source.c.chapter_id == waived.c.chapter_id)
    place = (waived.c.chapter_id, waived.c.set_by, named.c.worded_in, named.c.worded_as)
    said = (source.c.reads_as, source.c.valid_until, source.c.evidence_until)
    wanted = select(*place, *said).join_from(waived, named, is_item).outerjoin(source, is_theirs)
    return list(session.execute(wanted.distinct()))


def said_since(
    session: Session, chapters: FromClause, asked: Mapping[Wording, Collection[str]], since: date, waived: FromClause
) -> list[Row[Any]]:
    """Return of each of some chapters how many items it answered and met since a day, and how many do not apply to it.

    `chapters` has columns `id` and `name`; `asked` are the names of each item, of old too. An item is answered by a
    view of that day or later, or by facts of then that come to something; it is met as the reviewer, else the facts,
    else the chapter sees it. Counted apart is what it did not answer and is excused from: `waived` has columns
    chapter_id and item.
    """
    is_said = and_(NOW.c.applies, NOW.c.said_on >= since)
    counts = {"answered": is_said, "met": and_(is_said, NOW.c.is_met), "not_applicable": ~NOW.c.applies}
    sums = [func.count().filter(so).label(name) for name, so in counts.items()]
    is_asked = NOW.c.wording.in_([number_of(each) for each in asked])
    said = select(NOW.c.chapter_id, *sums).where(is_asked).group_by(NOW.c.chapter_id).subquery()
    spared = _spared(asked, since, waived)
    found = [func.coalesce(said.c[name], 0).label(name) for name in counts]
    found.append(func.coalesce(spared.c.waived, 0).label("waived"))
    wanted = select(chapters.c.id, chapters.c.name, *found).outerjoin_from(
        chapters, said, said.c.chapter_id == chapters.c.id
    )
    wanted = wanted.outerjoin(spared, spared.c.chapter_id == chapters.c.id)
    return list(session.execute(wanted.order_by(chapters.c.id)))


def _spared(asked: Mapping[Wording, Collection[str]], since: date, waived: FromClause) -> FromClause:
    """Return how many items each chapter is excused from that apply to it and that it did not answer since a day."""
    numbers = {name: number_of(wording) for wording, names in asked.items() for name in names}
    number = case(numbers, value=waived.c.item) if numbers else null()  # unlike VALUES, this is compiled only once
    named = select(waived.c.chapter_id, cast(number, BigInteger).label("wording")).subquery()
    is_theirs = and_(NOW.c.chapter_id == named.c.chapter_id, NOW.c.wording == named.c.wording)
    is_open = and_(func.coalesce(NOW.c.applies, true()), or_(NOW.c.said_on.is_(None), NOW.c.said_on < since))
    items = func.count(named.c.wording.distinct()).label("waived")
    counted = select(named.c.chapter_id, items).outerjoin_from(named, NOW, is_theirs).where(is_open)
    return counted.group_by(named.c.chapter_id).subquery()


def _asked(kinds: Mapping[Wording, int]) -> FromClause:
    columns = (column("worded_in", String), column("worded_as", String), column("kind", Integer))
    rows = [(*wording, kind) for wording, kind in kinds.items()]
    return values(*columns, name="asked").data(rows).cte("asked")


def _named(names: Sequence[tuple[str, str, str, str]]) -> FromClause:
    columns = [column(name, String) for name in ("guideline_id", "item", "worded_in", "worded_as")]
    return values(*columns, name="named").data(names).cte("named")


def _source(session: Session, body_id: str, on: date, *, chapter_id: str | None = None) -> FromClause:
    """Return what stands now, or for a day that is over what stood at its end, as something to select from."""
    if on >= session.now.date():
        return NOW
    until = datetime.combine(on + timedelta(days=1), time(), UTC)
    asked: list[ColumnElement[bool]] = [HISTORY.c.body_id == body_id, HISTORY.c.noted_at < until]
    if chapter_id is not None:
        asked.append(HISTORY.c.chapter_id == chapter_id)
    place = [HISTORY.c[name] for name in ("chapter_id", "worded_in", "worded_as")]
    newest = select(*place, func.max(HISTORY.c.number).label("number")).where(*asked).group_by(*place).subquery()
    is_newest = and_(*(HISTORY.c[each.key] == each for each in newest.c))
    return select(*HISTORY.c).join(newest, is_newest).subquery()
