"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.reporting.models import Report


def report_released(session: Session, report: Report) -> None:
    """Say the figures of a period, as they may leave."""
    said = {"period": report.period, "dictionary": report.dictionary, "cells": report.cells}
    session.announce(Outgoing(kind=Kind.REPORT, subject=f"report/{report.period}", data=said))
