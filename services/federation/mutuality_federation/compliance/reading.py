"""How chapters are read as of a day: the policy, the items, the roll and what stood, as they were at its end.

No item is judged twice: all that stands alike at chapters that enrolled alike is judged once, and multiplied.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.policy import Asked, PolicyInForce, Verdict
from mutuality_federation import chapters, editions, policies
from mutuality_federation.compliance import rules, store
from mutuality_federation.compliance.rules import Item, ItemVerdict, Stands

Judge = Callable[[int, Stands | None, date | None], tuple[Verdict, bool, bool]]


@dataclass(frozen=True)
class ChapterReading:
    """How one chapter stood: what it answered and met of what was asked, and counts of verdicts, under which policy."""

    chapter_id: str
    name: str
    standing: str
    policy_version: int
    asked: int
    answered: int
    met: int
    counts: dict[str, int]


@dataclass(frozen=True)
class Kinds:
    """Items as they are asked: those asked alike are one kind, and so many."""

    of: Mapping[rules.Wording, int]
    items: Sequence[Item]
    sizes: Sequence[int]


def chapter_verdicts(session: Session, chapter: chapters.ChapterFacts, on: date) -> list[ItemVerdict]:
    """Return the verdict on every item at one chapter, as of a day; none while it did not belong."""
    if not chapters.roll(session, chapter.body_id, chapter_id=chapter.id).on(on):
        return []
    held, items = _asked(session, chapter.body_id, on)
    stood = {wording: _stands(row) for wording, row in store.states(session, chapter.id, chapter.body_id, on).items()}
    return [rules.item_verdict(held, item, stood.get(item.wording), on, chapter.enrolled_on) for item in items]


def body_readings(
    session: Session, body_id: str, on: date, *, unit_ids: Sequence[str] | None = None, slug: str | None = None
) -> list[ChapterReading]:
    """Return how each chapter that belonged to the body, or to some of its units, stood as of a day.

    With a `slug` only the items of that name are read.
    """
    held, items = _asked(session, body_id, on)
    kinds = _kinds([item for item in items if slug in {None, item.slug}])
    stood: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in store.tallies(session, body_id, on, kinds.of):
        stood[row.chapter_id].append(row)
    judge = _judging(held, kinds, on)
    belonging = chapters.roll(session, body_id, unit_ids=unit_ids).on(on)
    return [_reading(held, kinds, judge, chapter, stood.get(chapter.id, ())) for chapter in belonging]


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
    held: PolicyInForce, kinds: Kinds, judge: Judge, chapter: chapters.ChapterFacts, rows: Sequence[Row[Any]]
) -> ChapterReading:
    silent, counted, answered, met = list(kinds.sizes), Counter[Verdict](), 0, 0
    for row in rows:
        verdict, is_answered, is_met = judge(row.kind, _stands(row), chapter.enrolled_on)
        silent[row.kind] -= row.items
        counted[verdict] += row.items
        answered, met = answered + row.items * is_answered, met + row.items * is_met
    for kind, items in enumerate(silent):
        counted[judge(kind, None, chapter.enrolled_on)[0]] += items
    return ChapterReading(
        chapter_id=chapter.id,
        name=chapter.name,
        standing=chapter.standing,
        policy_version=held.version,
        asked=sum(kinds.sizes) - counted[Verdict.NOT_APPLICABLE],
        answered=answered,
        met=met,
        counts=every_verdict(counted),
    )


def _judging(held: PolicyInForce, kinds: Kinds, on: date) -> Judge:
    """Return how to judge an item of a kind; what was judged once is remembered."""
    known: dict[tuple[int, Stands | None, date | None], tuple[Verdict, bool, bool]] = {}

    def judge(kind: int, stands: Stands | None, enrolled_on: date | None) -> tuple[Verdict, bool, bool]:
        case = (kind, stands, enrolled_on)
        if case not in known:
            known[case] = rules.judge(held, kinds.items[kind].asked_of(enrolled_on), stands, on)
        return known[case]

    return judge


def _kinds(items: Sequence[Item]) -> Kinds:
    kinds: dict[Asked, int] = {}
    of = {item.wording: kinds.setdefault(item.asked_of(None), len(kinds)) for item in items}
    first = {kind: item for item in reversed(items) for kind in [of[item.wording]]}
    sizes = Counter(of[item.wording] for item in items)
    return Kinds(of, [first[kind] for kind in range(len(kinds))], [sizes[kind] for kind in range(len(kinds))])


def _asked(session: Session, body_id: str, on: date) -> tuple[PolicyInForce, list[Item]]:
    """Return the policy in force and what it asks; an item without a force is asked since the default has its value."""
    held = policies.policy_in_force(session, body_id, on)
    since = policies.key_since(session, body_id, "guidelines.default_force", on)
    return held, [_item(standing, since) for standing in editions.standing_items(session, body_id, on)]


def _item(standing: editions.StandingItem, default_since: date) -> Item:
    said = standing.item
    return Item(
        wording=(standing.worded_in, standing.worded_as),
        guideline_id=standing.guideline_id,
        edition_id=standing.edition_id,
        slug=said.slug,
        purpose=said.purpose,
        force=said.force,
        known_by=said.known_by,
        asked_on=standing.asked_on if said.force else max(standing.asked_on, default_since),
        set_by=standing.set_by,
    )


def _stands(row: Row[Any]) -> Stands:
    return Stands(row.reads_as, row.valid_until, row.evidence_until)
