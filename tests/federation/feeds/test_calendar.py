"""What a calendar program expands from the feed is what our own rules say."""

from datetime import UTC, date, datetime, timedelta
from itertools import chain
from types import SimpleNamespace

import pytest
from dateutil import rrule
from dateutil.tz import gettz
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from mutuality_federation.feeds.formats import calendar
from mutuality_federation.listings import series_of

NOW = datetime(2026, 3, 15, 12, tzinfo=UTC)
MONDAY = {
    "id": "mtg_00000000000000000000000001",
    "name": "Monday, evening",
    "weekday": 1,
    "starts": "19:30",
    "minutes": 60,
    "timezone": "America/Halifax",
    "rrule": None,
    "first_on": None,
    "except_on": [],
    "moved": [],
    "closed": [],
    "types": ["O"],
    "area": "Harbour end",
    "published_at": NOW,
}
ABSENT = (
    "venue_name",
    "address",
    "latitude",
    "notes",
    "location_notes",
    "conference_url",
    "conference_url_notes",
    "url",
)
RULES = ["FREQ=MONTHLY;BYDAY=2TH", "FREQ=MONTHLY;BYDAY=-1TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"]
RULES += ["FREQ=WEEKLY;BYDAY=TH;COUNT=9", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261105"]


def listing(**said):
    return SimpleNamespace(**{**dict.fromkeys(ABSENT), **MONDAY, **said})


def events_of(*listings):
    found = Calendar.from_ical(calendar.document(listings, NOW, "federation.test"))
    return found, found.walk("VEVENT")


def expanded(listing, first, last):
    """Return when it begins, in UTC, as python-dateutil expands the calendar's own text."""
    _, events = events_of(listing)
    series, moved = [each for each in events if "RRULE" in each], [each for each in events if "RECURRENCE-ID" in each]
    found = set()
    for each in series:
        begins = each.decoded("DTSTART").replace(tzinfo=gettz(listing.timezone))
        rule = rrule.rruleset()
        rule.rrule(rrule.rrulestr(each["RRULE"].to_ical().decode(), dtstart=begins))
        left = each.get("EXDATE", [])
        for out in chain.from_iterable(one.dts for one in (left if isinstance(left, list) else [left])):
            rule.exdate(out.dt.replace(tzinfo=gettz(listing.timezone)))
        replaced = {one.decoded("RECURRENCE-ID").astimezone(UTC) for one in moved}
        found |= {at.astimezone(UTC) for at in rule.between(first, last, inc=True)} - replaced
    return found | {at for one in moved if first <= (at := one.decoded("DTSTART").astimezone(UTC)) <= last}


def held(listing, first, last):
    series = series_of(listing)
    days = (first.date() + timedelta(days=number) for number in range(-1, (last - first).days + 2))
    return {at for day in days if series.is_held(day) and first <= (at := series.begins_at(day)) <= last}


@settings(max_examples=40)
@given(
    zone=st.sampled_from(["America/Halifax", "Europe/Vienna", "Australia/Lord_Howe", "Asia/Kolkata"]),
    starts=st.sampled_from(["00:15", "07:00", "12:30", "19:30", "23:45"]),
    rule=st.sampled_from([None, *RULES]),
    out=st.dates(date(2026, 3, 12), date(2026, 11, 20)),
    closed=st.dates(date(2026, 3, 12), date(2026, 11, 20)),
)
def test_what_a_program_expands_is_what_is_held_through_summer_and_winter(zone, starts, rule, out, closed):
    span = {"first": closed.isoformat(), "last": (closed + timedelta(days=20)).isoformat()}
    out += timedelta(days=(4 - out.isoweekday()) % 7)
    said = {"timezone": zone, "starts": starts, "weekday": 4, "rrule": rule, "first_on": date(2026, 3, 12)}
    one = listing(**said, except_on=[out.isoformat()], closed=[span])
    span = (datetime(2026, 3, 10, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))
    assert expanded(one, *span) == held(one, *span)


def test_a_moved_occasion_replaces_the_days_own():
    one = listing(moved=[{"day": "2026-03-30", "to": "2026-03-31", "starts": "18:00"}])
    span = (datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 4, 4, tzinfo=UTC))
    assert expanded(one, *span) == held(one, *span) == {datetime(2026, 3, 31, 21, tzinfo=UTC)}


def test_each_zone_comes_with_its_rules():
    found, _ = events_of(listing(), listing(timezone="Europe/Vienna"))
    assert {str(each["TZID"]) for each in found.walk("VTIMEZONE")} == {"America/Halifax", "Europe/Vienna"}


def test_lines_are_folded_and_signs_are_escaped():
    raw = calendar.document([listing(notes="Bring; a, cup\n" + "tea " * 40)], NOW, "federation.test")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert event["DESCRIPTION"].startswith("Bring; a, cup\ntea tea")


def test_by_appointment_is_in_no_calendar():
    assert events_of(listing(weekday=None, starts=None))[1] == []


@pytest.mark.parametrize("form", ["calendar", "geojson", "csv"])
def test_a_home_is_an_area_in_every_format(publish, feed, form):
    home = {"venue_kind": "home", "venue_name": None, "address": None, "latitude": 44.65, "longitude": -63.58}
    publish(**home, is_approximate=True)
    said = feed(form).data
    assert (b"Harbour end" in said, b"Quay" in said) == (True, False)
