"""Every query about which reports came, and when; figures themselves are asked in `store`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, false, func, literal, select

from mutuality.database import Session
from mutuality.disclosure import NUMBERS
from mutuality.periods import MONTHS_OF, Period, months_before
from mutuality_federation.statistics.models import Telling
from mutuality_federation.statistics.store import FIGURE, RELEASE, TELLING, Asked, about

MADE = (TELLING.created, TELLING.changed, TELLING.unchanged, TELLING.deleted)
SENT = TELLING.created + TELLING.changed + TELLING.unchanged + TELLING.deleted
COUNTS = (SENT.label("sent"), *MADE, literal(0).label("rejected"))
"""What came of a report: all that was sent, and what it took away, is one of these. None is taken in part."""


def told(session: Session, asked: Asked) -> set[tuple[str, str, str]]:
    """Return which chapters reported which period, in which unit, as far as it was known that day, in one query."""
    if asked.known_on is None:
        wanted = select(RELEASE.chapter_id, RELEASE.period, RELEASE.unit_id).where(*about(RELEASE, asked))
        return {(chapter_id, period, unit_id) for chapter_id, period, unit_id in session.execute(wanted)}
    columns = (TELLING.chapter_id, TELLING.period, TELLING.unit_id, TELLING.is_withdrawn)
    known = select(*columns).where(*about(TELLING, asked), TELLING.received_on <= asked.known_on)
    last = {(row[0], row[1]): row for row in session.execute(known.order_by(TELLING.chapter_id, TELLING.seq))}
    return {(row[0], row[1], row[2]) for row in last.values() if not row.is_withdrawn}


def received(
    session: Session, body_id: str, *, first: str, last: str, form: str | None, known_on: date | None
) -> dict[str, dict[str, dict[str, date]]]:
    """Return by form and chapter which periods that touch these months were reported, and when each first came.

    As known on a day, a report that was taken back by its end had not come.
    """
    columns: Any = RELEASE if known_on is None else TELLING
    on = RELEASE.first_received_at if known_on is None else TELLING.received_on
    gone = false() if known_on is None else TELLING.is_withdrawn
    wanted = select(columns.form, columns.chapter_id, columns.period, on, gone).where(
        columns.body_id == body_id, columns.period.between(*_touching(first, last))
    )
    if form is not None:
        wanted = wanted.where(columns.form == form)
    if known_on is not None:
        wanted = wanted.where(TELLING.received_on <= known_on).order_by(TELLING.chapter_id, TELLING.seq)
    found: dict[str, dict[str, dict[str, date]]] = defaultdict(lambda: defaultdict(dict))
    for slug, chapter_id, period, came_on, is_gone in session.execute(wanted):
        periods = found[slug][chapter_id]
        if is_gone:
            periods.pop(period, None)
        else:
            periods.setdefault(period, came_on.date() if known_on is None else came_on)
    return found


def newest(session: Session, asked: Asked) -> date | None:
    """Return on which day the newest of what is asked about was received."""
    known = [] if asked.known_on is None else [TELLING.received_on <= asked.known_on]
    found: date | None = session.scalar(select(func.max(TELLING.received_on)).where(*about(TELLING, asked), *known))
    return found


def numbers(
    session: Session, body_id: str, *, first: str, last: str, codes: Collection[str]
) -> set[tuple[str, str, str, str]]:
    """Return of which chapters, forms and periods that touch these months which of those figures came as numbers."""
    wanted = select(FIGURE.chapter_id, FIGURE.form, FIGURE.period, FIGURE.indicator).where(
        FIGURE.body_id == body_id,
        FIGURE.period.between(*_touching(first, last)),
        FIGURE.indicator.in_(codes),
        FIGURE.state.in_(NUMBERS),
    )
    return {(chapter_id, form, period, code) for chapter_id, form, period, code in session.execute(wanted)}


def _touching(first: str, last: str) -> tuple[str, str]:
    """Return the first and the last label of periods that touch these months, by the order of letters."""
    return months_before(first, MONTHS_OF[Period.YEAR] - 1)[0], f"{last}--P9M"


def returns(body_id: str) -> Select[Any]:
    """Return the query for a body's reports as they stand, each with what came of the revision that holds."""
    columns = (RELEASE[name] for name in ("chapter_id", "form", "period", "rev", "digest"))
    when = (RELEASE.first_received_at, RELEASE.last_received_at)
    is_last = and_(TELLING.chapter_id == RELEASE.chapter_id, TELLING.seq == RELEASE.seq)
    return select(*columns, *when, *COUNTS).join(Telling, is_last).where(RELEASE.body_id == body_id)


def answers(chapter_id: str) -> Select[Any]:
    """Return the query for what came of each report of a chapter, revision by revision."""
    place = (TELLING.seq, TELLING.form, TELLING.period, TELLING.rev, TELLING.is_withdrawn, TELLING.received_on)
    return select(*place, *COUNTS).where(TELLING.chapter_id == chapter_id)
