"""Every query about effects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, null, select

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_federation import chapters
from mutuality_federation.effects.models import SharedEffect
from mutuality_federation.effects.rules import CountedBy

COLUMNS = SharedEffect.__table__.c
OPEN = [column for column in COLUMNS if column.name not in {"body_id", "chapter_id", "effect_id", "unit_id"}]
MOST_GROUPS = 1000
YEAR = func.substr(COLUMNS.since, 1, 4)
GROUPS: dict[CountedBy, ColumnElement[Any]] = {
    CountedBy.INSTITUTION: COLUMNS.institution,
    CountedBy.TARGET: COLUMNS.target,
    CountedBy.STATUS: COLUMNS.status,
    CountedBy.YEAR: YEAR,
    CountedBy.PLACE: COLUMNS.place,
    CountedBy.UNIT: COLUMNS.unit_id,
}
Asked = list[ColumnElement[bool]]


@dataclass(frozen=True)
class Count:
    """How many effects of a kind there are in one group, and how many chapters told of them."""

    kind: str
    group: str | None
    effects: int
    chapters: int


@dataclass(frozen=True)
class Counts:
    """All effects asked about and who told of them, each matter once; and the most frequent groups."""

    effects: int
    chapters: int
    items: list[Count]


def effect(session: Session, effect_id: str) -> SharedEffect | None:
    """Return an effect, if there is one."""
    return session.get(SharedEffect, effect_id)


def told(session: Session, chapter_id: str, effect_id: str) -> SharedEffect | None:
    """Return an effect by what its chapter calls it, if it was told."""
    is_it = and_(SharedEffect.chapter_id == chapter_id, SharedEffect.effect_id == effect_id)
    return session.scalar(select(SharedEffect).where(is_it))


def of_body(session: Session, body_id: str, query: dict[str, Any], *, unit_ids: Sequence[str] | None) -> Page:
    """Return a page of what the chapters of a body, or of some of its units, told of."""
    asked = [COLUMNS.body_id == body_id, *_narrowed(query), *_in_units(unit_ids)]
    return page_of(session, select(*COLUMNS).where(*asked), by=[COLUMNS.id], query=query)


def public(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what everybody may read; whose it is, where the chapter bears its body's name."""
    wanted, shown_as = _with_names(query)
    wanted = wanted.add_columns(*OPEN, shown_as.label("body_id")).where(*_narrowed(query))
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def counts_of_body(session: Session, body_id: str, query: dict[str, Any], *, unit_ids: Sequence[str] | None) -> Counts:
    """Return how many effects there are by kind and something else, over a body or some of its units, in one query."""
    asked = [COLUMNS.body_id == body_id, *_narrowed(query), *_in_units(unit_ids)]
    group = COLUMNS.body_id if query["by"] == CountedBy.BODY else GROUPS[query["by"]]
    return _counts(session, select().where(*asked), group)


def public_counts(session: Session, query: dict[str, Any]) -> Counts:
    """Return how many effects everybody may read there are, by kind and something else, in one query."""
    wanted, shown_as = _with_names(query)
    group = {CountedBy.BODY: shown_as, CountedBy.UNIT: null()}.get(query["by"])
    return _counts(session, wanted.where(*_narrowed(query)), GROUPS[query["by"]] if group is None else group)


def _counts(session: Session, wanted: Select[Any], group: ColumnElement[Any]) -> Counts:
    """Return the counts by group, the greatest first; both sums stand beside each of them, for all groups at once."""
    rows = wanted.add_columns(COLUMNS.kind, group.label("grouped"), COLUMNS.matter_id, COLUMNS.chapter_id).cte("asked")
    matters, tellers = (func.count(column.distinct()) for column in (rows.c.matter_id, rows.c.chapter_id))
    sums = [select(each).scalar_subquery() for each in (matters, tellers)]
    grouped = select(rows.c.kind, rows.c.grouped, matters, tellers, *sums).group_by(rows.c.kind, rows.c.grouped)
    order = (matters.desc(), rows.c.kind, rows.c.grouped)
    found = [tuple(row) for row in session.execute(grouped.order_by(*order).limit(MOST_GROUPS))]
    effects, tellers_in_all = found[0][4:] if found else (0, 0)
    return Counts(effects, tellers_in_all, [Count(*row[:4]) for row in found])


def _with_names(query: dict[str, Any]) -> tuple[Select[Any], ColumnElement[Any]]:
    """Return what everybody may read, and the body as which it is shown: null where its chapter bears no name."""
    named = chapters.today()
    shown_as: ColumnElement[Any] = case((named.c.bears_name, COLUMNS.body_id), else_=null())
    wanted = select().select_from(SharedEffect).join(named, named.c.id == COLUMNS.chapter_id)
    wanted = wanted.where(COLUMNS.is_public)
    return (wanted.where(shown_as == query["body_id"]) if query["body_id"] else wanted), shown_as


def _narrowed(query: dict[str, Any]) -> Asked:
    asked: Asked = [COLUMNS[name] == query[name] for name in ("kind", "institution", "status") if query[name]]
    if query["matter_id"]:
        asked.append(COLUMNS.matter_id == query["matter_id"])
    return [*asked, query["year"] == YEAR] if query["year"] else asked


def _in_units(unit_ids: Sequence[str] | None) -> Asked:
    return [] if unit_ids is None else [COLUMNS.unit_id.in_(unit_ids)]
