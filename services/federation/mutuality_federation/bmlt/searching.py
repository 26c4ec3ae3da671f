"""GetSearchResults: which meetings are wanted, how far away they are, in which order, and which of their keys.

Source: the BMLT semantic interface; limits on times are as there: starting after and before leave the limit itself out,
ending before and spans take it in.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from mutuality.labels import fold
from mutuality_federation.bmlt.asking import Asked
from mutuality_federation.bmlt.places import Place, below
from mutuality_federation.listings import Box, boxes_around

Meeting = dict[str, str]
Test = Callable[[Meeting], bool]
MILES_A_DEGREE, KILOMETRES_A_DEGREE = 69.0, 111.111
LADDER = (
    *(0.0625, 0.125, 0.1875, 0.25, 0.4375, 0.5, 0.5625, 0.75, 0.8125, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3),
    *(3.25, 3.5, 3.75, 4, 4.25, 4.5, 4.75, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 11, 12, 13, 14, 15, 17.5),
    *(20, 22.5, 25, 27.5, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180, 200),
)
ORDERS = {
    "weekday": ("weekday_tinyint", "location_municipality", "start_time"),
    "time": ("weekday_tinyint", "start_time", "duration_time"),
    "town": ("location_municipality", "weekday_tinyint", "start_time"),
    "state": ("location_province", "location_municipality", "weekday_tinyint", "start_time"),
    "weekday_state": ("weekday_tinyint", "location_province", "location_municipality", "start_time"),
}
SHORTEST_WORD = 3
WIDEST_DEGREE = 111.2
FIRST_PAGE = 1


def found(meetings: Sequence[Meeting], asked: Asked, places: Sequence[Place]) -> list[Meeting]:
    """Return the meetings wanted, in the order asked for."""
    tests = list(_tests(asked, places))
    kept = [each for each in meetings if all(test(each) for test in tests)]
    kept = _near(kept, asked)
    kept.sort(key=_order(asked))
    return [_only(each, asked) for each in _page(kept, asked)]


def _tests(asked: Asked, places: Sequence[Place]) -> list[Test]:
    tests: list[Test] = []
    for name, key in (("meeting_ids", "id_bigint"), ("weekdays", "weekday_tinyint"), ("venue_types", "venue_type")):
        wanted = asked.numbers(name)
        if not wanted.is_open:
            tests.append(lambda each, key=key, wanted=wanted: int(each[key] or 0) in wanted)  # type: ignore[misc]
    return [*tests, *_of_places(asked, places), *_of_formats(asked), *_of_times(asked), *_of_words(asked)]


def _of_places(asked: Asked, places: Sequence[Place]) -> list[Test]:
    wanted = asked.numbers("services")
    if wanted.is_open:
        return []
    included, excluded = set(wanted.included), set(wanted.excluded)
    if asked.is_on("recursive"):
        included, excluded = below(places, included), below(places, excluded)
    return [
        lambda each: (
            (not wanted.included or int(each["service_body_bigint"]) in included)
            and int(each["service_body_bigint"]) not in excluded
        )
    ]


def _of_formats(asked: Asked) -> list[Test]:
    wanted = asked.numbers("formats")
    enough = any if asked.text("formats_comparison_operator").upper() == "OR" else all

    def fits(each: Meeting) -> bool:
        held = {int(number) for number in each["format_shared_id_list"].split(",") if number}
        has = not wanted.included or enough(number in held for number in wanted.included)
        return has and not held & wanted.excluded

    return [] if wanted.is_open else [fits]


def _of_times(asked: Asked) -> list[Test]:
    limits: dict[str, Callable[[Meeting, str], bool]] = {
        "StartsAfter": lambda each, limit: each["start_time"] > limit,
        "StartsBefore": lambda each, limit: each["start_time"] < limit,
        "EndsBefore": lambda each, limit: (
            _minutes(each["start_time"]) + _minutes(each["duration_time"]) <= _minutes(limit)
        ),
        "MinDuration": lambda each, limit: each["duration_time"] >= limit,
        "MaxDuration": lambda each, limit: each["duration_time"] <= limit,
    }
    given = [(test, limit) for name, test in limits.items() if (limit := asked.clock(name))]
    return [lambda each, test=test, limit=limit: test(each, limit) for test, limit in given]  # type: ignore[misc]


def _of_words(asked: Asked) -> list[Test]:
    tests: list[Test] = []
    key, values = asked.text("meeting_key"), asked.values("meeting_key_value")
    if key:
        tests.append(lambda each: bool(values) and each.get(key) in values)
    words = fold(asked.text("SearchString")).split()
    if len("".join(words)) >= SHORTEST_WORD:
        names = ("meeting_name", "location_text", "location_street", "location_municipality", "comments")
        tests.append(lambda each: all(word in fold(" ".join(each[name] for name in names)) for word in words))
    return tests


def _near(meetings: list[Meeting], asked: Asked) -> list[Meeting]:
    """Return meetings within the width asked for, each with its distance; a negative width is that many of them."""
    latitude, longitude = asked.degrees("lat_val"), asked.degrees("long_val")
    if latitude is None and longitude is None:
        return meetings
    miles, kilometres = asked.degrees("geo_width"), asked.degrees("geo_width_km")
    if latitude is None or longitude is None or (miles is None and kilometres is None):
        return []
    measured = [_measured(each, latitude, longitude) for each in meetings if each["latitude"]]
    key = "distance_in_miles" if kilometres is None else "distance_in_km"
    width = miles if kilometres is None else kilometres
    if width is not None and width < 0:
        width = _enough(measured, key, int(-width))
    return [each for each in measured if float(each[key]) <= (width or 0)]


def around(asked: Asked) -> tuple[Box, ...]:
    """Return the boxes that hold all within the width asked for, so that no more is read; none where none is asked."""
    latitude, longitude = asked.degrees("lat_val"), asked.degrees("long_val")
    miles, kilometres = asked.degrees("geo_width"), asked.degrees("geo_width_km")
    width = miles if kilometres is None else kilometres
    if latitude is None or longitude is None or width is None:
        return ()
    degrees = (LADDER[-1] if width < 0 else width) / (MILES_A_DEGREE if kilometres is None else KILOMETRES_A_DEGREE)
    return boxes_around(latitude, longitude, degrees * WIDEST_DEGREE)


def _enough(measured: list[Meeting], key: str, most: int) -> float:
    """Return the smallest radius of the ladder that holds so many."""
    far = [float(each[key]) for each in measured]
    return next((radius for radius in LADDER if sum(each <= radius for each in far) >= most), LADDER[-1])


def _measured(each: Meeting, latitude: float, longitude: float) -> Meeting:
    here, there = math.radians(latitude), math.radians(float(each["latitude"]))
    turn = math.radians(float(each["longitude"]) - longitude)
    cosine = math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(turn)
    degrees = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    far = {"distance_in_km": degrees * KILOMETRES_A_DEGREE, "distance_in_miles": degrees * MILES_A_DEGREE}
    return {**each, **{name: f"{value:.6f}" for name, value in far.items()}}


def _order(asked: Asked) -> Callable[[Meeting], Any]:
    if asked.is_on("sort_results_by_distance") and asked.text("lat_val"):
        return lambda each: (float(each["distance_in_km"] or 0), each["id_bigint"])
    keys = asked.texts("sort_keys") or ORDERS.get(asked.text("sort_key"), ORDERS["time"])
    return lambda each: ([each.get(key, "") for key in keys], each["id_bigint"])


def _page(meetings: list[Meeting], asked: Asked) -> list[Meeting]:
    size, number = asked.text("page_size"), asked.text("page_num")
    if not size.isdigit() or not int(size):
        return meetings
    first = (max(int(number) if number.isdigit() else FIRST_PAGE, FIRST_PAGE) - 1) * int(size)
    return meetings[first : first + int(size)]


def _only(each: Meeting, asked: Asked) -> Meeting:
    keys = asked.texts("data_field_key")
    return {key: each[key] for key in keys if key in each} if keys else each


def _minutes(clock: str) -> int:
    hours, minutes, _ = clock.split(":")
    return int(hours) * 60 + int(minutes)
