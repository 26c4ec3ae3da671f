"""How chapters are read as of a day: the policy, the items, the roll and what stood, as they were at its end.

No item is judged twice: all that stands alike at chapters that enrolled alike is judged once, and multiplied.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.policy import Asked, Verdict
from mutuality_federation import answers, chapters, policies
from mutuality_federation.answers import Stands, Wording
from mutuality_federation.compliance import rules
from mutuality_federation.compliance.alike import Judge, judging_by, kinds_of
from mutuality_federation.compliance.basis import Law, basis_on
from mutuality_federation.compliance.excusing import Excused, excuse, excused_in, last_days
from mutuality_federation.compliance.rules import ChapterReading, Item, ItemVerdict


def chapter_verdicts(session: Session, chapter: chapters.ChapterFacts, on: date) -> list[ItemVerdict]:
    """Return the verdict on every item at one chapter, as of a day; none while it did not belong."""
    stood = chapters.roll(session, chapter.body_id, chapter_id=chapter.id).on(on)
    basis = basis_on(session, chapter.body_id, on)
    said = answers.states(session, chapter.id, chapter.body_id, on)
    read: list[ItemVerdict] = []
    for each in stood:
        law, items = basis.law(each), basis.items(basis.layer(each.unit_id))
        until = last_days(session, each.id, on, items)
        read += [_verdict(law, law.asks(item), said, on, each.enrolled_on, until.get(item.wording)) for item in items]
    return read


def body_readings(
    session: Session,
    body_id: str,
    on: date,
    *,
    unit_ids: Sequence[str] | None = None,
    slug: str | None = None,
    book: policies.Book | None = None,
) -> list[ChapterReading]:
    """Return how each chapter that belonged to the body, or to some of its units, stood as of a day.

    With a `slug` only the items of that name are read; with a `book` under the policies in it.
    """
    basis = basis_on(session, body_id, on, book=book)
    belonging = chapters.roll(session, body_id, unit_ids=unit_ids).on(on)
    layers = {basis.layer(chapter.unit_id) for chapter in belonging}
    items = {layer: [each for each in basis.items(layer) if slug in {None, each.slug}] for layer in layers}
    kinds, judging = kinds_of(items), judging_by(basis, on)
    said: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in answers.tallies(session, body_id, on, kinds.of):
        said[row.chapter_id].append(row)
    excused = excused_in(session, body_id, on, items.values(), kinds)
    asked = {chapter.id: kinds.asked[basis.layer(chapter.unit_id)] for chapter in belonging}
    return [
        _reading(
            chapter,
            (kinds.sizes, asked[chapter.id]),
            said.get(chapter.id, ()),
            excused.get(chapter.id, ()),
            *judging(chapter),
        )
        for chapter in belonging
    ]


def every_verdict(counted: Mapping[Verdict, int]) -> dict[str, int]:
    """Return how many items came to each verdict, zeros among them."""
    return {verdict.value: counted.get(verdict, 0) for verdict in Verdict}


def add_up(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the sum of counts, name by name."""
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return {verdict.value: total[verdict.value] for verdict in Verdict}


def _reading(
    chapter: chapters.ChapterFacts,
    kinds: tuple[Sequence[int], Sequence[Asked | None]],
    rows: Sequence[Row[Any]],
    excused: Sequence[Excused],
    version: int,
    judge: Judge,
) -> ChapterReading:
    sizes, asked = kinds
    silent = [size if each else 0 for size, each in zip(sizes, asked, strict=True)]
    total, counted, answered, met = sum(silent), Counter[Verdict](), 0, 0
    for row in rows:
        by = asked[row.kind]
        if by is None:
            continue  # its unit does not ask for it any more
        verdict, is_answered, is_met = judge(by, _stands(row), chapter.enrolled_on)
        silent[row.kind] -= row.items
        counted[verdict] += row.items
        answered, met = answered + row.items * is_answered, met + row.items * is_met
    for items, by in zip(silent, asked, strict=True):
        if by is not None:
            counted[judge(by, None, chapter.enrolled_on)[0]] += items
    excuse(counted, excused, asked, judge, chapter.enrolled_on)
    return ChapterReading(
        chapter_id=chapter.id,
        name=chapter.name,
        standing=chapter.standing,
        policy_version=version,
        asked=total - counted[Verdict.NOT_APPLICABLE],
        answered=answered,
        met=met,
        counts=every_verdict(counted),
    )


def _stands(row: Row[Any]) -> Stands:
    return Stands(row.reads_as, row.valid_until, row.evidence_until)


def _verdict(
    law: Law,
    item: Item,
    said: Mapping[Wording, Row[Any]],
    on: date,
    enrolled_on: date | None,
    waived_until: date | None,
) -> ItemVerdict:
    row = said.get(item.wording)
    return rules.item_verdict(
        law.held,
        item,
        _stands(row) if row else None,
        on,
        enrolled_on=enrolled_on,
        waived_until=waived_until,
        said_before=None if row else _said_before(item, said),
    )


def _said_before(item: Item, said: Mapping[Wording, Row[Any]]) -> str | None:
    """Return what a chapter had answered, or seen in itself, before an item was changed."""
    names = {item.slug, *item.older_names}
    older = [row for row in said.values() if row.guideline_id == item.guideline_id and row.worded_as in names]
    last = max(older, key=lambda row: row.noted_at, default=None)
    return (last.answer or last.view or last.outcome) if last else None
