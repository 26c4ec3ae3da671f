"""What a figure that counts people may look like when it leaves, and that both sides agree on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.disclosure import ROUND_TO, Cell, Mode, SmallCell, State, require_safe, rounded, shown
from mutuality.disclosure.cells import LEAST_FLOOR

HIDDEN = Cell(State.SUPPRESSED, None, Mode.SUPPRESSED)
COUNT, ASKED_FLOOR = st.integers(0, 5000), st.integers(0, 60)


def rough(value):
    return Cell(State.COUNTED, value, Mode.SUPPRESSED)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (0, HIDDEN),
        (7, HIDDEN),
        (8, rough(10)),
        (12, rough(10)),
        (13, rough(15)),
    ],
)
def test_people_leave_rounded_and_not_at_all_when_they_are_few(value, cell):
    assert shown(value, Mode.SUPPRESSED) == cell


@given(value=COUNT)
def test_activity_leaves_exactly(value):
    assert shown(value, Mode.EXACT) == Cell(State.COUNTED if value else State.ZERO, value, Mode.EXACT)


@given(value=COUNT, floor=ASKED_FLOOR)
def test_what_one_side_lets_out_the_other_lets_in(value, floor):
    require_safe({"joins": shown(value, Mode.SUPPRESSED, floor=floor)}, floor=floor)


@given(value=st.integers(0, LEAST_FLOOR - 1), floor=ASKED_FLOOR)
def test_nobody_lets_out_less_than_the_least_floor(value, floor):
    assert shown(value, Mode.SUPPRESSED, floor=floor).value is None
    with pytest.raises(SmallCell):
        require_safe({"joins": rough(value)}, floor=floor)


@given(value=COUNT)
def test_an_exact_number_of_people_is_never_let_in(value):
    if value % ROUND_TO:
        with pytest.raises(SmallCell):
            require_safe({"joins": rough(value)})


def test_nothing_to_report_says_zero_and_is_never_let_in_of_people():
    with pytest.raises(SmallCell):
        require_safe({"joins": Cell(State.NOTHING_TO_REPORT, None, Mode.SUPPRESSED)})


@pytest.mark.parametrize("state", [State.SUPPRESSED, State.NOT_COLLECTED, State.NOT_APPLICABLE])
def test_a_reason_that_says_no_number_is_let_in(state):
    require_safe({"joins": Cell(state, None, Mode.SUPPRESSED)})


def test_a_refusal_points_at_each_figure():
    cells = {"joins": rough(3), "meetings_held": Cell(State.COUNTED, 3), "departures": rough(3)}
    with pytest.raises(SmallCell) as refused:
        require_safe(cells)
    pointers = [each["pointer"] for each in refused.value.members["errors"]]
    assert pointers == ["/data/cells/joins", "/data/cells/departures"]


@pytest.mark.parametrize("mode", [Mode.NOISED, Mode.SUM_ONLY])
def test_noise_and_shares_are_drawn_for_a_whole_period_and_not_for_a_figure(mode):
    with pytest.raises(ValueError, match="by itself"):
        shown(100, mode)


@given(value=st.integers(-5000, 5000))
def test_noise_makes_any_number_so_any_is_let_in(value):
    require_safe({"joins": Cell(State.COUNTED, value, Mode.NOISED)})


@pytest.mark.parametrize(("state", "mode"), [(State.SUPPRESSED, Mode.NOISED), (State.COUNTED, Mode.SUM_ONLY)])
def test_where_noise_or_shares_protect_a_figure_always_looks_the_same(state, mode):
    with pytest.raises(SmallCell):
        require_safe({"joins": Cell(state, 10 if state is State.COUNTED else None, mode)})


@given(value=COUNT)
def test_rounding_moves_a_number_by_two_at_most(value):
    assert (abs(rounded(value) - value) <= 2, rounded(value) % ROUND_TO) == (True, 0)
