"""The report: one page that needs no other file, with a table beside each chart for whoever reads or hears it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from flask import render_template_string

from mutuality_federation.charts.drawing import as_svg, said
from mutuality_federation.charts.rules import Chart
from mutuality_federation.charts.scales import name_of


def as_page(charts: Sequence[Chart]) -> str:
    """Return charts as one page of HTML; whatever is said of a body in words of its own is written as words."""
    return render_template_string(_template(), charts=charts, as_svg=as_svg, said=said, name_of=name_of)


@cache
def _template() -> str:
    return files(__package__ or "").joinpath("report.html").read_text(encoding="utf-8")
