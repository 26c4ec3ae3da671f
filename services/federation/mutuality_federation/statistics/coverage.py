"""How complete the figures are: which reports are expected, and how each stands. Received is part of expected.

A chapter is expected to report the periods at whose end it belonged. A period is read under the policy that was in
force at its end, or under today's where that asks less: asking more later never makes an old period late. Where the
chapter decides how long a period is, every month is one, and a longer report stands for each of its months. Nothing is
expected of a chapter that grants no totals: what is asked beyond what is granted is a gap, and no fault. Nor of one
that is excused from a period; its report, if it comes all the same, is expected and received.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.database import Session
from mutuality.forms import STANDARD
from mutuality.periods import covers, days_of, due_on, month_of, months_between, period_of
from mutuality.policy import PolicyInForce, asked, asked_length
from mutuality_federation import chapters, exceptions, grants, policies
from mutuality_federation.statistics import rules, store

UNASKED = frozenset({"nothing", "excused"})

Came = Mapping[tuple[str, str], date]


@dataclass(frozen=True)
class ReportStanding:
    """How one chapter's report of one period stands. `missing`: figures asked for by name that came without number.

    `received_on` is the day we received its first revision, by our own clock, whatever the sender says.
    """

    chapter_id: str
    unit_id: str | None
    name: str
    period: str
    standing: str
    due_on: date | None
    missing: list[str]
    received_on: date | None


def of(
    session: Session, body_id: str, *, first: str, last: str, unit_ids: Sequence[str] | None
) -> list[ReportStanding]:
    """Return how the report of every chapter stands for every period that ends in these months.

    Raises:
        SpanTooLong: the months are too many, or the first lies after the last.
    """
    months, roll = months_between(first, last), chapters.roll(session, body_id, unit_ids=unit_ids)
    book, came = policies.book(session, body_id), store.released(session, body_id, first=first, last=last)
    today = session.now.date()
    withheld = {*session.scalars(grants.withholding(body_id, "totals", today))}
    excused = exceptions.excused(session, body_id, STANDARD)
    asked_of_all = [row for month in months for row in _month(book, month, roll, came, today)]
    found = [_unless_excused(_unless_withheld(row, withheld), excused) for row in asked_of_all]
    codes = {code for row in found for code in row.missing}
    if not codes:
        return found
    told = store.numbers(session, body_id, first=first, last=last, codes=codes)
    return [replace(row, missing=[code for code in row.missing if _place(row, code) not in told]) for row in found]


def expected(session: Session, body_id: str, months: Collection[str]) -> dict[str, list[ReportStanding]]:
    """Return the reports that are expected of a body's chapters for the periods that end in each of these months."""
    today, roll, book = session.now.date(), chapters.roll(session, body_id), policies.book(session, body_id)
    withheld = {*session.scalars(grants.withholding(body_id, "totals", today))}
    asked_of_all = {month: _month(book, month, roll, {}, today) for month in months}
    found = {month: [_unless_withheld(row, withheld) for row in rows] for month, rows in asked_of_all.items()}
    return {month: [row for row in rows if row.standing != "nothing"] for month, rows in found.items()}


def counts(found: Sequence[ReportStanding]) -> dict[str, int]:
    """Return how many reports are expected, and how many of those were received."""
    expected = sum(row.standing not in UNASKED for row in found)
    return {"expected": expected, "received": sum(row.standing == "received" for row in found)}


def _month(book: policies.Book, month: str, roll: chapters.Roll, came: Came, today: date) -> Iterator[ReportStanding]:
    end, covered = days_of(month)[1], {who: period for who, period in came if covers(period, month)}
    for chapter in roll.as_of(end):
        held = _asking(book, chapter, end, today)
        length = asked_length(held)
        period = month if length is None else period_of(end, length)
        if month_of(days_of(period)[1]) != month:
            continue
        is_exact = (chapter.id, period) in came
        told = period if is_exact or length else covered.get(chapter.id, period)
        received_on, days = came.get((chapter.id, told)), int(held["reporting.due_days"])
        due = due_on(told, days) if days else None
        is_received = received_on is not None
        if is_received or chapter.standing in chapters.BELONGS:
            stands = rules.standing(
                is_received=is_received,
                duty=held["reporting.duty"],
                due_on=due,
                grace_days=held["reporting.grace_days"],
                today=today,
            )
            missing = _named(held) if is_exact else []
            yield ReportStanding(chapter.id, chapter.unit_id, chapter.name, period, stands, due, missing, received_on)


def _unless_withheld(row: ReportStanding, withheld: Collection[str]) -> ReportStanding:
    """Return how a report stands; of a chapter that grants no totals none is awaited."""
    if row.chapter_id not in withheld or row.standing == "received":
        return row
    return replace(row, standing="nothing", due_on=None)


def _unless_excused(row: ReportStanding, excused: Mapping[str, Collection[str]]) -> ReportStanding:
    """Return how a report stands; none is awaited of a period its chapter is excused from, or of one in such a time."""
    ends = [month_of(day) for day in days_of(row.period)]
    is_excused = any(all(covers(period, end) for end in ends) for period in excused.get(row.chapter_id, ()))
    if not is_excused or row.standing in {"received", "nothing"}:
        return row
    return replace(row, standing="excused", due_on=None)


def _named(held: PolicyInForce) -> list[str]:
    """Return the figures a chapter is asked for by name."""
    return asked(held, held["reporting.metrics"])


def _place(row: ReportStanding, code: str) -> tuple[str, str, str]:
    return row.chapter_id, row.period, code


def _asking(book: policies.Book, chapter: chapters.ChapterFacts, day: date, today: date) -> PolicyInForce:
    """Return what bound a chapter on a day, or what binds it today where that asks less of those who report."""
    then, now = (book.held(chapter, each) for each in (day, today))
    return min(then, now, key=lambda held: held.policy.rank("reporting.duty"))
