"""The eight operators, and what a missing figure does to each."""

import pytest

from mutuality.language.figures import Check, Missing, Operator, Severity, failing, holds


def check(op, **otherwise):
    said = {"left": ["left"], "right": ["right"], "missing": Missing.NEVER_SKIP, **otherwise}
    return Check("a-check", "Left and right.", operator=op, **said)


@pytest.mark.parametrize(
    ("op", "passing"),
    [
        (Operator.EQUAL_TO, {(2, 2)}),
        (Operator.NOT_EQUAL_TO, {(1, 2), (3, 2), (None, 2), (2, None)}),
        (Operator.GREATER_THAN, {(3, 2), (2, None)}),
        (Operator.GREATER_THAN_OR_EQUAL_TO, {(3, 2), (2, 2), (2, None)}),
        (Operator.LESS_THAN, {(1, 2), (None, 2)}),
        (Operator.LESS_THAN_OR_EQUAL_TO, {(1, 2), (2, 2), (None, 2)}),
        (Operator.COMPULSORY_PAIR, {(1, 2), (2, 2), (3, 2), (None, None)}),
        (Operator.EXCLUSIVE_PAIR, {(None, 2), (2, None), (None, None)}),
    ],
)
def test_an_operator_passes_what_it_says_and_nothing_else(op, passing):
    asked = [(1, 2), (2, 2), (3, 2), (None, 2), (2, None), (None, None)]
    passed = {each for each in asked if holds(check(op), dict(zip(("left", "right"), each, strict=True)))}
    nothing_beside_nothing = {(None, None)} if op.value.endswith("equal_to") and "not" not in op.value else set()
    assert passed == passing | nothing_beside_nothing


@pytest.mark.parametrize(
    ("missing", "figures", "is_left_out"),
    [
        (Missing.SKIP_IF_ANY, {"left": 9}, True),
        (Missing.SKIP_IF_ALL, {"left": 9}, False),
        (Missing.SKIP_IF_ALL, {}, True),
        (Missing.NEVER_SKIP, {"left": 9}, False),
    ],
)
def test_where_a_figure_is_missing_a_check_is_left_out_as_it_says(missing, figures, is_left_out):
    assert holds(check(Operator.LESS_THAN, missing=missing), figures) is is_left_out


def test_sides_are_sums_and_the_right_one_has_a_number_besides():
    both = check(Operator.EQUAL_TO, left=["a", "b"], right=["c"], plus=2)
    assert holds(both, {"a": 3, "b": 4, "c": 5})


def test_what_fails_is_named():
    good, bad = check(Operator.EQUAL_TO), check(Operator.LESS_THAN, severity=Severity.WARNING)
    assert failing([good, bad], {"left": 2, "right": 2}) == [bad]
