"""Each record of BMLT's second interface, made from the words of the first. Source: BMLT's `/api/v1`.

What would be people's is nobody: an administrator is 0, an e-mail address is empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mutuality_federation.bmlt import words
from mutuality_federation.bmlt.meetings import Served
from mutuality_federation.bmlt.places import BODY, CHAPTER, UNIT, Place, number_of

NOBODY = 0
VIRTUAL = "2"
SAID = (
    "location_text",
    "location_info",
    "location_street",
    "location_neighborhood",
    "location_city_subsection",
    "location_municipality",
    "location_sub_province",
    "location_province",
    "location_postal_code_1",
    "location_nation",
    "phone_meeting_number",
    "virtual_meeting_link",
    "virtual_meeting_additional_info",
    "bus_lines",
    "train_lines",
    "comments",
)
COUNTED = {"numInPerson": "1", "numVirtual": VIRTUAL, "numHybrid": "3"}


def service_body(place: Place) -> dict[str, Any]:
    """Return who looks after meetings."""
    return {
        "id": place.id,
        "parentId": number_of(place.parent) if place.parent else None,
        "name": place.name,
        "description": "",
        "type": place.kind,
        "adminUserId": NOBODY,
        "assignedUserIds": [],
        "url": "",
        "helpline": "",
        "email": "",
        "worldId": "",
    }


def kind(each: words.Format) -> dict[str, Any]:
    """Return a format, in the one language there is."""
    said = {"key": each.key, "name": each.name, "description": each.name, "language": words.LANGUAGE}
    type_of = words.OF_TYPE.get(each.key, "FC3")
    return {"id": each.id, "worldId": words.WORLD.get(each.key, ""), "type": type_of, "translations": [said]}


def meeting(each: dict[str, str]) -> dict[str, Any]:
    """Return a meeting; one without a place stands at 0, 0, as in BMLT itself, which knows none without."""
    keys = each["formats"].split(",")
    return {
        "id": int(each["id_bigint"]),
        "serviceBodyId": int(each["service_body_bigint"]),
        "formatIds": [int(number) for number in each["format_shared_id_list"].split(",") if number],
        "venueType": int(each["venue_type"]),
        "temporarilyVirtual": each["venue_type"] == VIRTUAL and words.CLOSED in keys,
        "day": int(each["weekday_tinyint"]) - 1,
        "startTime": each["start_time"][:5],
        "duration": each["duration_time"][:5],
        "timeZone": each["time_zone"],
        "latitude": float(each["latitude"] or 0),
        "longitude": float(each["longitude"] or 0),
        "published": True,
        "email": "",
        "worldId": "",
        "name": each["meeting_name"],
        **{name: each[name] for name in SAID},
        "customFields": {},
    }


def server(served: Served, root: str, now: datetime) -> dict[str, Any]:
    """Return this server, the only one there is here; what it tells is of this moment."""
    return {
        "id": number_of(root),
        "sourceId": NOBODY,
        "name": root.partition("://")[2],
        "url": root,
        "statistics": {"serviceBodies": _bodies(served.places), "meetings": _meetings(served.meetings)},
        "lastSuccessfulImport": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _bodies(places: Sequence[Place]) -> dict[str, int]:
    kinds = Counter(place.kind for place in places)
    return {"numZones": kinds[BODY], "numRegions": kinds[UNIT], "numAreas": 0, "numGroups": kinds[CHAPTER]}


def _meetings(found: Sequence[dict[str, str]]) -> dict[str, int]:
    kinds = Counter(each["venue_type"] for each in found)
    counted = {name: kinds[kind] for name, kind in COUNTED.items()}
    return {"numTotal": len(found), **counted, "numUnknown": 0}
