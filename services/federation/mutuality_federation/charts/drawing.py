"""A chart as a picture: SVG that needs no script and no other file, says in words what it shows, and is dark at night.

What is put into attributes is our own: drawsvg writes texts safely, but attributes as they are.
Source: SVG 2; WAI-ARIA Graphics; the colours are those of Okabe and Ito, which everybody can tell apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

import drawsvg as draw

from mutuality_federation.charts import panels
from mutuality_federation.charts.rules import Chart, Drawn, Panel
from mutuality_federation.charts.scales import along, name_of

WIDTH, LEFT, RIGHT = 760, 62, 34
HEAD, FOOT, LINE, SIGNS = 76, 20, 17, 30
LONGEST_PLACE, LONGEST_LINE = 68, 118
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot say at all."""
STYLE = """
.mutuality-chart {
  --paper: #ffffff; --ink: #1c2430; --faint: #566070; --grid: #dfe3e8; --full: #0072b2; --soft: #7fbfe3;
  font-family: system-ui, "Segoe UI", "Liberation Sans", Helvetica, Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  .mutuality-chart {
    --paper: #151b23; --ink: #eef2f6; --faint: #a9b4c0; --grid: #333d49; --full: #56b4e9; --soft: #2f6c92;
  }
}
@media print {
  .mutuality-chart {
    --paper: #ffffff; --ink: #000000; --faint: #444444; --grid: #cccccc; --full: #0072b2; --soft: #7fbfe3;
  }
}
.mutuality-chart text { fill: var(--ink); }
.mutuality-chart .paper { fill: var(--paper); }
.mutuality-chart .strong { font-weight: 600; }
.mutuality-chart .faint { fill: var(--faint); }
.mutuality-chart .middle { text-anchor: middle; }
.mutuality-chart .end { text-anchor: end; }
.mutuality-chart .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.mutuality-chart .grid { stroke: var(--grid); stroke-width: 1; }
.mutuality-chart .base { stroke: var(--faint); stroke-width: 1.2; }
.mutuality-chart .line { stroke: var(--full); stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }
.mutuality-chart .dot { fill: var(--paper); stroke: var(--full); stroke-width: 2; }
.mutuality-chart .band { fill: var(--full); fill-opacity: 0.2; stroke: var(--full); stroke-opacity: 0.45; }
.mutuality-chart .full { fill: var(--full); }
.mutuality-chart .soft { fill: var(--soft); }
.mutuality-chart .awaited { fill: var(--paper); stroke: var(--full); stroke-width: 1.2; }
.mutuality-chart .lacking { fill: none; stroke: var(--faint); stroke-width: 1; stroke-dasharray: 2 3; }
.mutuality-chart .under { fill: none; stroke: var(--paper); stroke-width: 5; stroke-linecap: square; }
.mutuality-chart .whisker { fill: none; stroke: var(--ink); stroke-width: 1.8; }
.mutuality-chart .thin { stroke-width: 1; stroke-opacity: 0.6; }
.mutuality-chart .hatch { stroke: var(--faint); stroke-width: 1; stroke-opacity: 0.35; }
"""


class _Description(draw.Title):  # type: ignore[misc]  # drawsvg has no types
    """What a picture shows, in words."""

    TAG_NAME = "desc"


def as_svg(chart: Chart) -> str:
    """Return a chart as SVG; the same chart is the same bytes."""
    notes = [line for note in chart.notes for line in wrap(note, LONGEST_LINE)]
    foot = HEAD + panels.HEIGHT * len(chart.panels) + (SIGNS if chart.gaps else 0)
    height = foot + LINE * len(notes) + FOOT
    picture = draw.Drawing(
        WIDTH,
        height,
        role="img",
        aria_labelledby=f"{chart.name}-title {chart.name}-said",
        class_="mutuality-chart",
        style="max-width: 100%; height: auto",
    )
    picture.append(draw.Title(f"{chart.title}: {chart.place}", id=f"{chart.name}-title"))
    picture.append(_Description(said(chart), id=f"{chart.name}-said"))
    picture.append_css(STYLE)
    picture.extend([draw.Rectangle(0, 0, WIDTH, height, class_="paper"), *_head(chart)])
    picture.append_def(_hatching(chart.name))
    scale = along(chart.periods or [chart.first, chart.last], at=LEFT, width=WIDTH - LEFT - RIGHT)
    for place, panel in enumerate(chart.panels):
        picture.extend(panels.drawn(panel, scale, HEAD + panels.HEIGHT * place, _hatch(chart.name)))
    picture.extend(panels.signs(chart.gaps, LEFT, foot - 12, _hatch(chart.name)))
    for place, line in enumerate(notes):
        picture.append(draw.Text(line, 11.5, LEFT, foot + 14 + LINE * place, class_="faint"))
    return UNWRITABLE.sub("\ufffd", picture.as_svg(header=""))


def said(chart: Chart) -> str:
    """Return in words what a chart shows, for whoever does not see it."""
    return " ".join([f"{_span(chart)}.", *(_words(panel) for panel in chart.panels)])


def _head(chart: Chart) -> Iterator[Any]:
    yield draw.Text(chart.title, 20, LEFT, 34, class_="strong")
    yield draw.Text(f"{_short(chart.place)}, {_span(chart)}", 13, LEFT, 56, class_="faint")


def _span(chart: Chart) -> str:
    return f"{name_of(chart.first)} to {name_of(chart.last)}"


def _words(panel: Panel) -> str:
    told = [point for point in panel.points if point.value is not None]
    lacking = len(panel.points) - len(told)
    gaps = f" {lacking} of {len(panel.points)} periods have no number." if lacking else ""
    if not told:
        return f"{panel.title}: no number is told.{gaps}"
    last, unit = told[-1], " per cent" if panel.drawn is Drawn.SHARES else ""
    sure = "" if last.is_sure else f", likely between {last.low:,} and {last.high:,}"
    return f"{panel.title}: {last.value:,}{unit} in {name_of(last.period)}{sure}.{gaps}"


def _hatch(name: str) -> str:
    return f"{name}-hatching"


def _hatching(name: str) -> Any:
    pattern = draw.Pattern(6, 6, patternUnits="userSpaceOnUse", patternTransform="rotate(45)", id=_hatch(name))
    pattern.append(draw.Line(0, 0, 0, 6, class_="hatch"))
    return pattern


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_PLACE else text[: LONGEST_PLACE - 1] + "…"
