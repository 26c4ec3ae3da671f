"""What happens to answers: one is received, all of a chapter's or a body's are read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, ResponseGiven
from mutuality.problems import NotFound
from mutuality_federation import chapters, guidelines, policies
from mutuality_federation.compliance import rules, store
from mutuality_federation.compliance.models import Answer


@dataclass(frozen=True)
class ChapterReading:
    """How one chapter stands: counts of verdicts, and under which version of the policy they were reached."""

    chapter_id: str
    name: str
    standing: str
    policy_version: int
    counts: dict[str, int]


def receive(session: Session, fact: ResponseGiven) -> None:
    """Keep a chapter's answer, in the transaction that stores its entry.

    Raises:
        EntryInvalid: it answers an item its body never published.
    """
    edition = _own_edition(session, fact)
    if fact.said["item"] not in {item.slug for item in edition.items}:
        raise _unknown("item")
    session.add(
        Answer(
            chapter_id=fact.chapter_id,
            body_id=fact.body_id,
            rev=fact.rev,
            policy_version=fact.policy,
            received_at=fact.received_at,
            **fact.said,
        )
    )


def chapter_verdicts(session: Session, chapter: chapters.ChapterFacts, on: date) -> list[rules.ItemVerdict]:
    """Return the verdict on every item at one chapter, as of a day."""
    held = policies.policy_in_force(session, chapter.body_id, on)
    given = store.answers(session, [chapter.id], on).get(chapter.id, {})
    return rules.judge(held, _items(session, chapter.body_id, on), given, on)


def body_readings(session: Session, roll: list[chapters.ChapterFacts], body_id: str, on: date) -> list[ChapterReading]:
    """Return how each of these chapters stands, as of a day."""
    held, items = policies.policy_in_force(session, body_id, on), _items(session, body_id, on)
    given = store.answers(session, [chapter.id for chapter in roll], on)
    return [
        ChapterReading(
            chapter_id=chapter.id,
            name=chapter.name,
            standing=chapter.standing,
            policy_version=held.version,
            counts=rules.counts(rules.judge(held, items, given.get(chapter.id, {}), on)),
        )
        for chapter in roll
    ]


def _items(session: Session, body_id: str, on: date) -> list[rules.Item]:
    return [
        rules.Item(edition.id, item.slug, item.purpose, item.force, edition.effective_on)
        for edition in guidelines.current_editions(session, body_id, on)
        for item in edition.items
    ]


def _own_edition(session: Session, fact: ResponseGiven) -> guidelines.EditionFacts:
    try:
        edition = guidelines.edition_facts(session, fact.said["edition_id"])
    except NotFound as error:
        raise _unknown("edition_id") from error
    if edition.body_id != fact.body_id:
        raise _unknown("edition_id")
    return edition


def _unknown(name: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": "This body never published it."}
    return EntryInvalid("The answer speaks of something its body never published.", errors=[fault])
