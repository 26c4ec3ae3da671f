"""Places on the globe, without anything running."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_federation.listings import rules

LATITUDE, LONGITUDE = st.floats(-90, 90), st.floats(-180, 180)
EQUATOR_KILOMETRES = 111.195 * 180


def apart(here, there):
    chord = sum((a - b) ** 2 for a, b in zip(rules.point(*here), rules.point(*there), strict=True))
    return rules.kilometres(chord)


def is_inside(box, latitude, longitude):
    return box.south <= latitude <= box.north and box.west <= longitude <= box.east


@pytest.mark.parametrize(
    ("here", "there", "kilometres"),
    [
        ((0, 0), (1, 0), 111.195),
        ((60, 0), (60, 1), 55.597),
        ((0, 179.5), (0, -179.5), 111.195),
        ((90, 0), (90, 123), 0),
        ((0, 0), (0, 180), EQUATOR_KILOMETRES),
        ((45, 10), (45, 10), 0),
    ],
)
def test_a_distance_is_measured_along_the_globe(here, there, kilometres):
    assert apart(here, there) == pytest.approx(kilometres, abs=0.01)


@given(kilometres=st.floats(0.1, 500))
def test_a_straight_line_and_a_distance_say_the_same(kilometres):
    assert rules.kilometres(rules.chord_squared(kilometres)) == pytest.approx(kilometres)


@given(here=st.tuples(LATITUDE, LONGITUDE), there=st.tuples(LATITUDE, LONGITUDE), kilometres=st.floats(0.1, 500))
def test_a_place_outside_the_boxes_is_farther_away(here, there, kilometres):
    if not any(is_inside(box, *there) for box in rules.boxes_around(*here, kilometres)):
        assert apart(here, there) > kilometres


@given(here=st.tuples(LATITUDE, LONGITUDE), kilometres=st.floats(0.1, 500))
def test_no_box_crosses_the_date_line(here, kilometres):
    boxes = rules.boxes_around(*here, kilometres)
    assert all(-180 <= box.west <= box.east <= 180 for box in boxes)


@pytest.mark.parametrize(("longitude", "count"), [(0, 1), (179.9, 2), (-179.9, 2)])
def test_two_boxes_are_asked_where_the_date_line_lies_between(longitude, count):
    assert len(rules.boxes_around(10, longitude, 25)) == count
