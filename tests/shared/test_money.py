"""Amounts in minor units, as they are written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.money import DIGITS, MOST, minor_units, written


@given(amount=st.integers(-MOST, MOST), currency=st.sampled_from(sorted(DIGITS)))
def test_what_is_written_is_read_as_the_same_amount(amount, currency):
    assert minor_units(written(amount, currency), currency) == amount


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [("12.50", "CAD", 1250), ("12,5", "EUR", 1250), ("12", "JPY", 12), ("0.005", "KWD", 5), (" -3 ", "CAD", -300)],
)
def test_the_minor_unit_is_the_currencys_own(text, currency, amount):
    assert minor_units(text, currency) == amount


@pytest.mark.parametrize("text", ["", "1,250.00", "12.505", "$12", "12.", "1e3", "twelve", "=1+1", "١٢"])
def test_what_could_be_taken_for_something_else_is_not_read(text):
    assert minor_units(text, "CAD") is None


def test_the_yen_has_no_smaller_part():
    assert (minor_units("12.5", "JPY"), written(12, "JPY")) == (None, "12")
