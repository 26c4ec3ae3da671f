"""What each chart shows of a body, or of one unit and below: read from the rooms that know it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from mutuality.database import Session
from mutuality.periods import covers, months_between
from mutuality_federation import bodies, completeness, growth, totals
from mutuality_federation.charts.rules import Chart, Column, Drawn, Gap, Panel, Point, added_up
from mutuality_federation.completeness import Reach, Shares
from mutuality_federation.statistics import Asked
from mutuality_federation.totals import WHOLE, Estimate

PEOPLE = ("members_visiting", "members_member", "members_helper", "members_involved")
TALKS = {
    "contacts_phone": "By telephone",
    "contacts_message": "By message",
    "contacts_visit": "Visits",
    "contacts_in_person": "In person",
    "contacts_online": "Online",
}
ERROR = (
    "A band, or a thin line at a column, says how sure a number is: 19 times out of 20 the truth of what was reported "
    "lies within. Where chapters hid small numbers it reaches from the least to the most it can be."
)
EXACT = "Without either it is a count. Chapters that did not report are in no number."
Figures = Mapping[str, Mapping[str, Estimate]]
"""By period and figure."""


def growth_of(session: Session, asked: Asked, unit_id: str | None) -> Chart:
    """Return how many people and chapters there were."""
    figures = _figures(session, asked, unit_id)
    units = None if unit_id is None else bodies.unit_and_below(session, asked.body_id, unit_id)
    span = {"first": asked.first, "last": asked.last}
    points = growth.of_body(session, asked.body_id, **span, every=growth.Every.MONTH, unit_ids=units)
    panels = [
        _panel("People, at the period's end", Drawn.LINE, _sums(asked, figures, PEOPLE)),
        _chapters(points),
    ]
    return _chart(session, asked, unit_id, "growth", "How we grow", panels, [ERROR, EXACT])


def help_of(session: Session, asked: Asked, unit_id: str | None) -> Chart:
    """Return how much help was given, and by how many people."""
    figures = _figures(session, asked, unit_id)
    talks = _panel("Talks and visits", Drawn.COLUMNS, _sums(asked, figures, TALKS))
    by_channel = [Column(title, _cells(_sums(asked, figures, [code]))) for code, title in TALKS.items()]
    helpers = _panel("People who gave help", Drawn.LINE, _sums(asked, figures, ["helpers_active"]))
    panels = [Panel(talks.title, talks.drawn, talks.points, [*talks.columns, *by_channel]), helpers]
    return _chart(session, asked, unit_id, "help", "Help given", panels, [ERROR, EXACT])


def completeness_of(session: Session, asked: Asked, unit_id: str | None) -> Chart:
    """Return what part of the reports that were expected came, and came on time."""
    units = None if unit_id is None else bodies.unit_and_below(session, asked.body_id, unit_id)
    found = completeness.by_period(session, Reach(asked.body_id, asked.first, asked.last, asked.form, units))
    columns = [
        Column("Received of expected", {period: _share(each) for period, each in found.items()}),
        Column("On time", {period: str(each.on_time) for period, each in found.items()}),
        Column("Late", {period: str(each.late) for period, each in found.items()}),
        Column("Still awaited", {period: str(each.awaited) for period, each in found.items()}),
        Column("Missing", {period: str(each.missing) for period, each in found.items()}),
    ]
    points = [_received(period, each) for period, each in found.items()]
    parts = ("on time or undated", "late", "still awaited", "missing")
    panel = Panel("Of the reports expected, per cent", Drawn.SHARES, points, columns, parts)
    note = (
        "Every number is a count of reports we received, by our own clock, rounded down: 100 says that none is lacking."
    )
    return _chart(session, asked, unit_id, "completeness", "How complete our figures are", [panel], [note])


def _chart(
    session: Session,
    asked: Asked,
    unit_id: str | None,
    name: str,
    title: str,
    panels: Sequence[Panel],
    notes: Sequence[str],
) -> Chart:
    body = bodies.body_facts(session, asked.body_id).name
    place = body if unit_id is None else f"{bodies.unit_facts(session, unit_id).name} · {body}"
    return Chart(name, title, place, asked.first, asked.last, panels, notes)


def _figures(session: Session, asked: Asked, unit_id: str | None) -> Figures:
    found: dict[str, dict[str, Estimate]] = defaultdict(dict)
    for each in totals.of_places(session, asked, [unit_id or WHOLE]):
        found[each.told.period][each.told.indicator] = each
    return found


def _sums(asked: Asked, figures: Figures, codes: Collection[str]) -> list[Point]:
    """Return some figures added up, period by period; a month that no report is about is a point too."""
    told = {period: [each for code, each in found.items() if code in codes] for period, found in figures.items()}
    points = [
        added_up(period, parts) if parts else Point(period, gap=Gap.NOT_COLLECTED) for period, parts in told.items()
    ]
    silent = [
        Point(month, gap=Gap.NOT_REPORTED)
        for month in months_between(asked.first, asked.last)
        if not any(covers(period, month) for period in told)
    ]
    return sorted([*points, *silent], key=lambda point: point.period)


def _panel(title: str, drawn: Drawn, points: Sequence[Point]) -> Panel:
    between = {point.period: _between(point) for point in points}
    columns = [Column(title, _cells(points))]
    return Panel(title, drawn, points, [*columns, Column("likely", between)] if any(between.values()) else columns)


def _chapters(found: Sequence[growth.Point]) -> Panel:
    points = [Point(each.period, each.active, each.active, each.active) for each in found]
    columns = [
        Column("Active chapters, at the month's end", {each.period: f"{each.active:,}" for each in found}),
        Column("begun", {each.period: f"{each.begun:,}" for each in found}),
        Column("ended", {each.period: f"{each.closed:,}" for each in found}),
    ]
    return Panel(columns[0].title, Drawn.LINE, points, columns)


def _received(period: str, each: Shares) -> Point:
    if each.completeness is None:
        return Point(period, gap=Gap.NOTHING_EXPECTED)
    late, open_still = (part * 100 // each.expected for part in (each.late, each.awaited))
    parts = (each.completeness - late, late, open_still)
    return Point(period, each.completeness, each.completeness, each.completeness, parts=parts)


def _share(each: Shares) -> str:
    if each.completeness is None:
        return Gap.NOTHING_EXPECTED.value
    return f"{each.received:,} of {each.expected:,} ({each.completeness} %)"


def _cells(points: Sequence[Point]) -> dict[str, str]:
    return {point.period: str(point.gap) if point.value is None else f"{point.value:,}" for point in points}


def _between(point: Point) -> str:
    return "" if point.value is None or point.is_sure else f"{point.low:,}\u00a0to\u00a0{point.high:,}"


CHARTS = (growth_of, help_of, completeness_of)
"""Every chart of the report, in its order."""
