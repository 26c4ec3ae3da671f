"""Meetings as the Meeting Guide format tells them. Source: Meeting Guide specification 1.1.9.

One row a day, because readers stumble over rows of several days. `updated` is UTC in the form its readers take, not RFC
3339. Contacts, payment handles and addresses for feedback have no room here: they would be people's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson

from mutuality.language import Attendance
from mutuality_federation.feeds.rules import Occasion, this_week

Entities = Mapping[str, Mapping[str, str]]
MEDIA = "application/json"
CLOSED_TYPE = "TC"
AWAY = {Attendance.ONLINE, Attendance.CLOSED}
OLDER = ("region", "sub_region")  # as readers ask that do not know `regions`
OPTIONS = {Attendance.CLOSED: "inactive"}
FILLED = {
    "location": "venue_name",
    "location_notes": "location_notes",
    "notes": "notes",
    "group": "group_name",
    "group_notes": "group_notes",
    "district": "district",
    "url": "url",
    "conference_url": "conference_url",
    "conference_url_notes": "conference_url_notes",
    "conference_phone": "conference_phone",
    "conference_phone_notes": "conference_phone_notes",
}


def document(listings: Iterable[Any], now: datetime, entities: Entities) -> bytes:
    """Return the feed: a bare array, one row for each day of this week on which a meeting is held.

    A row keeps its chapter's name for it; where an older listing has that name already, it is called by its identifier.
    """
    occasions = list(this_week(listings, now))
    often = Counter(each.listing.id for each in occasions)
    taken: dict[str, str] = {}
    rows = []
    for each in occasions:
        owner = taken.setdefault(each.listing.slug or each.listing.id, each.listing.id)
        slug = each.listing.slug if each.listing.slug and owner == each.listing.id else each.listing.id
        is_one_of_several = each.on is not None and often[each.listing.id] > 1
        rows.append(_row(each, f"{slug}-{each.on.isoweekday()}" if each.on and is_one_of_several else slug, entities))
    return orjson.dumps(rows)


def entity(name: str, address: str) -> dict[str, str]:
    """Return what rows of a body say of it. The specification and its readers spell the address differently: both."""
    return {"entity": name, "entity_url": address, "entity_website_url": address}


def _row(occasion: Occasion, slug: str, entities: Entities) -> dict[str, Any]:
    listing = occasion.listing
    said: dict[str, Any] = {
        "name": listing.name,
        "slug": slug,
        "timezone": listing.timezone,
        "types": _types(listing),
        "formatted_address": listing.address or listing.area,
        "approximate": "yes" if listing.is_approximate or listing.address is None else "no",
        "regions": listing.regions or [listing.area],
        **dict(zip(OLDER, listing.regions or [listing.area], strict=False)),
        "attendance_option": OPTIONS.get(listing.attendance, listing.attendance),
        "updated": listing.published_at.strftime("%Y-%m-%d %H:%M:%S"),
    }
    if occasion.on is not None:
        said |= {"day": occasion.on.isoweekday() % 7, "time": occasion.starts, "end_time": _ends(occasion)}
    if listing.latitude is not None:
        said |= {"latitude": round(listing.latitude, 5), "longitude": round(listing.longitude, 5)}
    said |= {name: value for name, ours in FILLED.items() if (value := getattr(listing, ours))}
    return {**said, **entities.get(listing.body_id, {})}


def _types(listing: Any) -> list[str]:
    """Return its types; that nobody meets at an address is known to readers by a type alone."""
    is_closed = listing.attendance in AWAY and listing.address is not None and not listing.is_approximate
    return list(dict.fromkeys([*listing.types, *([CLOSED_TYPE] if is_closed else [])]))


def _ends(occasion: Occasion) -> str:
    hours, minutes = map(int, str(occasion.starts).split(":"))
    ends = (hours * 60 + minutes + occasion.listing.minutes) % 1440
    return f"{ends // 60:02}:{ends % 60:02}"
