"""GetNAWSDump: a row a meeting under the fifty-two columns of BMLT. Source: BMLT's `SwitcherController.php`.

Columns about contacts are always empty, since they would be people's, and so is what nobody numbers here. No meeting is
told as deleted: BMLT tells so only of those that the fellowship numbered. No cell is carried out as a formula.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from mutuality.tables import write_table
from mutuality_federation.bmlt import places, words
from mutuality_federation.bmlt.asking import Asked
from mutuality_federation.bmlt.meetings import Served
from mutuality_federation.bmlt.places import Place
from mutuality_federation.bmlt.serving import Unanswerable

COLUMNS = (
    *("Committee", "CommitteeName", "AddDate", "AreaRegion", "ParentName", "ComemID", "ContactID", "ContactName"),
    *("CompanyName", "ContactAddrID", "ContactAddress1", "ContactAddress2", "ContactCity", "ContactState"),
    *("ContactZip", "ContactCountry", "ContactPhone", "MeetingID", "Room", "Closed", "WheelChr", "Day", "Time"),
    *("Language1", "Language2", "Language3", "LocationId", "Place", "Address", "City", "LocBorough", "State", "Zip"),
    *("Country", "Directions", "Institutional", "Format1", "Format2", "Format3", "Format4", "Format5", "Delete"),
    *("LastChanged", "Longitude", "Latitude", "ContactGP", "PhoneMeetingNumber", "VirtualMeetingLink"),
    *("VirtualMeetingInfo", "TimeZone", "bmlt_id", "unpublished"),
)
SAID = {
    "CommitteeName": "meeting_name",
    "ParentName": "service_body_name",
    "Place": "location_text",
    "Address": "location_street",
    "City": "location_municipality",
    "LocBorough": "location_neighborhood",
    "State": "location_province",
    "Zip": "location_postal_code_1",
    "Country": "location_nation",
    "PhoneMeetingNumber": "phone_meeting_number",
    "VirtualMeetingLink": "virtual_meeting_link",
    "VirtualMeetingInfo": "virtual_meeting_additional_info",
    "TimeZone": "time_zone",
}
DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
UNNUMBERED = "WORLD_ID_MISSING"
FIRST, APART = ("VM", "TC", "HYBR", "W", "M", "GL"), ("OPEN", "CLOSED", "WCHR")
PLACES_OF_FORMATS = ("Format1", "Format2", "Format3", "Format4", "Format5")
Cell = str | float | None


def document(asked: Asked, served: Served) -> bytes:
    """Return the meetings of a service body and those below it.

    Raises:
        Unanswerable: no service body is named, or there is none of that number.
    """
    place = _wanted(asked, served.places)
    below = {str(number) for number in places.below(served.places, [place.id])}
    found = sorted((each for each in served.meetings if each["service_body_bigint"] in below), key=_order)
    rows = ({**_said(each), **_worked_out(each, served)} for each in found)
    return write_table(COLUMNS, ([row.get(name) for name in COLUMNS] for row in rows))


def file_name(asked: Asked, known: Sequence[Place], now: datetime) -> str:
    """Return what the table is called when it is kept; each sign that is no letter or digit of ASCII is a stroke."""
    name = re.sub(r"\W", "_", _wanted(asked, known).name.lower(), flags=re.ASCII)
    return f"BMLT_{UNNUMBERED}_{name}_{now:%Y_%m_%d_%H_%M_%S}.csv"


def _wanted(asked: Asked, known: Sequence[Place]) -> Place:
    number = asked.text("sb_id")
    for place in known:
        if str(place.id) == number:
            return place
    raise Unanswerable(422, "sb_id is the number of one service body.")


def _order(each: Mapping[str, str]) -> tuple[str, str, int]:
    return each["weekday_tinyint"], each["start_time"], int(each["id_bigint"])


def _said(each: Mapping[str, str]) -> dict[str, Cell]:
    return {theirs: each[ours] for theirs, ours in SAID.items()}


def _worked_out(each: Mapping[str, str], served: Served) -> dict[str, Cell]:
    formats = [served.formats[key] for key in each["formats"].split(",") if key in served.formats]
    worlds = list(dict.fromkeys(filter(None, (words.WORLD.get(one.key) for one in formats))))
    published = served.published.get(each["id_bigint"])
    return {
        "AreaRegion": UNNUMBERED,
        "Room": ", ".join(one.name for one in formats if one.key not in words.WORLD),
        "Closed": "CLOSED" if "CLOSED" in worlds else "OPEN",
        "WheelChr": "TRUE" if "WCHR" in worlds else "FALSE",
        "Day": DAYS[int(each["weekday_tinyint"]) - 1],
        "Time": each["start_time"][:5].replace(":", ""),
        "Language1": next((one.key for one in formats if words.WORLD.get(one.key) == words.SPOKEN), ""),
        "Directions": ", ".join(filter(None, (each["location_info"].strip(), each["comments"].strip()))),
        "Institutional": "FALSE",
        "LastChanged": f"{published.month}/{published.day}/{published:%y}" if published else "",
        "Longitude": _degrees(each["longitude"]),
        "Latitude": _degrees(each["latitude"]),
        "bmlt_id": int(each["id_bigint"]),
        **dict(zip(PLACES_OF_FORMATS, _formats(worlds), strict=False)),
    }


def _formats(worlds: Collection[str]) -> Iterator[str]:
    """Yield formats as there is room for, those first that nobody may miss."""
    yield from (each for each in FIRST if each in worlds)
    yield from (each for each in worlds if each not in FIRST and each not in APART)


def _degrees(said: str) -> float | None:
    return float(said) if said else None
