"""Each of BMLT's reading operations: a function from what is asked and all there is to what is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mutuality_federation.bmlt import meetings, places, searching, words
from mutuality_federation.bmlt.asking import Asked
from mutuality_federation.bmlt.meetings import Served

VERSION = "4.2.7"
VERSION_NUMBER = 4_002_007


class Unanswerable(Exception):  # noqa: N818 - it is what the request is
    """The request cannot be answered; the status is what BMLT answers there."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(said)
        self.status = status


def search_results(asked: Asked, served: Served, root: str) -> Any:
    """Return meetings, with the formats they use if those are asked for, be the parameter empty."""
    found = searching.found(served.meetings, asked, served.places)
    if asked.has("get_formats_only"):
        return {"formats": _used(found, served, root)}
    return {"meetings": found, "formats": _used(found, served, root)} if asked.has("get_used_formats") else found


def formats(asked: Asked, served: Served, root: str) -> Any:
    """Return formats: those in use, or all; of some keys or numbers, in the one language there is."""
    languages = asked.texts("lang_enum")
    if languages and words.LANGUAGE not in languages:
        return []
    every = [each.document(root) for each in served.formats.values()]
    found = every if asked.is_on("show_all") or asked.has("key_strings") else _used(served.meetings, served, root)
    keys, wanted = asked.texts("key_strings"), asked.numbers("format_ids")
    return [each for each in found if (not keys or each["key_string"] in keys) and int(each["id"]) in wanted]


def service_bodies(asked: Asked, served: Served, root: str) -> Any:
    """Return service bodies: all, or some, with those below or above them."""
    del root
    wanted = asked.numbers("services")
    included, excluded = set(wanted.included), set(wanted.excluded)
    if asked.is_on("recursive"):
        included, excluded = places.below(served.places, included), places.below(served.places, excluded)
    if asked.is_on("parents"):
        included |= places.above(served.places, included)
    kept = (each for each in served.places if (not included or each.id in included) and each.id not in excluded)
    return [each.document() for each in kept]


def field_keys(asked: Asked, served: Served, root: str) -> Any:
    """Return the keys a meeting may be asked by."""
    del asked, served, root
    return [{"key": key, "description": said} for key, said in meetings.KEYS.items()]


def field_values(asked: Asked, served: Served, root: str) -> Any:
    """Return each value of one key, with the meetings that have it."""
    del root
    key = asked.text("meeting_key")
    if key not in meetings.KEYS:
        raise Unanswerable(400, "meeting_key names a key GetFieldKeys lists.")
    by_value: dict[str, list[str]] = {}
    for each in served.meetings:
        by_value.setdefault(each[key], []).append(each["id_bigint"])
    return [{key: value or "NULL", "ids": ",".join(ids)} for value, ids in sorted(by_value.items())]


def server_info(asked: Asked, served: Served, root: str) -> Any:
    """Return what a client asks of a server; what would help nobody but an attacker is empty."""
    del asked, root
    middle = _middle(served.meetings)
    said = {
        "version": VERSION,
        "versionInt": str(VERSION_NUMBER),
        "langs": words.LANGUAGE,
        "nativeLang": words.LANGUAGE,
        "centerLongitude": middle[0],
        "centerLatitude": middle[1],
        "centerZoom": "6",
        "defaultDuration": "01:00",
        "regionBias": "",
        "charSet": "UTF-8",
        "distanceUnits": "km",
        "semanticAdmin": "0",
        "changesPerMeeting": "0",
        "available_keys": ",".join(meetings.KEYS),
        "auto_geocoding_enabled": False,
        "county_auto_geocoding_enabled": False,
        "zip_auto_geocoding_enabled": False,
        "aggregator_mode_enabled": False,
    }
    empty = ("meeting_states_and_provinces", "meeting_counties_and_sub_provinces", "google_api_key", "dbVersion")
    return [said | dict.fromkeys((*empty, "dbPrefix", "phpVersion", "commit", "default_closed_status"), "")]


def coverage_area(asked: Asked, served: Served, root: str) -> Any:
    """Return the corners of the box that holds every meeting."""
    del asked, root
    east_west = sorted(float(each["longitude"]) for each in served.meetings if each["longitude"])
    north_south = sorted(float(each["latitude"]) for each in served.meetings if each["latitude"])
    corners = (east_west[0], north_south[-1], east_west[-1], north_south[0]) if east_west else ("", "", "", "")
    names = ("nw_corner_longitude", "nw_corner_latitude", "se_corner_longitude", "se_corner_latitude")
    return [dict(zip(names, map(str, corners), strict=True))]


def _used(found: Sequence[dict[str, str]], served: Served, root: str) -> list[dict[str, str]]:
    used = {number for each in found for number in each.get("format_shared_id_list", "").split(",")}
    return [each.document(root) for each in served.formats.values() if str(each.id) in used]


def _middle(found: Sequence[dict[str, str]]) -> tuple[str, str]:
    placed = [(float(each["longitude"]), float(each["latitude"])) for each in found if each["longitude"]]
    if not placed:
        return "0", "0"
    return tuple(f"{sum(axis) / len(placed):.4f}" for axis in zip(*placed, strict=True))  # type: ignore[return-value]


OPERATIONS: dict[str, Callable[[Asked, Served, str], Any]] = {
    "GetSearchResults": search_results,
    "GetFormats": formats,
    "GetServiceBodies": service_bodies,
    "GetFieldKeys": field_keys,
    "GetFieldValues": field_values,
    "GetServerInfo": server_info,
    "GetCoverageArea": coverage_area,
}
