"""How long a place may be closed, and which days of a meeting that concerns."""

from datetime import date

from mutuality_chapter.closures import rules


def test_a_place_may_be_closed_for_a_day_or_a_year():
    rules.require_span(date(2026, 3, 17), date(2026, 3, 17))
    rules.require_span(date(2026, 3, 17), date(2027, 3, 17))


def test_a_meeting_by_appointment_is_due_on_no_day():
    assert rules.days_due(None, date(2026, 3, 1), date(2026, 3, 31)) == []


def test_a_closure_holds_on_its_first_and_its_last_day():
    span = (date(2026, 3, 17), date(2026, 3, 24))
    assert [rules.is_closed(date(2026, 3, day), [span]) for day in (16, 17, 24, 25)] == [False, True, True, False]
