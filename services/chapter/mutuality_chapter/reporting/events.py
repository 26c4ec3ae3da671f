"""What this room says that leaves the chapter, and what it takes back after a restore had lost it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.disclosure import Mode, rounded
from mutuality.indicators import VERSION
from mutuality.language import Kind, read_data, subject_of
from mutuality_chapter import disclosing, floors
from mutuality_chapter.affiliation import BY_TAKING_BACK, Outgoing, TakenBack
from mutuality_chapter.counting import figures
from mutuality_chapter.reporting.models import Report


def report_released(session: Session, report: Report, *, not_before: date | None = None) -> None:
    """Say the figures of a period, as they may leave; on the form's day, if it names one."""
    place = {name: getattr(report, name) for name in ("form", "edition", "period")}
    leaving = said(place, report.cells, report.noise)
    subject = subject_of(Kind.REPORT, leaving)
    session.announce(Outgoing(Kind.REPORT, subject, leaving, not_before=not_before))


def said(place: dict[str, Any], cells: list[dict[str, Any]], noise: dict[str, Any] | None) -> dict[str, Any]:
    """Return what a report says; its place is a form, an edition of it, and a period."""
    return {**place, "dictionary": VERSION, "cells": cells, "noise": noise}


def take_back(session: Session, fact: TakenBack) -> None:
    """Hold a report of ours as it left: it is revised by its modes, and later ones are audited against it.

    What its figures came to then is lost; it is taken for what we count now, as far as that fits what left.
    """
    if fact.entry.kind != Kind.REPORT:
        return
    of = read_data(fact.entry.kind, fact.entry.data)
    form, period = of["form"], of["period"]
    now, ways = figures(session, period), disclosing.ways_out(session, period)
    report = session.get(Report, (form, period)) or Report(form=form, period=period, version=1)
    for name in ("edition", "dictionary", "cells", "noise"):
        setattr(report, name, of[name])
    own = [cell for cell in of["cells"] if ways[cell["indicator"]].form == form]
    report.counted = {cell["indicator"]: _count(cell, now) for cell in own}
    report.floor, report.policy_version = floors.protection(session).threshold, fact.entry.policy
    report.released_at, report.released_by = fact.received_at, BY_TAKING_BACK
    session.add(report)
    session.flush()  # the next entry taken back may speak of the same period


def _count(cell: dict[str, Any], now: Mapping[str, int]) -> int:
    """Return what a figure came to when it left, as near as we know."""
    count = now.get(cell["indicator"], 0)
    left = cell["value"] if cell["mode"] is not Mode.NOISED else None
    return count if left is None or left in {count, rounded(count)} else int(left)
