"""How a meeting comes round is said in words, and what was found is drawn to scale."""

import math

import pytest

from mutuality_federation.find.telling import draw, words_in
from mutuality_federation.find.telling.days import comes_round

HELD = {"weekday": 4, "starts": "19:30", "minutes": 90, "rrule": None}

RULES = [
    (None, "Every Thursday, 7:30 pm to 9:00 pm"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "Every 2 weeks on Thursday, 7:30 pm to 9:00 pm"),
    ("FREQ=MONTHLY;BYDAY=2TH", "On the second Thursday of the month, 7:30 pm to 9:00 pm"),
    ("FREQ=MONTHLY;BYDAY=-1TH", "On the last Thursday of the month, 7:30 pm to 9:00 pm"),
    ("FREQ=MONTHLY;BYDAY=1TH;BYMONTH=3,9", "On the first Thursday of March and September, 7:30 pm to 9:00 pm"),
    ("FREQ=MONTHLY;BYMONTHDAY=15", "On day 15 of the month, 7:30 pm to 9:00 pm"),
    ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=13", "Once a year, 7:30 pm to 9:00 pm"),
    ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260430", "Every Thursday, 7:30 pm to 9:00 pm, until Thursday 30 April 2026"),
]


@pytest.mark.parametrize(("rule", "said"), RULES)
def test_how_it_comes_round_is_said(rule, said):
    assert comes_round({**HELD, "rrule": rule}, words_in("en")) == said


def test_without_a_time_it_is_by_appointment():
    assert comes_round({**HELD, "starts": None}, words_in("fr")) == "Sur rendez-vous"


def card(number, latitude, longitude):
    said = {"latitude": latitude, "longitude": longitude, "is_approximate": False, "name": "Here"}
    return {"number": number, "id": f"mtg_{number}", **said}


def test_the_scale_is_that_of_the_drawing():
    drawing = draw([card(1, 60.0, 10.0), card(2, 60.0, 11.0)], None)
    apart = drawing.points[1].x - drawing.points[0].x
    kilometres = 111.195 * math.cos(math.radians(60))
    assert drawing.scale / drawing.kilometres == pytest.approx(apart / kilometres, rel=0.01)


def test_what_lies_beyond_the_date_line_is_drawn_beside_what_lies_before_it():
    drawing = draw([card(1, -17.0, 179.9), card(2, -17.0, -179.9)], None)
    assert 0 < drawing.points[0].x < drawing.points[1].x < drawing.width


def test_two_at_one_place_are_one_point_that_names_both():
    (point,) = draw([card(1, 1.0, 1.0), card(2, 1.0, 1.0)], None).points
    assert (point.count, point.name) == (2, "1 Here; 2 Here")


def test_north_is_up():
    north, south = draw([card(1, 45.0, 1.0), card(2, 44.0, 1.0)], None).points
    assert north.y < south.y


def test_nothing_is_drawn_where_nothing_has_a_place():
    assert draw([card(1, None, None)], (1.0, 1.0)) is None
