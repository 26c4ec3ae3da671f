"""What this room says that leaves the chapter."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.indicators import VERSION
from mutuality.language import STANDARD, Kind, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.reporting.models import Report


def report_released(session: Session, report: Report) -> None:
    """Say the figures of a period, as they may leave."""
    leaving = said(report.period, report.cells, report.noise)
    session.announce(Outgoing(kind=Kind.REPORT, subject=subject_of(Kind.REPORT, leaving), data=leaving))


def said(period: str, cells: list[dict[str, Any]], noise: dict[str, Any] | None) -> dict[str, Any]:
    """Return what a report says."""
    of = {"form": STANDARD, "edition": 0, "period": period, "dictionary": VERSION}
    return {**of, "cells": cells, "noise": noise}
