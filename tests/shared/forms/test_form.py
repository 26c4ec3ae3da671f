"""Which edition of a form asks about a period, and which periods are the form's."""

from dataclasses import replace
from fractions import Fraction

import pytest

from mutuality.disclosure import Mechanism, Mode
from mutuality.disclosure.floors import Protection
from mutuality.forms import Form, FormPeriodUnfit, FormUnfit, Wanted, edition_for, require_fit, require_period
from mutuality.forms.protection import ProtectionAsked
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


PROTECTION = ProtectionAsked(
    Mode.NOISED, 12, 500, 2000, Mechanism.GAUSSIAN, 20, 100, ("https://a.test", "https://b.test")
)


@pytest.mark.parametrize("form", [SPRING, replace(SPRING, publish_day=10, protection=PROTECTION)])
def test_a_form_is_read_back_from_its_document_as_it_is(form):
    assert Form.read(form.document()) == form


def test_of_what_a_form_asks_and_what_is_granted_the_lower_rules():
    agreed = replace(SPRING, protection=PROTECTION).agreed(Protection(openest=Mode.SUPPRESSED, least_people=200))
    assert agreed == Protection(Mode.NOISED, 12, Fraction(1, 2), Fraction(2), 20, 200)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"protection": replace(PROTECTION, openest=Mode.EXACT)}, "/protection"),
        ({"protection": replace(PROTECTION, threshold=4)}, "/protection"),
        ({"protection": replace(PROTECTION, aggregators=("https://a.test",))}, "/protection/aggregators"),
        ({"publish_day": 91}, "/publish_day"),
    ],
)
def test_no_form_asks_what_no_chapter_may_grant_nor_answers_when_none_are_taken(said, place):
    with pytest.raises(FormUnfit) as refused:
        require_fit(replace(SPRING, **said))
    assert [each["pointer"] for each in refused.value.members["errors"]] == [place]
