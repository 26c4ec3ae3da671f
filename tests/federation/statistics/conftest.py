"""Reports as chapters release them."""

from datetime import UTC, datetime

import pytest

from mutuality.disclosure import Mode
from mutuality.language import DICTIONARY, Kind

STANDARD = {"form": "standard", "edition": 0}


def cell_of(code, value):
    """Return a figure of that value as it leaves exactly where it may, else suppressed; None has no number."""
    mode = Mode.EXACT if code not in DICTIONARY or Mode.EXACT in DICTIONARY[code].modes else Mode.SUPPRESSED
    return {"indicator": code, "state": "suppressed" if value is None else "counted", "value": value, "mode": mode}


@pytest.fixture
def strict(office):
    """The office of a body that requires reports and shows its own office rows and totals."""
    office.choose("accredited_leader_league")
    return office


@pytest.fixture
def chapter_id(office):
    return office.chapter()


@pytest.fixture
def report(office, chapter_id):
    """Release a month's figures: a number is counted, None is suppressed."""

    def report(period="2026-02", by=None, **figures):
        cells = [cell_of(code, value) for code, value in figures.items()]
        said = {**STANDARD, "period": period, "dictionary": 1, "cells": cells}
        office.tell(by or chapter_id, Kind.REPORT, f"report/standard/{period}", **said)

    return report


@pytest.fixture
def withdraw(office, chapter_id):
    """Take back what was reported of a month."""

    def withdraw(period="2026-02", by=None):
        subject = f"report/standard/{period}"
        office.tell(by or chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")

    return withdraw


@pytest.fixture
def totals(office):
    """Return the totals of February as the office is shown them: indicator to total, counted, suppressed."""

    def totals(period="2026-02", **query):
        shown = office.show("statistics", first=period, last=period, **query)["items"]
        return {each["indicator"]: (each["total"], each["counted"], each["suppressed"]) for each in shown}

    return totals


@pytest.fixture
def today(clock):
    """Set the clock to noon of a day."""

    def today(year, month, day):
        clock.at = datetime(year, month, day, 12, tzinfo=UTC)

    return today


@pytest.fixture
def units_and_roll(office):
    """Four chapters, two of them in units, each with the unit it adds to."""
    unit_ids = [office.unit("north"), office.unit("south"), None, None]
    return {office.chapter(f"Chapter {place}", unit_id=unit): unit or "" for place, unit in enumerate(unit_ids)}
