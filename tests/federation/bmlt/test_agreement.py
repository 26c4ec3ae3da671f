"""A question asked as BMLT asks it is answered as ours: the same meetings, whatever is asked together.

Days are asked for among meetings of every week: of any other a format of weekdays shows this week, not the rule. Begins
"after" leaves the minute itself out there, and a degree is 111.111 km there and 111.195 here.
"""

from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality_federation.bmlt.places import number_of
from mutuality_federation.bmlt.searching import KILOMETRES_A_DEGREE as THEIRS
from mutuality_federation.listings.rules import KILOMETRES_A_DEGREE as OURS

ATTENDANCE = {1: ("in_person", "closed"), 2: ("online",), 3: ("hybrid",)}
TYPES = ["O", "C", "D", "X", "BE", "LGBTQ"]
NAMES = ["Café am Fluß", "Windmill", "Lantern hour", "Old harbour", "Cafe by the harbour", "Ölmühle"]
TEXTS = ["CAFE", "fluss", "harbour", "windmill", "ölmuhle", "lantern hour", "cafe harbour", "quay"]
HERE = (44.6488, -63.5752)
QUARTERS = st.sampled_from([0, 15, 30, 45])


@dataclass(frozen=True)
class Question:
    """What is asked, both ways; what is None is not asked."""

    weekdays: frozenset = field(default_factory=frozenset)
    venues: frozenset = field(default_factory=frozenset)
    types: frozenset = field(default_factory=frozenset)
    near: float | None = None
    text: str | None = None
    place: int | None = None
    after: tuple | None = None
    before: tuple | None = None


ASKED = {
    "weekdays": st.frozensets(st.integers(1, 7), min_size=2, max_size=5),
    "venues": st.frozensets(st.sampled_from([1, 2, 3]), min_size=1, max_size=2),
    "types": st.frozensets(st.sampled_from(TYPES), min_size=1, max_size=2),
    "near": st.floats(10, 60),
    "text": st.sampled_from(TEXTS),
    "place": st.integers(0, 3),
    "after": st.tuples(st.integers(6, 15), QUARTERS),
    "before": st.tuples(st.integers(12, 22), QUARTERS),
}
QUESTIONS = (
    st.sets(st.sampled_from(sorted(ASKED)), max_size=3)
    .flatmap(lambda names: st.fixed_dictionaries({name: ASKED[name] for name in sorted(names)}))
    .map(lambda said: Question(**said))
)


@pytest.fixture
def places(office, publish):
    """Publish sixty meetings of a body and three units, one below another; return the id of each of these."""
    north = office.unit("north")
    units = [north, office.unit("far-north", north), office.unit("south")]
    chapters = [office.chapter(f"Chapter {number}", unit_id=each) for number, each in enumerate([None, *units])]
    chance = Random(6)
    for number in range(1, 61):
        publish(number, by=chance.choice(chapters), **meeting(chance))
    return [office.body_id, *units]


def meeting(chance):
    latitude, longitude = (middle + chance.uniform(-0.5, 0.5) for middle in HERE)
    return {
        "name": chance.choice(NAMES),
        "weekday": chance.randint(1, 7),
        "starts": f"{chance.randint(6, 22):02}:{chance.choice([0, 15, 30, 45]):02}",
        "types": sorted(chance.sample(TYPES, chance.randint(0, 4))),
        "attendance": chance.choice([each for kind in ATTENDANCE.values() for each in kind]),
        "latitude": round(latitude, 6),
        "longitude": round(longitude, 6),
    }


@pytest.fixture
def theirs(ask, places):
    """Ask as BMLT's clients ask."""
    formats = {each["key_string"]: each["id"] for each in ask("GetFormats").json}

    def theirs(asked):
        said = {
            "weekdays": ",".join(str(each % 7 + 1) for each in asked.weekdays),
            "venue_types": ",".join(map(str, asked.venues)),
            "formats": ",".join(formats[each] for each in asked.types),
            "SearchString": asked.text,
        }
        if asked.near:
            said |= {"lat_val": HERE[0], "long_val": HERE[1], "geo_width_km": f"{asked.near:.6f}"}
        if asked.place is not None:
            said |= {"services": number_of(places[asked.place]), "recursive": 1}
        for name, limit in (("StartsAfter", asked.after), ("StartsBefore", asked.before)):
            said |= {f"{name}H": limit[0], f"{name}M": limit[1]} if limit else {}
        query = "".join(f"&{name}={value}" for name, value in said.items() if value not in ("", None))
        return {int(each["id_bigint"]) for each in ask("GetSearchResults", query).json}

    return theirs


@pytest.fixture
def ours(federation, places):
    """Ask our search, once for each weekday and each way of taking part, since it takes one of each."""

    def one(asked, weekday, attendance):
        said = {"weekday": weekday, "attendance": attendance, "type": sorted(asked.types), "text": asked.text}
        said |= {"starts_from": clock(asked.after, 1), "starts_until": clock(asked.before, -1)}
        if asked.near:
            far = float(f"{asked.near:.6f}") * OURS / THEIRS
            said |= {"latitude": HERE[0], "longitude": HERE[1], "kilometres": far}
        if asked.place is not None:
            said |= {"body_id": places[0], "unit_id": places[asked.place] if asked.place else None}
        query = {name: value for name, value in said.items() if value is not None}
        return federation.stranger.get("/v1/search", query_string={**query, "limit": 100}).json["items"]

    def ours(asked):
        ways = [each for venue in asked.venues for each in ATTENDANCE[venue]]
        days = sorted(asked.weekdays) or [None]
        return {number_of(each["id"]) for day in days for way in ways or [None] for each in one(asked, day, way)}

    return ours


def clock(limit, minutes):
    """Return a limit as one that counts itself."""
    if limit is None:
        return None
    hour, minute = divmod(limit[0] * 60 + limit[1] + minutes, 60)
    return f"{hour:02}:{minute:02}"


@settings(max_examples=40)
@given(asked=QUESTIONS)
def test_bmlts_search_finds_what_ours_finds(theirs, ours, asked):
    assert theirs(asked) == ours(asked)
