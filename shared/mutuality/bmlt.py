"""The answers of a BMLT server, read meeting by meeting into the same meetings a Meeting Guide list gives.

A meeting becomes a row of the Meeting Guide and is read as such, so it is cleaned and checked alike. BMLT counts days
from Sunday = 1. Formats are known by what BMLT's world calls them, or by a key whose name is the Meeting Guide's own;
servers call theirs as they like, so no other is guessed at. Source: the BMLT semantic interface.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mutuality.labels import fold
from mutuality.meeting_guide import (
    CODE_NAMES,
    CODES,
    Fault,
    FeedEmpty,
    FeedUnreadable,
    Read,
    read_document,
    read_row,
    without_doubles,
)

ALIKE = {
    "OPEN": "O",
    "CLOSED": "C",
    "WCHR": "X",
    "BEG": "BE",
    "CAN": "CAN",
    "CW": "CF",
    "DISC": "D",
    "LIT": "LIT",
    "M": "M",
    "MED": "MED",
    "SMOK": "SM",
    "SPK": "SP",
    "STEP": "ST",
    "TRAD": "TR",
    "W": "W",
    "Y": "Y",
}
ATTENDANCE = {"VM": "online", "HYBR": "hybrid", "HY": "hybrid", "TC": "inactive"}
VENUES = {"1": "in_person", "2": "online", "3": "hybrid"}
TEXTS = {
    "name": "meeting_name",
    "timezone": "time_zone",
    "location": "location_text",
    "location_notes": "location_info",
    "sub_region": "location_municipality",
    "notes": "comments",
    "conference_url": "virtual_meeting_link",
    "conference_url_notes": "virtual_meeting_additional_info",
    "conference_phone": "phone_meeting_number",
}
PARTS = {
    "address": "location_street",
    "city": "location_municipality",
    "state": "location_province",
    "postal_code": "location_postal_code_1",
    "country": "location_nation",
}
READ = frozenset(
    [
        *("id_bigint", "weekday_tinyint", "start_time", "duration_time", "venue_type", "formats"),
        *("format_shared_id_list", "published", "latitude", "longitude", "lang_enum", "root_server_uri"),
        *("service_body_bigint", "service_body_name", "distance_in_km", "distance_in_miles"),
        *TEXTS.values(),
        *PARTS.values(),
    ]
)
CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])(:[0-5][0-9])?")
COMMAS_OF_A_WHOLE = 2
MINUTES_A_DAY = 1440


@dataclass(frozen=True)
class Answer:
    """What a server answered: its meetings, and the formats they use, by key."""

    meetings: Sequence[Any]
    formats: Mapping[str, Mapping[str, Any]]


def read_answer(raw: bytes) -> Answer:
    """Return the meetings and formats of an answer to GetSearchResults with `get_used_formats`.

    Raises:
        FeedUnreadable: it is no such answer.
        FeedEmpty: it holds no meetings.
    """
    said = read_document(raw)
    meetings = said.get("meetings") if isinstance(said, dict) else said
    formats = said.get("formats") if isinstance(said, dict) else []
    if not isinstance(meetings, list) or not isinstance(formats, list):
        raise FeedUnreadable("The answer must hold meetings and formats, as BMLT's GetSearchResults gives them.")
    if not meetings:
        raise FeedEmpty("The answer holds no meetings.")
    return Answer(meetings, {str(each.get("key_string")): each for each in formats if isinstance(each, dict)})


def read_rows(answer: Answer, *, zone: str) -> list[Read]:
    """Return every meeting, read; `zone` is the IANA zone of those that name none."""
    return without_doubles(_read(each, place, answer.formats, zone) for place, each in enumerate(answer.meetings))


def weekday_of(said: Any) -> Any:
    """Return the Meeting Guide's day, Sunday = 0, of BMLT's, Sunday = 1; what is none stays as it is, to be refused."""
    return int(said) - 1 if isinstance(said, int | str) and re.fullmatch("[1-7]", str(said)) else said or None


def _read(said: Any, place: int, formats: Mapping[str, Mapping[str, Any]], zone: str) -> Read:
    if not isinstance(said, dict):
        return read_row(said, place, zone=zone)
    read = read_row(_row(said, formats), place, zone=zone)
    left_out = tuple(sorted(name for name, value in said.items() if name not in READ and value not in ("", None)))
    if str(said.get("published", "1")) == "0":
        fault = Fault("not-published", "published", "The server does not publish it.")
        return replace(read, meetings=(), faults=(*read.faults, fault), left_out=left_out)
    return replace(read, left_out=left_out)


def _row(said: Mapping[str, Any], formats: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    used = [formats.get(key, {"key_string": key}) for key in _listed(said.get("formats"))]
    row = {
        **{ours: said.get(theirs) for ours, theirs in TEXTS.items()},
        **_where(said),
        "slug": said.get("id_bigint"),
        "day": _day(said),
        "types": [code for each in used for code in _codes(each)],
        "attendance_option": _attendance(said, used),
    }
    return {**row, **_times(said)}


def _day(said: Mapping[str, Any]) -> Any:
    day = weekday_of(said.get("weekday_tinyint"))
    return day if day is None or (isinstance(day, int) and 0 <= day < 7) else "unreadable"  # noqa: PLR2004 - a week


def _listed(keys: Any) -> list[str]:
    return [key.strip() for key in keys.split(",") if key.strip()] if isinstance(keys, str) else []


def _times(said: Mapping[str, Any]) -> dict[str, Any]:
    starts, lasts = _minutes(said.get("start_time")), _minutes(said.get("duration_time"))
    if starts is None:
        return {"time": said.get("start_time") or None}
    ends = {"end_time": _clock((starts + lasts) % MINUTES_A_DAY)} if lasts else {}
    return {"time": _clock(starts), **ends}


def _minutes(said: Any) -> int | None:
    found = CLOCK.fullmatch(said) if isinstance(said, str) else None
    return int(found[1]) * 60 + int(found[2]) if found and int(found[1]) <= 24 else None  # noqa: PLR2004 - a day


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _where(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the place. Without a street there is no address; a street that is a whole address stands alone."""
    place = {ours: said.get(theirs) for ours, theirs in PARTS.items()}
    region, street = place["state"], str(place["address"] or "")
    is_whole = street.count(",") >= COMMAS_OF_A_WHOLE and not place["postal_code"] and not place["country"]
    degrees = {name: said.get(name) or None for name in ("latitude", "longitude")}
    if all(str(each or "0").strip("0.") == "" for each in degrees.values()):
        degrees = {}  # nobody meets where the equator crosses Greenwich's meridian: it stands for no place
    if is_whole:
        place = {"formatted_address": street}
    elif not street:
        place = {}
    return {**place, **degrees, "regions": [region]}


def _codes(used: Mapping[str, Any]) -> list[str]:
    """Return the Meeting Guide's code of a format; of one that has none, a word that is left out and told."""
    key, name, world = (str(used.get(each) or "") for each in ("key_string", "name_string", "world_id"))
    if world in ATTENDANCE or (not world and key in ATTENDANCE):
        return []
    if world in ALIKE:
        return [ALIKE[world]]
    is_known = key in CODES and fold(name) in {fold(key), fold(CODE_NAMES.get(key, key))}
    return [key] if is_known else [f"{key} ({name})"]


def _attendance(said: Mapping[str, Any], used: Sequence[Mapping[str, Any]]) -> str | None:
    known = {str(each.get("world_id") or each.get("key_string") or "") for each in used}
    found = [way for word, way in ATTENDANCE.items() if word in known]
    if "inactive" in found and "online" not in found:
        return "inactive"
    return found[0] if found else VENUES.get(str(said.get("venue_type") or ""))
