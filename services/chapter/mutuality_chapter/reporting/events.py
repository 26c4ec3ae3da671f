"""What this room says that leaves the chapter."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.indicators import VERSION
from mutuality.language import Kind, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.reporting.models import Report


def report_released(session: Session, report: Report) -> None:
    """Say the figures of a period, as they may leave."""
    place = {name: getattr(report, name) for name in ("form", "edition", "period")}
    leaving = said(place, report.cells, report.noise)
    session.announce(Outgoing(kind=Kind.REPORT, subject=subject_of(Kind.REPORT, leaving), data=leaving))


def said(place: dict[str, Any], cells: list[dict[str, Any]], noise: dict[str, Any] | None) -> dict[str, Any]:
    """Return what a report says; its place is a form, an edition of it, and a period."""
    return {**place, "dictionary": VERSION, "cells": cells, "noise": noise}
