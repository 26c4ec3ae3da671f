"""Which edition of a form asks about a period, and which periods are the form's."""

import pytest

from mutuality.disclosure import Mode
from mutuality.forms import Form, FormPeriodUnfit, Wanted, edition_for, require_period
from mutuality.periods import Period

SPRING = Form("spring", 1, "Spring", Period.QUARTER, 4, 30, 10, 90, "2026-04--P3M", (Wanted("joins", Mode.NOISED),))
YEARLY = Form("years", 1, "Years", Period.YEAR, 7, 0, 0, 0, "2026-07--P12M", (Wanted("joins", Mode.NOISED),))


@pytest.mark.parametrize("period", ["2026-04", "2026-05--P3M", "2026-04--P6M"])
def test_a_form_is_answered_for_periods_of_its_own_years_alone(period):
    with pytest.raises(FormPeriodUnfit):
        require_period(SPRING, period)


def test_years_may_begin_in_any_month():
    require_period(YEARLY, "2027-07--P12M")


def test_before_its_first_period_a_form_asks_nothing():
    assert edition_for([SPRING], "2026-01--P3M") is None


def test_the_newest_edition_in_effect_asks_about_a_period():
    later = Form(**{**vars(SPRING), "number": 2, "effective_from": "2026-10--P3M"})
    found = [edition_for([SPRING, later], period) for period in ("2026-07--P3M", "2026-10--P3M")]
    assert [each.number for each in found if each] == [1, 2]


def test_a_form_is_read_back_from_its_document_as_it_is():
    assert Form.read(SPRING.document()) == SPRING
