"""Which reports are expected, and how each stands: form by form, each once. Received is part of expected.

A chapter is expected to report the periods at whose end it belonged. Whether it is, its policy says: that in force at
the period's end, or today's where that asks less: asking more later never makes an old period late. How long a period
is and when it is due, the edition of the form says that asks about it; for the standard form the policy does, and where
that leaves it to the chapter, every month is a period, and a longer report stands for each of its months. Where a form
of the body's own asks about a period, the standard one does not. Nothing is expected of a chapter that grants no
totals: what is asked beyond what is granted is a gap, and no fault. Nor of one that is excused from a period; its
report, if it comes all the same, is expected and received. Where a form asks for promises, it expects what
was promised, and no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.database import Session
from mutuality.forms import STANDARD, edition_for
from mutuality.forms.promising import is_promised
from mutuality.periods import covers, days_of, due_on, month_of, months_between, period_of
from mutuality.policy import PolicyInForce, asked, asked_length
from mutuality_federation import chapters, statistics
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.completeness import rules
from mutuality_federation.completeness.knowledge import Known, Reach, known, names
from mutuality_federation.completeness.rules import UNASKED, ReportStanding


@dataclass(frozen=True)
class Wanted:
    """One report a form asks for: about which period, when due, with which figures by name; `told` is what stands in.

    It is `told` by itself, or by a longer report where the chapter decides how long a period is.
    """

    form: str
    period: str
    told: str
    due_days: int
    grace_days: int
    figures: Sequence[str]
    is_asked: bool = True
    needs_promise: bool = False

    @property
    def due_on(self) -> date | None:
        """Return the day it is due, if one is named."""
        return due_on(self.told, self.due_days) if self.due_days else None


def of(session: Session, reach: Reach) -> list[ReportStanding]:
    """Return how the report of every chapter stands for every period that ends in these months.

    Raises:
        SpanTooLong: the months are too many, or the first lies after the last.
    """
    found = _standings(known(session, reach), months_between(reach.first, reach.last), reach.form)
    codes = {code for row in found for code in row.missing}
    if not codes:
        return found
    told = statistics.numbers(session, reach.body_id, first=reach.first, last=reach.last, codes=codes)
    return [replace(row, missing=[code for code in row.missing if _place(row, code) not in told]) for row in found]


def expected(session: Session, reach: Reach, months: Collection[str]) -> dict[str, list[ReportStanding]]:
    """Return the reports that are expected of a body's chapters for the periods that end in each of these months."""
    rows = _standings(known(session, reach), months, reach.form)
    found: dict[str, list[ReportStanding]] = {month: [] for month in months}
    for row in rows:
        if row.standing not in UNASKED:
            found[month_of(days_of(row.period)[1])].append(row)
    return found


def _standings(held: Known, months: Collection[str], form: str | None) -> list[ReportStanding]:
    forms = names(held, form)
    return [row for month in months for row in _month(held, month, forms)]


def _month(held: Known, month: str, forms: Sequence[str]) -> Iterator[ReportStanding]:
    end, own = days_of(month)[1], [each for form in forms for each in _own(held, form, month)]
    for chapter in held.roll.as_of(held.read_on(end)):
        policy = _asking(held, chapter, end)
        standard = _standard(held, chapter, policy, month) if STANDARD in forms else ()
        for wanted in (*standard, *own):
            row = _standing(held, chapter, policy, wanted)
            if row is not None:
                yield row


def _standard(held: Known, chapter: ChapterFacts, policy: PolicyInForce, month: str) -> Iterator[Wanted]:
    """Yield the report of the standard form that ends in a month, if one does."""
    end, length = days_of(month)[1], asked_length(policy)
    period = month if length is None else period_of(end, length)
    if month_of(days_of(period)[1]) != month:
        return
    came = held.came.get(STANDARD, {}).get(chapter.id, {})
    told, is_exact = period, period in came
    if length is None and not is_exact:
        told = next((each for each in sorted(came) if covers(each, month)), period)
    figures = asked(policy, policy["reporting.metrics"]) if is_exact else []
    days = (int(policy["reporting.due_days"]), int(policy["reporting.grace_days"]))
    yield Wanted(STANDARD, period, told, *days, figures, is_asked=not held.is_replaced(period))


def _own(held: Known, form: str, month: str) -> Iterator[Wanted]:
    """Yield the reports of a form of the body's own that end in a month: one, or none."""
    editions = held.editions.get(form, ())
    for each in editions:
        period = period_of(days_of(month)[1], each.period, starts_in=each.starts_in)
        if month_of(days_of(period)[1]) == month and edition_for(editions, period) is each:
            figures = [wanted.code for wanted in each.indicators if wanted.is_compulsory]
            days = (each.due_days, each.grace_days)
            yield Wanted(form, period, period, *days, figures, needs_promise=each.needs_promise)


def _standing(held: Known, chapter: ChapterFacts, policy: PolicyInForce, wanted: Wanted) -> ReportStanding | None:
    """Return how a report stands; none is there of a chapter that did not belong, unless it came."""
    received_on = held.came.get(wanted.form, {}).get(chapter.id, {}).get(wanted.told)
    is_received = received_on is not None
    if not is_received and not (wanted.is_asked and chapter.standing in chapters.BELONGS):
        return None
    is_excused = held.is_excused(chapter.id, wanted.form, wanted.period)
    stands = rules.standing(
        is_received=is_received,
        duty=policy["reporting.duty"] if _is_owed(held, chapter, wanted) else "none",
        due_on=wanted.due_on,
        grace_days=wanted.grace_days,
        today=held.today,
        is_excused=is_excused,
    )
    return ReportStanding(
        chapter_id=chapter.id,
        unit_id=chapter.unit_id,
        name=chapter.name,
        form=wanted.form,
        period=wanted.period,
        standing=stands,
        due_on=None if stands in UNASKED else wanted.due_on,
        missing=list(wanted.figures) if is_received else [],
        received_on=received_on,
    )


def _is_owed(held: Known, chapter: ChapterFacts, wanted: Wanted) -> bool:
    """Say whether a chapter grants totals, and promised the report where its form asks for promises."""
    if chapter.id in held.withheld:
        return False
    return not wanted.needs_promise or is_promised(held.promised.get((chapter.id, wanted.form), ()), wanted.period)


def _place(row: ReportStanding, code: str) -> tuple[str, str, str, str]:
    return row.chapter_id, row.form, row.period, code


def _asking(held: Known, chapter: ChapterFacts, end: date) -> PolicyInForce:
    """Return what bound a chapter on a day, or what binds it today where that asks less of those who report."""
    then, now = (held.book.held(chapter, each) for each in (held.read_on(end), held.today))
    return min(then, now, key=lambda policy: policy.policy.rank("reporting.duty"))
