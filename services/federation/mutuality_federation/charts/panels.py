"""A panel of a chart: its scales, and its numbers as a line, columns or shares, each with how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import drawsvg as draw

from mutuality_federation.charts.rules import Drawn, Gap, Panel, Point
from mutuality_federation.charts.scales import Along, Up, upward

TITLE, PLOT, NAMES = 30, 168, 40
HEIGHT = TITLE + PLOT + NAMES
SHARE = 100
SHADES = ("full", "soft", "awaited", "lacking")
WIDEST, NARROWEST = 26, 1.5
DOT = 3.2
ROOM_FOR_FEET, ROOM_FOR_DOTS = 14, 7
SIGNS = {
    Gap.TOO_UNCERTAIN: "?",
    Gap.SUPPRESSED: "\u00d7",
    Gap.HIDDEN: "#",
    Gap.NOT_COLLECTED: "o",
    Gap.NOT_REPORTED: "\u2013",
    Gap.NOTHING_EXPECTED: "\u00b7",
}
"""A sign for each reason, so that none is told by colour alone."""


def drawn(panel: Panel, along: Along, top: float, hatching: str) -> Iterator[Any]:
    """Yield the parts of a panel whose upper edge lies there."""
    up = upward(_highest(panel), at=top + TITLE, height=PLOT)
    yield draw.Text(panel.title, 13, along.at, top + 16, class_="strong")
    yield from _key(panel, along, top)
    yield from _grid(panel, up, along)
    yield from _names(up, along)
    yield from _gaps(panel.points, up, along, hatching)
    yield from {Drawn.LINE: _line, Drawn.COLUMNS: _columns, Drawn.SHARES: _shares}[panel.drawn](panel.points, up, along)


def signs(gaps: Iterable[Gap], left: float, y: float, hatching: str) -> Iterator[Any]:
    """Yield what each sign that stands in a gap means, in one row."""
    for gap in gaps:
        yield draw.Rectangle(left, y - 12, 16, 16, fill=f"url(#{hatching})", class_="gap")
        yield draw.Text(SIGNS[gap], 13, left + 8, y, class_="strong middle")
        yield draw.Text(gap, 11.5, left + 22, y, class_="faint")
        left += 46 + 6 * len(gap)


def _highest(panel: Panel) -> int:
    return SHARE if panel.drawn is Drawn.SHARES else max([1, *(point.high or 0 for point in panel.points)])


def _key(panel: Panel, along: Along, top: float) -> Iterator[Any]:
    """Yield which shade of a column means what, where it has several."""
    right = along.at + along.width
    for name, shade in zip(reversed(panel.parts), reversed(SHADES), strict=bool(panel.parts)):
        right -= 6.4 * len(name)
        yield draw.Text(name, 12, right, top + 16, class_="faint")
        yield draw.Rectangle(right - 16, top + 7, 10, 10, class_=shade)
        right -= 34


def _grid(panel: Panel, up: Up, along: Along) -> Iterator[Any]:
    """Yield a line for each step, with its number where the panel has any."""
    is_told = any(point.value is not None for point in panel.points)
    for tick in up.ticks if is_told else [0]:
        y = up.y(tick)
        yield draw.Line(along.at, y, along.at + along.width, y, class_="grid" if tick else "base")
        said = f"{tick:,}" + (" %" if panel.drawn is Drawn.SHARES else "")
        yield draw.Text(said, 11, along.at - 8, y + 4, class_="faint end")


def _names(up: Up, along: Along) -> Iterator[Any]:
    bottom = up.at + up.height
    for x, name, year in along.labels():
        yield draw.Text(name, 11, x, bottom + 16, class_="faint middle")
        if year:
            yield draw.Text(year, 11, x, bottom + 30, class_="faint middle")


def _gaps(points: Sequence[Point], up: Up, along: Along, hatching: str) -> Iterator[Any]:
    """Yield the periods without a number: hatched from bottom to top, with the sign of the reason."""
    for point in points:
        if point.gap is not None:
            begin, width = along.span(point.period)
            yield draw.Rectangle(begin, up.at, width, up.height, fill=f"url(#{hatching})", class_="gap")
            yield draw.Text(SIGNS[point.gap], 14, begin + width / 2, up.at + up.height - 8, class_="strong middle")


def _line(points: Sequence[Point], up: Up, along: Along) -> Iterator[Any]:
    """Yield a line with its band, broken where a number is lacking, and the last number in words."""
    runs = [list(run) for is_there, run in groupby(points, key=lambda point: point.value is not None) if is_there]
    for run in runs:
        yield from _band(run, up, along)
    for run in runs:
        line = [place for point in run for place in (along.middle(point.period), up.y(point.value or 0))]
        if len(run) > 1:
            yield draw.Lines(*line, fill="none", class_="line")
        if len(run) == 1 or along.month >= ROOM_FOR_DOTS:
            yield from (draw.Circle(x, y, DOT, class_="dot") for x, y in zip(line[::2], line[1::2], strict=True))
    if runs:
        yield _last(runs[-1][-1], up, along)


def _band(run: Sequence[Point], up: Up, along: Along) -> Iterator[Any]:
    """Yield between what ends the numbers of a run lie; of one alone, as a thin line."""
    if all(point.is_sure for point in run):
        return
    if len(run) == 1:
        yield from _whisker(run[0], up, along)
        return
    upper = [(along.middle(point.period), up.y(point.high or 0)) for point in run]
    lower = [(along.middle(point.period), up.y(point.low or 0)) for point in reversed(run)]
    yield draw.Lines(*(number for place in (*upper, *lower) for number in place), close=True, class_="band")


def _last(point: Point, up: Up, along: Along) -> Any:
    highest = up.y(max(point.value or 0, point.high or 0))
    return draw.Text(f"{point.value:,}", 12, along.middle(point.period) + 12, highest - 8, class_="strong end halo")


def _columns(points: Sequence[Point], up: Up, along: Along) -> Iterator[Any]:
    for point in points:
        if point.value is not None:
            x, width = _column(point, along)
            yield draw.Rectangle(x, up.y(point.value), width, up.y(0) - up.y(point.value), class_="full")
            yield from () if point.is_sure else _whisker(point, up, along)


def _whisker(point: Point, up: Up, along: Along) -> Iterator[Any]:
    """Yield a thin line from one end to the other, with a foot at each where there is room."""
    x, half = along.middle(point.period), min(5.0, along.month / 4)
    low, high = up.y(point.low or 0), up.y(point.high or 0)
    if along.month < ROOM_FOR_FEET:
        yield draw.Line(x, low, x, high, class_="whisker thin")
        return
    path = f"M{x - half} {high}H{x + half}M{x} {high}V{low}M{x - half} {low}H{x + half}"
    yield draw.Path(path, class_="under")
    yield draw.Path(path, class_="whisker")


def _shares(points: Sequence[Point], up: Up, along: Along) -> Iterator[Any]:
    """Yield columns to a hundred, each part on top of the one before, and what is lacking as an outline."""
    for point in points:
        if point.value is not None:
            x, width = _column(point, along)
            below = 0
            for part, shade in zip((*point.parts, SHARE - sum(point.parts)), SHADES, strict=True):
                if part:
                    yield draw.Rectangle(x, up.y(below + part), width, up.y(0) - up.y(part), class_=shade)
                below += part


def _column(point: Point, along: Along) -> tuple[float, float]:
    """Return where a column begins, and how wide it is."""
    begin, room = along.span(point.period)
    width = max(NARROWEST, min(WIDEST * (1 if room == along.month else 2), room * 0.62))
    return begin + (room - width) / 2, width
