"""Whatever chapters report, revise and take back, the totals are the sum of what stands."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from mutuality.disclosure import NUMBERS, State
from mutuality.language import Kind
from mutuality_federation.statistics.models import Figure, Release, Rollup
from tests.federation.statistics.conftest import STANDARD, cell_of

CODES = ("joins", "meetings_held", "attendance")
CELL = st.one_of(st.none(), st.integers(2, 9).map(lambda fives: fives * 5))
SAID = st.one_of(st.none(), st.dictionaries(st.sampled_from(CODES), CELL, min_size=1))
HISTORY = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["2026-01", "2026-02"]), SAID), max_size=15)


def recomputed(session, unit_of):
    """Return the totals as the figures alone would give them."""
    sums = defaultdict(lambda: [0, 0, 0])
    for figure in session.scalars(select(Figure)):
        total = sums[figure.period, unit_of[figure.chapter_id], figure.indicator]
        total[0] += figure.value or 0
        total[1] += figure.state in NUMBERS
        total[2] += figure.state == State.SUPPRESSED
    return {key: tuple(total) for key, total in sums.items() if any(total)}


def rolled_up(session):
    """Return the totals as they were added up, stripes put together."""
    sums = defaultdict(lambda: [0, 0, 0])
    for row in session.scalars(select(Rollup)):
        for place, value in enumerate((row.total, row.counted, row.suppressed)):
            sums[row.period, row.unit_id, row.indicator][place] += value
    return {key: tuple(total) for key, total in sums.items() if any(total)}


def live(office, report, withdraw, roll, history):
    with office.database.transaction() as session:
        for table in (Figure, Release, Rollup):
            session.execute(delete(table))
    for number, period, said in history:
        if said is None:
            withdraw(period, by=roll[number])
        else:
            report(period, by=roll[number], **said)


@settings(max_examples=40)
@given(history=HISTORY)
def test_totals_are_what_the_figures_add_up_to(strict, units_and_roll, report, withdraw, history):
    roll = list(units_and_roll)
    live(strict, report, withdraw, roll, history)
    with strict.database.transaction() as session:
        assert rolled_up(session) == recomputed(session, units_and_roll)


@settings(max_examples=20)
@given(history=HISTORY)
def test_a_history_withdrawn_leaves_nothing(strict, units_and_roll, report, withdraw, history):
    roll = list(units_and_roll)
    ends = [(number, period, None) for number in range(4) for period in ("2026-01", "2026-02")]
    live(strict, report, withdraw, roll, [*history, *ends])
    with strict.database.transaction() as session:
        assert (rolled_up(session), session.scalars(select(Release)).all()) == ({}, [])


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
