"""How complete the figures are: which reports are expected, and how each stands. Received is part of expected.

A chapter is expected to report the months at whose end it belonged. A month is read under the policy that was in force
at its end, or under today's where that asks less: asking more later never makes an old month late.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mutuality.database import Session
from mutuality.periods import days_of, due_on, months_between
from mutuality.policy import PolicyInForce
from mutuality_federation import chapters, policies
from mutuality_federation.statistics import rules, store


@dataclass(frozen=True)
class ReportStanding:
    """How one chapter's report of one month stands."""

    chapter_id: str
    name: str
    period: str
    standing: str
    due_on: date | None


def of(
    session: Session, body_id: str, *, first: str, last: str, unit_ids: Sequence[str] | None
) -> list[ReportStanding]:
    """Return how the report of every chapter stands for every month.

    Raises:
        SpanTooLong: the months are too many, or the first lies after the last.
    """
    months, roll = months_between(first, last), chapters.roll(session, body_id, unit_ids=unit_ids)
    came, today = store.released(session, body_id, first=first, last=last), session.now.date()
    book = policies.book(session, body_id)
    return [row for month in months for row in _month(book, month, roll, came, today)]


def counts(found: Sequence[ReportStanding]) -> dict[str, int]:
    """Return how many reports are expected, and how many of those were received."""
    expected = sum(row.standing != "nothing" for row in found)
    return {"expected": expected, "received": sum(row.standing == "received" for row in found)}


def _month(
    book: policies.Book, period: str, roll: chapters.Roll, came: set[tuple[str, str]], today: date
) -> Iterator[ReportStanding]:
    for chapter in roll.as_of(days_of(period)[1]):
        held = _asking(book, chapter, days_of(period)[1], today)
        days = int(held["reporting.due_days"])
        due = due_on(period, days) if days else None
        is_received = (chapter.id, period) in came
        if is_received or chapter.standing in chapters.BELONGS:
            stands = rules.standing(
                is_received=is_received,
                duty=held["reporting.duty"],
                due_on=due,
                grace_days=held["reporting.grace_days"],
                today=today,
            )
            yield ReportStanding(chapter.id, chapter.name, period, stands, due)


def _asking(book: policies.Book, chapter: chapters.ChapterFacts, day: date, today: date) -> PolicyInForce:
    """Return what bound a chapter on a day, or what binds it today where that asks less of those who report."""
    then, now = (book.held(chapter, each) for each in (day, today))
    return min(then, now, key=lambda held: held.policy.rank("reporting.duty"))
