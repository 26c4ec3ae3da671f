"""When a match is agreed, and when to follow a tie up."""

from datetime import UTC, date, datetime

import pytest

from mutuality_chapter.ties.rules import HelperFull, follow_ups, is_agreed, require_room

DAY, AT = date(2026, 3, 15), datetime(2026, 3, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(("agreed", "is_it"), [([AT, AT], True), ([AT, None], False), ([None, None], False)])
def test_a_match_is_agreed_once_everybody_said_so(agreed, is_it):
    assert is_agreed(agreed) is is_it


@pytest.mark.parametrize(("number", "days"), [(0, [14, 28, 42, 56]), (2, [28, 56]), (1, [56])])
def test_follow_ups_are_spread_over_eight_weeks(number, days):
    assert [(day - DAY).days for day in follow_ups(DAY, number)] == days


def test_a_helper_has_room_for_as_many_as_they_said():
    require_room(2, 3)
    with pytest.raises(HelperFull):
        require_room(3, 3)
