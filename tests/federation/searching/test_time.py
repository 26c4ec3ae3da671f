"""What goes on now and what comes next, over zones, midnights and changes of clocks: as python-dateutil counts it."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from dateutil import rrule, tz
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mutuality.recurrence import Series
from mutuality_federation.searching import rules
from tests.federation.listings.conftest import listing_id

ZONES = ["America/Halifax", "Pacific/Honolulu", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Kiritimati"]
RULES = [None, None, None, "FREQ=WEEKLY;INTERVAL=2;BYDAY={}", "FREQ=MONTHLY;BYDAY=2{}", "FREQ=MONTHLY;BYMONTHDAY={}"]
CLOCKS_CHANGE = [
    datetime(2026, 3, 8, 6, tzinfo=UTC),
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
]
NOWS = st.builds(lambda at, by: at + timedelta(minutes=by), st.sampled_from(CLOCKS_CHANGE), st.integers(-4000, 4000))
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
DAY = timedelta(days=1)
FIRST = datetime.fromisoformat("2026-01-05")


@pytest.fixture
def world(publish):
    """Publish fifty meetings of every kind of recurrence; return what each says."""
    chance = Random(6)
    found = [said(chance) for _ in range(50)]
    for number, each in enumerate(found, 1):
        publish(number, name=listing_id(number), **each)
    return {listing_id(number): each for number, each in enumerate(found, 1)}


def said(chance):
    """Draw a meeting: how it comes round, and in some cases a day left out, a day moved, a place closed."""
    weekday, rule = chance.randint(1, 7), chance.choice(RULES)
    by_day = bool(rule and "MONTHDAY" in rule)
    days = [(chance.choice(CLOCKS_CHANGE) + chance.randint(-6, 6) * DAY).date().isoformat() for _ in range(4)]
    return {
        "weekday": None if by_day else weekday,
        "starts": f"{chance.choice([0, 1, 2, 3, 7, 12, 19, 20, 23]):02}:{chance.choice([0, 15, 30]):02}",
        "minutes": chance.choice([0, 30, 60, 90, 90, 600, 1440]),
        "timezone": chance.choice(ZONES),
        "rrule": rule and rule.format(chance.randint(1, 28) if by_day else WEEKDAYS[weekday - 1]),
        "first_on": FIRST.date().isoformat(),
        "except_on": days[:1] if chance.random() < 0.3 else [],
        "moved": [{"day": days[1], "to": days[2], "starts": chance.choice([None, "02:30"])}] * (chance.random() < 0.3),
        "closed": [{"first": days[3], "last": days[3]}] * (chance.random() < 0.3),
    }


def begins(said, first, last):
    """Return when it begins between two days, in UTC, as python-dateutil counts: on wall clocks, then told in UTC."""
    text = said["rrule"] or f"FREQ=WEEKLY;BYDAY={WEEKDAYS[said['weekday'] - 1]}"
    days = {
        each.date().isoformat(): said["starts"] for each in rrule.rrulestr(text, dtstart=FIRST).between(first, last)
    }
    out = {*said["except_on"], *(each["day"] for each in said["moved"])}
    held = {day: starts for day, starts in days.items() if day not in out}
    held |= {each["to"]: each["starts"] or said["starts"] for each in said["moved"]}
    closed = {each["first"] for each in said["closed"]}
    walls = [datetime.fromisoformat(f"{day}T{starts}") for day, starts in held.items() if day not in closed]
    return [tz.resolve_imaginary(each.replace(tzinfo=tz.gettz(said["timezone"]))).astimezone(UTC) for each in walls]


def expected(world, now, hours):
    """Return the name of each that goes on or begins in time, with when, in the order of time."""
    around = (now.replace(tzinfo=None) - 3 * DAY, now.replace(tzinfo=None) + timedelta(hours=hours) + 3 * DAY)
    found = []
    for name, each in world.items():
        after = now - timedelta(minutes=each["minutes"])
        at = [at for at in begins(each, *around) if after < at <= now + timedelta(hours=hours)]
        found += [(min(at), name)] if at else []
    return sorted(found)


@pytest.fixture
def stretched(monkeypatch):
    """Let no more than so many be put in order at once: of more, stretch after stretch of time is looked through."""
    return lambda most: monkeypatch.setattr(rules, "MOST_TIMED", most)


@settings(max_examples=40)
@given(now=NOWS, hours=st.integers(0, 30) | st.integers(0, 168), most=st.sampled_from([10, 3000]))
def test_what_goes_on_and_what_comes_next_is_what_dateutil_counts(world, clock, listed, stretched, now, hours, most):
    clock.at = now
    stretched(most)
    assert listed(within_hours=hours) == expected(world, now, hours)


@pytest.fixture
def listed(ask):
    """Return when each that is found is held, and its name, page by page."""

    def listed(**query):
        found, cursor = [], {}
        while cursor is not None:
            page = ask(**query, **cursor, limit=15).json
            found += [(datetime.fromisoformat(each["held_at"]), each["name"]) for each in page["items"]]
            cursor = {"cursor": page["next"]} if page["next"] else None
        return found

    return listed


def test_after_eight_days_in_the_order_of_time_what_is_later_follows_by_its_identifier(world, listed, stretched, clock):
    few = listed(order="time")
    stretched(10)
    assert listed(order="time") == few
    later = [name for at, name in few if at > clock.at + timedelta(days=8)]
    assert len(later) > 5
    assert few == expected(world, clock.at, 192) + [each for each in few if each[1] in later]
    assert later == sorted(later)


def test_so_many_that_follow_no_weekday_are_refused(world, ask, stretched, monkeypatch):
    stretched(10)
    monkeypatch.setattr(rules, "MOST_UNSTEADY", 5)
    answer = ask(order="time")
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (409, "search-too-wide")


@given(
    day=st.dates(date(2026, 2, 1), date(2026, 12, 1)),
    zone=st.sampled_from(ZONES),
    starts=st.builds("{:02}:{:02}".format, st.integers(0, 4), st.sampled_from([0, 15, 30, 45])),
    minutes=st.integers(1, 1440),
)
@example(day=date(2026, 3, 8), zone="America/Halifax", starts="02:30", minutes=1)  # left out there
@example(day=date(2026, 11, 1), zone="America/Halifax", starts="01:30", minutes=45)  # shown twice
def test_a_stretch_of_time_holds_the_wall_time_of_all_that_begins_in_it(day, zone, starts, minutes):
    at = Series(day.isoweekday(), starts, zone).begins_at(day)
    for first in (at - timedelta(minutes=minutes), at - timedelta(minutes=1)):
        walls = rules.walls(first, first + timedelta(minutes=minutes), zone)
        assert any(weekday == day.isoweekday() and low <= starts <= high for weekday, low, high in walls)


def test_what_began_a_day_ago_far_west_is_looked_for_on_the_weekday_before_that():
    sunday = datetime(2026, 3, 15, 5, tzinfo=UTC)
    friday_in_honolulu = (sunday - timedelta(minutes=1439)).astimezone(tz.gettz("Pacific/Honolulu")).isoweekday()
    assert friday_in_honolulu in rules.weekdays_within(sunday, 1)
