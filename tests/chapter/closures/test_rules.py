"""How long a place may be closed."""

from datetime import date

from mutuality_chapter.closures import rules


def test_a_place_may_be_closed_for_a_day_or_a_year():
    rules.require_span(date(2026, 3, 17), date(2026, 3, 17))
    rules.require_span(date(2026, 3, 17), date(2027, 3, 17))
