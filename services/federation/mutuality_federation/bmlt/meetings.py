"""A meeting as BMLT tells it: every key is there, every value is text, and what there is nothing of is empty.

Contacts, notes of administrators and e-mail addresses are keys whose value is always empty: they would be people's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.language import Attendance
from mutuality_federation.bmlt import words
from mutuality_federation.bmlt.places import Place, number_of
from mutuality_federation.feeds import Occasion

VENUES = {Attendance.ONLINE: "2", Attendance.HYBRID: "3"}
KEYS = {
    "id_bigint": "Id",
    "worldid_mixed": "World id",
    "service_body_bigint": "Service body id",
    "weekday_tinyint": "Weekday",
    "venue_type": "Venue type",
    "start_time": "Start time",
    "duration_time": "Duration",
    "time_zone": "Time zone",
    "formats": "Formats",
    "lang_enum": "Language",
    "longitude": "Longitude",
    "latitude": "Latitude",
    "meeting_name": "Meeting name",
    "location_text": "Location name",
    "location_info": "Additional location information",
    "location_street": "Street address",
    "location_city_subsection": "Borough",
    "location_neighborhood": "Neighborhood",
    "location_municipality": "Town",
    "location_sub_province": "County",
    "location_province": "State",
    "location_postal_code_1": "Zip code",
    "location_nation": "Nation",
    "comments": "Comments",
    "train_lines": "Train lines",
    "bus_lines": "Bus lines",
    "phone_meeting_number": "Phone meeting dial-in number",
    "virtual_meeting_link": "Virtual meeting link",
    "virtual_meeting_additional_info": "Virtual meeting additional information",
}
EMPTY = dict.fromkeys(
    [
        *("contact_name_1", "contact_phone_1", "contact_email_1"),
        *("contact_name_2", "contact_phone_2", "contact_email_2", "admin_notes"),
    ],
    "",
)


@dataclass(frozen=True)
class Served:
    """All that a request chooses from; `published` says by a meeting's number when it was published."""

    places: Sequence[Place]
    formats: Mapping[str, words.Format]
    meetings: Sequence[dict[str, str]]
    published: Mapping[str, datetime]


def document(occasion: Occasion, place: Place, formats: Mapping[str, words.Format], root: str) -> dict[str, str]:
    """Return a meeting on one day of this week; 1 is Sunday there."""
    listing = occasion.listing
    keys = [key for key in words.keys_of(listing) if key in formats]
    return {
        "id_bigint": str(number(occasion)),
        "worldid_mixed": "",
        "shared_group_id_bigint": "",
        "service_body_bigint": str(place.id),
        "service_body_name": place.name,
        "weekday_tinyint": str(occasion.on.isoweekday() % 7 + 1) if occasion.on else "",
        "venue_type": VENUES.get(listing.attendance, "1"),
        "start_time": f"{occasion.starts}:00",
        "duration_time": f"{listing.minutes // 60:02}:{listing.minutes % 60:02}:00",
        "time_zone": listing.timezone,
        "formats": ",".join(keys),
        "lang_enum": words.LANGUAGE,
        "longitude": _text(listing.longitude),
        "latitude": _text(listing.latitude),
        "distance_in_km": "",
        "distance_in_miles": "",
        "email_contact": "",
        "published": "1",
        "root_server_uri": root,
        "format_shared_id_list": ",".join(str(formats[key].id) for key in keys),
        **_said(listing),
        **EMPTY,
    }


def _said(listing: Any) -> dict[str, str]:
    return {
        "meeting_name": listing.name,
        "location_text": listing.venue_name or "",
        "location_info": listing.location_notes or "",
        "location_street": listing.address or "",
        "location_city_subsection": "",
        "location_neighborhood": "",
        "location_municipality": listing.area,
        "location_sub_province": "",
        "location_province": listing.regions[0] if listing.regions else "",
        "location_postal_code_1": "",
        "location_nation": "",
        "comments": listing.notes or "",
        "train_lines": "",
        "bus_lines": "",
        "phone_meeting_number": listing.conference_phone or "",
        "virtual_meeting_link": listing.conference_url or "",
        "virtual_meeting_additional_info": listing.conference_url_notes or "",
    }


def number(occasion: Occasion) -> int:
    """Return the number of a listing; a further occasion in the same week, on another weekday, has one of its own."""
    listing, on = occasion.listing, occasion.on
    is_its_own = on is None or listing.weekday is None or on.isoweekday() == listing.weekday
    return number_of(listing.id if is_its_own else f"{listing.id}/{on.isoweekday() if on else 0}")


def _text(degrees: float | None) -> str:
    return "" if degrees is None else f"{degrees:.7f}".rstrip("0").rstrip(".")
