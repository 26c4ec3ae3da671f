"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import STANDARD, Kind, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.reporting.models import Report


def report_released(session: Session, report: Report) -> None:
    """Say the figures of a period, as they may leave."""
    of = {"form": STANDARD, "edition": 0, "period": report.period}
    said = {**of, "dictionary": report.dictionary, "cells": report.cells}
    session.announce(Outgoing(kind=Kind.REPORT, subject=subject_of(Kind.REPORT, said), data=said))
