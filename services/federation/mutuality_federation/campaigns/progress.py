"""How far a campaign has come: chapter by chapter, in one query over all of them and all its items."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Row, select

from mutuality.database import Session
from mutuality_federation import answers, chapters, editions, waivers
from mutuality_federation.campaigns import calling
from mutuality_federation.campaigns.rules import Round


@dataclass(frozen=True)
class ChapterProgress:
    """How far one chapter has come in a round: what does not apply is not asked, and what is waived is not awaited."""

    chapter_id: str
    name: str
    asked: int
    answered: int
    met: int
    waived: int
    is_done: bool
    is_overdue: bool


def progress(
    session: Session, campaign: Row[Any], on: date, *, own: Collection[str] | None = None
) -> tuple[Round, list[ChapterProgress]]:
    """Return the round that runs on a day, and how far each chapter, or each of own units, has come in it."""
    running = calling.rhythm_of(campaign).round_on(on)
    items = editions.names_now(session, campaign.edition_id, campaign.items, on)
    asked = {(item.worded_in, item.worded_as): {item.slug, *item.replaces} for item in items}
    units = calling.units_asked(session, campaign) if campaign.unit_ids is not None else own
    seen = units if units is None or own is None else [each for each in units if each in own]
    asked_of, waived = chapters.belonging(campaign.body_id, unit_ids=seen), _waived(campaign, items, on)
    rows = answers.said_since(session, asked_of, asked, running.opens_on, waived)
    return running, [_progress(row, len(items), is_over=on > running.overdue_after) for row in rows]


def _progress(row: Row[Any], items: int, *, is_over: bool) -> ChapterProgress:
    asked = items - row.not_applicable
    is_done = row.answered + row.waived >= asked
    said = (row.answered, row.met, row.waived)
    return ChapterProgress(row.id, row.name, asked, *said, is_done, is_over and not is_done)


def _waived(campaign: Row[Any], items: Sequence[Row[Any]], on: date) -> FromClause:
    """Return what the body itself excuses chapters from; a unit excuses from its own rules, not from this question."""
    every = waivers.running(campaign.body_id, on)
    is_bodys = every.c.set_by == campaign.body_id
    of_guideline = every.c.guideline_id.in_({item.guideline_id for item in items})
    return select(every).where(is_bodys, of_guideline).subquery()
