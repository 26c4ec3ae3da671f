"""What chapters are excused from: a waiver holds against the rule of the level that granted it, by any name it had."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.policy import Asked, Verdict, waived
from mutuality_federation import answers, waivers
from mutuality_federation.answers import Stands, Wording
from mutuality_federation.compliance.alike import Judge, Kinds
from mutuality_federation.compliance.rules import Item

Name = tuple[str, str]


@dataclass(frozen=True)
class Excused:
    """An item one chapter is excused from: its kind, the level that granted that, and what stands of it."""

    kind: int
    set_by: str
    stands: Stands | None


def last_days(session: Session, chapter_id: str, on: date, items: Iterable[Item]) -> dict[Wording, date]:
    """Return until when a chapter is excused from items as it is asked them on a day, or was last."""
    asked = {item.wording: item for item in items}
    names = _names(asked.values())
    found: dict[Wording, date] = {}
    for each in waivers.excuses_of(session, chapter_id, on):
        wording = names.get((each.guideline_id, each.item))
        if wording is not None and asked[wording].set_by == each.set_by:
            found[wording] = each.last_on
    return found


def excused_in(
    session: Session, body_id: str, on: date, items: Iterable[Sequence[Item]], kinds: Kinds
) -> Mapping[str, Sequence[Excused]]:
    """Return what each chapter of a body is excused from on a day, in one query; `items` as each layer is asked them.

    Whether a chapter is asked so by that level, only its own layer tells.
    """
    names = dict.fromkeys((*name, *wording) for asked in items for name, wording in _names(asked).items())
    found: dict[str, list[Excused]] = defaultdict(list)
    for row in answers.excused(session, body_id, on, waivers.running(body_id, on), list(names)):
        kind = kinds.of[row.worded_in, row.worded_as]
        found[row.chapter_id].append(Excused(kind, row.set_by, _stands(row)))
    return found


def excuse(
    counted: Counter[Verdict],
    excused: Iterable[Excused],
    asked: Sequence[Asked | None],
    judge: Judge,
    enrolled_on: date | None,
) -> None:
    """Count as waived what would stand against a chapter that is excused from it."""
    for each in excused:
        by = asked[each.kind]
        if by is None or by.set_by != each.set_by:
            continue  # it is not asked, or another level asks it now
        verdict = judge(by, each.stands, enrolled_on)[0]
        counted[verdict] -= 1
        counted[waived(verdict)] += 1


def _names(items: Iterable[Item]) -> dict[Name, Wording]:
    """Return items by each of their names; a name that an item bears today goes before the same one of old."""
    each = list(items)
    older = {(item.guideline_id, name): item.wording for item in each for name in item.older_names}
    return {**older, **{(item.guideline_id, item.slug): item.wording for item in each}}


def _stands(row: Row[Any]) -> Stands | None:
    return Stands(row.reads_as, row.valid_until, row.evidence_until) if row.reads_as is not None else None
