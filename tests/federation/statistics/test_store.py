"""Whatever chapters report, revise and take back, the totals are the sum of what stands."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from mutuality.disclosure import NUMBERS, Mode, State
from mutuality.language import Kind
from mutuality_federation.statistics.models import Figure, Learned, Release, Rollup
from tests.federation.office import announce
from tests.federation.statistics.conftest import STANDARD, cell_of

CODES = ("joins", "meetings_held", "attendance")
FORMS = ("standard", "helpline")
CELL = st.one_of(st.sampled_from([None, "not_collected"]), st.integers(2, 9).map(lambda fives: fives * 5))
CELLS = st.dictionaries(st.sampled_from(CODES), CELL, min_size=1)
SAID = st.one_of(st.none(), st.tuples(CELLS, st.sampled_from([4.0, 8.0])))
PLACE = st.tuples(st.integers(0, 3), st.sampled_from(FORMS), st.sampled_from(["2026-01", "2026-02"]))
HISTORY = st.lists(st.tuples(PLACE, SAID), max_size=15)


def recomputed(session, unit_of):
    """Return the sums as the figures alone would give them."""
    releases = {(each.form, each.period, each.chapter_id): each for each in session.scalars(select(Release))}
    sums = defaultdict(lambda: [0] * 5)
    for figure in session.scalars(select(Figure)):
        noise = releases[figure.form, figure.period, figure.chapter_id].variance if figure.mode == Mode.NOISED else 0
        total = sums[figure.form, figure.period, unit_of[figure.chapter_id], figure.indicator, figure.mode]
        total[0] += figure.value or 0
        total[1] += figure.state in NUMBERS
        total[2] += figure.state == State.SUPPRESSED
        total[3] += noise if figure.state in NUMBERS else 0
        total[4] += figure.state == State.NOT_COLLECTED
    return {key: tuple(total) for key, total in sums.items()}


def added_up(session, table=Rollup):
    """Return the sums as they were added up entry by entry, stripes and days put together."""
    sums = defaultdict(lambda: [0] * 5)
    for row in session.scalars(select(table)):
        for place, name in enumerate(("total", "counted", "suppressed", "variance", "not_collected")):
            sums[row.form, row.period, row.unit_id, row.indicator, row.mode][place] += getattr(row, name)
    return {key: tuple(total) for key, total in sums.items() if any(total)}


def mode_of(number, code):
    """Return how a chapter lets a figure out: half of them with noise where it may, half without small numbers."""
    return "exact" if code == "meetings_held" else "noised" if number < 2 and code == "joins" else "suppressed"


def cell(number, code, value):
    mode = mode_of(number, code)
    if isinstance(value, str):
        return {"indicator": code, "state": value, "value": None, "mode": mode}
    if mode == "noised":
        return {"indicator": code, "state": "counted", "value": -3 if value is None else value, "mode": mode}
    return {**cell_of(code, value), "mode": mode}


def tell(office, chapter_id, number, form, period, said):
    subject = f"report/{form}/{period}"
    if said is None:
        office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="mistake")
        return
    cells = [cell(number, code, value) for code, value in said[0].items()]
    noise = {"mechanism": "laplace", "scale": said[1], "epsilon": 1.0} if number < 2 and "joins" in said[0] else None
    figures = {"edition": 0, "dictionary": 1, "cells": cells, "noise": noise}
    said = {"form": form, "period": period, **figures}
    with office.database.transaction() as session:  # sums hold whatever a form asks: the judgement is left out
        announce(session, office.body_id, chapter_id, Kind.REPORT, subject, said, was_judged=True)


def live(office, roll, history):
    with office.database.transaction() as session:
        for table in (Figure, Release, Rollup, Learned):
            session.execute(delete(table))
    for (number, form, period), said in history:
        tell(office, roll[number], number, form, period, said)


@settings(max_examples=40)
@given(history=HISTORY)
def test_totals_are_what_the_figures_add_up_to_whatever_their_mode_form_and_noise(strict, units_and_roll, history):
    live(strict, list(units_and_roll), history)
    with strict.database.transaction() as session:
        assert added_up(session) == recomputed(session, units_and_roll)


@settings(max_examples=10)
@given(history=HISTORY)
def test_the_days_add_up_to_what_is_known_today(strict, units_and_roll, clock, history):
    clock.at = datetime(2026, 3, 15, 12, tzinfo=UTC)
    live(strict, list(units_and_roll), [])
    for (number, form, period), said in history:
        tell(strict, list(units_and_roll)[number], number, form, period, said)
        clock.at += timedelta(hours=9)
    with strict.database.transaction() as session:
        assert added_up(session, Learned) == added_up(session)


@settings(max_examples=20)
@given(history=HISTORY)
def test_a_history_withdrawn_leaves_nothing(strict, units_and_roll, history):
    ends = [
        ((number, form, period), None) for number in range(4) for form in FORMS for period in ("2026-01", "2026-02")
    ]
    live(strict, list(units_and_roll), [*history, *ends])
    with strict.database.transaction() as session:
        assert (added_up(session), session.scalars(select(Release)).all()) == ({}, [])


def test_chapters_that_report_at_once_lose_nothing(strict, totals):
    roll = [strict.chapter(f"Chapter {number}") for number in range(8)]
    cells = [cell_of(code, 10) for code in CODES]

    def release(chapter_id):
        for times in (1, 2, 3):
            said = [{**cell, "value": cell["value"] * times} for cell in (cells if times % 2 else cells[::-1])]
            strict.tell(chapter_id, Kind.REPORT, "report", **STANDARD, period="2026-02", dictionary=1, cells=said)

    with ThreadPoolExecutor(len(roll)) as pool:
        list(pool.map(release, roll))
    assert totals() == dict.fromkeys(sorted(CODES), (240, 8, 0))
