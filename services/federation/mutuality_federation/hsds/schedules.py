"""When it is held, in the parts of RFC 5545 that HSDS has names for; what it has none for stands in words beside."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from mutuality.recurrence import Rule
from mutuality.schema import zone
from mutuality_federation.hsds.names import named
from mutuality_federation.listings import series_of

HOUR = timedelta(hours=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
KNOWN = {"WEEKLY", "MONTHLY"}


def schedule(listing: Any, now: datetime) -> dict[str, Any]:
    """Return when it is held; times are told with what the clock there is apart from UTC at its next occasion."""
    series = series_of(listing)
    at = (series.next_at(now) or now).astimezone(zone(listing.timezone))
    begins = datetime.combine(at.date(), datetime.strptime(listing.starts, "%H:%M").time(), at.tzinfo)  # noqa: DTZ007
    name = named(listing.id)
    said = {
        "id": name,
        "service_id": name,
        "location_id": name,
        "service_at_location_id": name,
        "timezone": (at.utcoffset() or timedelta()) / HOUR,
        "opens_at": _wall(begins),
        "closes_at": _wall(begins + timedelta(minutes=listing.minutes)),
        "dtstart": listing.first_on.isoformat() if listing.first_on else None,
        **_rule(series.rule, listing.weekday),
        "description": listing.rrule,
        "notes": _apart(listing),
    }
    return {name: value for name, value in said.items() if value is not None}


def _rule(rule: Rule | None, weekday: int | None) -> dict[str, Any]:
    if rule is None:
        return {"freq": "WEEKLY", "interval": 1, "byday": WEEKDAYS[weekday - 1]} if weekday else {}
    if rule.frequency not in KNOWN:
        return {}
    return {
        "freq": rule.frequency,
        "interval": rule.interval,
        "byday": f"{rule.ordinal or ''}{WEEKDAYS[rule.weekday - 1]}" if rule.weekday else None,
        "bymonthday": str(rule.month_day) if rule.month_day else None,
        "count": rule.count,
        "until": rule.until.isoformat() if rule.until else None,
    }


def _apart(listing: Any) -> str | None:
    """Return in words on which days it is otherwise."""
    said = [f"Not held on {day}." for day in listing.except_on]
    said += [f"Closed from {each['first']} to {each['last']}." for each in listing.closed]
    said += [f"Held on {move['to']} in place of {move['day']}." for move in listing.moved]
    return " ".join(said) or None


def _wall(at: datetime) -> str:
    return at.isoformat(timespec="minutes")[11:]
