"""The nearest meetings are the nearest: compared with measuring the way to every one."""

import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert

from mutuality_federation.listings import rules
from mutuality_federation.listings.models import Listing
from mutuality_federation.searching.orders import nearest
from tests.federation.listings.conftest import MEETING, listing_id

PLACE = st.one_of(
    st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    st.tuples(st.floats(-3, 3), st.sampled_from([-180.0, 180.0, -179.0, 179.5, 178.0])),
    st.tuples(st.sampled_from([90.0, -90.0, 89.5, -88.0, 87.0]), st.floats(-180, 180)),
    st.tuples(st.floats(44, 46), st.floats(-64, -60)),
).map(lambda place: (rules.settled(place[0]), rules.settled(place[1])))
MEETINGS = st.lists(st.tuples(PLACE, st.integers(1, 7)), min_size=1, max_size=25)


def way(here, there):
    """Return the way along the globe, by another formula than the one tested."""
    (a, x), (b, y) = ((math.radians(up), math.radians(across)) for up, across in (here, there))
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin((y - x) / 2) ** 2
    return 2 * 111.195 * math.degrees(math.asin(min(1.0, math.sqrt(half))))


def row(number, place, weekday, chapter_id, body_id, now):
    said = {name: value for name, value in MEETING.items() if name not in {"latitude", "longitude", "last_verified_on"}}
    fixed = {"minutes": 60, "types": [], "access": "open", "attendance": "in_person", "regions": [], "languages": []}
    axes = dict(zip("xyz", rules.point(*place), strict=True))
    where = {"latitude": place[0], "longitude": place[1], "is_approximate": False, **axes}
    owned = {"id": listing_id(number), "body_id": body_id, "chapter_id": chapter_id, "published_at": now}
    return {**said, **fixed, **where, **owned, "weekday": weekday}


@pytest.fixture
def searched(office, chapter_id):
    """Put meetings at places, search, and return the kilometres found and those a walk to every one would find."""

    def searched(meetings, here, kilometres, weekday, limit):
        with office.database.transaction() as session:
            session.execute(delete(Listing))
            rows = [row(n, *each, chapter_id, office.body_id, session.now) for n, each in enumerate(meetings)]
            session.execute(insert(Listing), rows)
            asked = {"latitude": here[0], "longitude": here[1], "weekday": weekday}
            found = nearest.near(session, **asked, kilometres=kilometres, limit=limit)
            apart = [nearest.measured(session, row)["kilometres"] for row in found.rows]
        ways = sorted(way(here, place) for place, day in meetings if weekday in {None, day})
        return apart, [each for each in ways if each <= kilometres][:limit]

    return searched


@settings(max_examples=150)
@given(
    meetings=MEETINGS,
    here=PLACE,
    kilometres=st.floats(0.1, 500),
    weekday=st.one_of(st.none(), st.integers(1, 7)),
    limit=st.integers(1, 5),
)
@example(meetings=[((0.0, -179.9), 1)], here=(0.0, 179.9), kilometres=50.0, weekday=None, limit=5)
@example(meetings=[((89.9, 180.0), 1)], here=(89.9, 0.0), kilometres=50.0, weekday=None, limit=5)
@example(meetings=[((64.4, 0.0), 1), ((60.0, 8.7), 1)], here=(60.0, 0.0), kilometres=500.0, weekday=None, limit=1)
def test_a_search_finds_what_a_walk_to_every_meeting_finds(searched, meetings, here, kilometres, weekday, limit):
    found, walked = searched(meetings, here, kilometres, weekday, limit)
    assert found == pytest.approx(walked, abs=0.002)


def test_a_search_from_a_place_finer_than_can_be_squared_is_answered(office):
    with office.database.reading() as session:
        here = {"latitude": 5e-324, "longitude": 5e-324}
        assert nearest.near(session, **here, kilometres=1.0, weekday=None, limit=1).rows == []
