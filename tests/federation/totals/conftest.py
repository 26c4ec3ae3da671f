"""Chapters that release figures in every mode."""

import pytest

from mutuality.language import Kind
from tests.federation.office import announce
from tests.federation.statistics.conftest import cell_of

STANDARD = {"form": "standard", "edition": 0, "dictionary": 1}


@pytest.fixture
def strict(office):
    """The office of a body that requires reports and shows its own office rows and totals."""
    office.choose("accredited_leader_league")
    return office


@pytest.fixture
def region(strict):
    """Set up a unit, or find the whole, with so many chapters; each reports these figures."""

    def region(name, count, report, **figures):
        unit_id = strict.unit(name) if name else None
        roll = [strict.chapter(f"{name} {number}", unit_id=unit_id) for number in range(count)]
        for chapter_id in roll:
            report(chapter_id, **figures)
        return unit_id, roll

    return region


@pytest.fixture
def suppressed(strict):
    """Release a month's figures: people rounded or, as None, hidden; activity exactly."""

    def suppressed(chapter_id, *, form="standard", period="2026-02", **figures):
        cells = [cell_of(code, value) for code, value in figures.items()]
        said = {**STANDARD, "form": form, "period": period, "cells": cells}
        with strict.database.transaction() as session:  # totals are read alike whatever a form asks
            was_judged, subject = form != "standard", f"report/{form}/{period}"
            announce(session, strict.body_id, chapter_id, Kind.REPORT, subject, said, was_judged=was_judged)

    return suppressed


@pytest.fixture
def noised(strict):
    """Release a month's figures of people with noise of the variance 32 on each."""

    def noised(chapter_id, period="2026-02", **figures):
        counted = {"state": "counted", "mode": "noised"}
        cells = [{**counted, "indicator": code, "value": value} for code, value in figures.items()]
        noise = {"mechanism": "laplace", "scale": 4.0, "epsilon": 1.0}
        strict.tell(chapter_id, Kind.REPORT, "report", **STANDARD, period=period, cells=cells, noise=noise)

    return noised


@pytest.fixture
def seen(strict):
    """Return one figure as the office is shown it for a period."""

    def seen(indicator, period="2026-02", **query):
        shown = strict.show("statistics", first=period, last=period, **query)["items"]
        return next(each for each in shown if each["indicator"] == indicator)

    return seen
