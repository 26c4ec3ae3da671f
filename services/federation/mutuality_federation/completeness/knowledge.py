"""What is known of the reports of a body: what it asks, who belongs, what came; each read once, as of today or a day.

As of a day, only what we had by its end counts. So what is said of a day that is over is said again for ever.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mutuality.database import Session
from mutuality.forms import STANDARD, Form
from mutuality.forms.promising import Word
from mutuality.periods import covers, days_of, month_of, numbers_of
from mutuality_federation import chapters, exceptions, forms, grants, policies, promises, statistics

Came = Mapping[str, Mapping[str, date]]
"""When we first received which report, by chapter and period."""


@dataclass(frozen=True)
class Reach:
    """Which reports are asked about: of one form or of all, of periods that end in these months, as known when."""

    body_id: str
    first: str
    last: str
    form: str | None = None
    unit_ids: Sequence[str] | None = None
    known_on: date | None = None


@dataclass(frozen=True)
class Known:
    """What is known by a day. `until` is that day, or none where all that is known today counts."""

    today: date
    until: date | None
    roll: chapters.Roll
    book: policies.Book
    editions: Mapping[str, Sequence[Form]]
    came: Mapping[str, Came]
    withheld: Collection[str]
    excused: Mapping[tuple[str, str], Collection[str]]
    promised: Mapping[tuple[str, str], Sequence[Word]]

    def read_on(self, end: date) -> date:
        """Return the day a period that ends then is read on: its end, unless that lies ahead of what is known."""
        return end if self.until is None else min(end, self.until)

    def is_replaced(self, period: str) -> bool:
        """Say whether a form of the body's own asks about a period, so that the standard one does not."""
        _, last = numbers_of(period)
        begins = (numbers_of(each.effective_from)[0] for editions in self.editions.values() for each in editions)
        return any(first <= last for first in begins)

    def is_excused(self, chapter_id: str, form: str, period: str) -> bool:
        """Say whether a chapter is excused from a period, or from one that holds it."""
        ends = [month_of(day) for day in days_of(period)]
        periods = self.excused.get((chapter_id, form), ())
        return any(all(covers(each, end) for end in ends) for each in periods)


def known(session: Session, reach: Reach) -> Known:
    """Return what is known of these reports, in as many queries as there are rooms to ask."""
    today, until = session.now.date(), reach.known_on
    day = today if until is None else min(today, until)
    span = {"first": reach.first, "last": reach.last}
    return Known(
        today=day,
        until=until,
        roll=chapters.roll(session, reach.body_id, unit_ids=reach.unit_ids),
        book=policies.book(session, reach.body_id),
        editions=_editions(session, reach.body_id, until),
        came=statistics.received(session, reach.body_id, **span, form=reach.form, known_on=until),
        withheld={*session.scalars(grants.withholding(reach.body_id, "totals", day, known_on=until))},
        excused=exceptions.excused(session, reach.body_id, known_on=until),
        promised=promises.words(session, reach.body_id, known_on=until),
    )


def names(known: Known, wanted: str | None) -> list[str]:
    """Return the forms that are asked about: one, or every form there is."""
    return [wanted] if wanted else [STANDARD, *known.editions]


def _editions(session: Session, body_id: str, until: date | None) -> Mapping[str, Sequence[Form]]:
    found: dict[str, list[Form]] = defaultdict(list)
    for each in forms.editions_of(session, body_id, known_on=until):
        found[each.slug].append(each.form)
    return found
