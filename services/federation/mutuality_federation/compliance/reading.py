"""How answers are read as of a day: the policy, the editions, the roll and the answers as they stood at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutuality.database import Session
from mutuality.policy import PolicyInForce
from mutuality_federation import chapters, editions, policies
from mutuality_federation.compliance import rules, store


@dataclass(frozen=True)
class ChapterReading:
    """How one chapter stood: counts of verdicts, and under which version of the policy they were reached."""

    chapter_id: str
    name: str
    standing: str
    policy_version: int
    counts: dict[str, int]


def chapter_verdicts(session: Session, chapter: chapters.ChapterFacts, on: date) -> list[rules.ItemVerdict]:
    """Return the verdict on every item at one chapter, as of a day; none while it did not belong."""
    stood = chapters.roll(session, chapter.body_id, chapter_id=chapter.id).on(on)
    held, items = _asked(session, chapter.body_id, on)
    given = store.answers(session, chapter.body_id, on, chapter_id=chapter.id)
    return [verdict for each in stood for verdict in _verdicts(held, items, given, each, on)]


def body_readings(
    session: Session, body_id: str, on: date, *, unit_ids: Sequence[str] | None = None
) -> list[ChapterReading]:
    """Return how each chapter that belonged to the body, or to some of its units, stood as of a day."""
    held, items = _asked(session, body_id, on)
    given = store.answers(session, body_id, on)
    return [
        ChapterReading(
            chapter_id=chapter.id,
            name=chapter.name,
            standing=chapter.standing,
            policy_version=held.version,
            counts=rules.counts(_verdicts(held, items, given, chapter, on)),
        )
        for chapter in chapters.roll(session, body_id, unit_ids=unit_ids).on(on)
    ]


def _verdicts(
    held: PolicyInForce,
    items: Sequence[rules.Item],
    given: dict[str, store.Answers],
    chapter: chapters.ChapterFacts,
    on: date,
) -> list[rules.ItemVerdict]:
    asked = [item.asked_from(chapter.enrolled_on or on) for item in items]
    return rules.judge(held, asked, given.get(chapter.id, {}), on)


def _asked(session: Session, body_id: str, on: date) -> tuple[PolicyInForce, list[rules.Item]]:
    """Return the policy in force and what it asks; an item without a force is asked since the default has its value."""
    held = policies.policy_in_force(session, body_id, on)
    since = policies.key_since(session, body_id, "guidelines.default_force", on)
    items = [_item(standing) for standing in editions.standing_items(session, body_id, on)]
    return held, [item if item.force else item.asked_from(since) for item in items]


def _item(standing: editions.StandingItem) -> rules.Item:
    return rules.Item(
        asked_in=tuple((edition.id, name) for edition, name in zip(standing.editions, standing.names, strict=True)),
        slug=standing.item.slug,
        purpose=standing.item.purpose,
        force=standing.item.force,
        asked_on=standing.editions[0].effective_on,
        set_by=standing.editions[0].body_id,
    )
