"""GetChanges: what changed of meetings, as BMLT tells it. Who changed it is the chapter or the unit, never a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from mutuality.database import Session
from mutuality_federation import changes, feeds
from mutuality_federation.bmlt import places
from mutuality_federation.bmlt.asking import Asked
from mutuality_federation.bmlt.meetings import VENUES
from mutuality_federation.bmlt.places import Place, number_of
from mutuality_federation.bmlt.serving import Unanswerable

MOST = 1000
CHAPTER, UNIT = "chapter", "unit"
MEETING, GONE = "mtg_", "gone"
NAMELESS = {"meeting_name": ""}
KINDS = {"new": "new", "changed": "change", "gone": "delete"}
DETAILS = {"new": "The meeting was created.", "gone": "The meeting was deleted."}
SAID = {
    "start_time": "starts",
    "time_zone": "timezone",
    "longitude": "longitude",
    "latitude": "latitude",
    "meeting_name": "name",
    "location_text": "venue_name",
    "location_info": "location_notes",
    "location_street": "address",
    "location_municipality": "area",
    "comments": "notes",
    "virtual_meeting_link": "conference_url",
    "phone_meeting_number": "conference_phone",
}
Record = dict[str, Any]
Placed = tuple[list[Place], dict[str, Place]]


def document(session: Session, asked: Asked, scope: feeds.Scope, placed: Placed) -> list[Record]:
    """Return the newest changes first, at most a thousand.

    Raises:
        Unanswerable: a day that is none.
    """
    first, last = _day(asked, "start_date"), _day(asked, "end_date")
    until = last + timedelta(days=1) if last else None
    known, of_keeper = placed
    wanted, meeting = asked.numbers("service_body_id"), asked.text("meeting_id")
    within = places.below(known, wanted.included)
    found = changes.newest_first(session, since=first, before=until, most=MOST)
    told = (_told(row, of_keeper.get(_keeper(row) or "")) for row in found if _is_open(row, scope))
    return [
        each
        for each in told
        if (not meeting or each["meeting_id"] == meeting) and (wanted.is_open or int(each["service_body_id"]) in within)
    ]


def _is_open(row: Any, scope: feeds.Scope) -> bool:
    """Say whether a change is of a meeting, and tells no words of a body whose feeds want another key.

    That a meeting is gone has no words.
    """
    said = [each for each in (row.before, row.listing) if each]
    if not said:
        return bool(row.kind == GONE and row.listing_id.startswith(MEETING))
    return all(each["kind"] == "meeting" and each["body_id"] not in scope["shut"] for each in said)


def _keeper(row: Any) -> str | None:
    return row.chapter_id or next((each["unit_id"] for each in (row.listing, row.before) if each), None)


def _told(row: Any, place: Place | None) -> Record:
    before, after = _fields(row.before, row), _fields(row.listing, row)
    return {
        "date_int": str(int(row.at.timestamp())),
        "date_string": f"{row.at:%-I:%M %p, %-m/%-d/%Y}",
        "change_type": f"comdef_change_type_{KINDS[row.kind]}",
        "change_id": str(row.number),
        "meeting_id": str(number_of(row.listing_id)),
        "meeting_name": (before or after or NAMELESS)["meeting_name"],
        "user_id": "0",
        "user_name": CHAPTER if row.chapter_id else UNIT,
        "service_body_id": str(place.id) if place else "0",
        "service_body_name": place.name if place else "",
        "meeting_exists": "1" if after else "0",
        "details": DETAILS.get(row.kind) or " ".join(_details(before, after)),
        "json_data": {name: said for name, said in (("before", before), ("after", after)) if said},
    }


def _fields(seen: Mapping[str, Any] | None, row: Any) -> dict[str, str]:
    if not seen:
        return {}
    own = {"id_bigint": str(number_of(row.listing_id)), "venue_type": VENUES.get(seen["attendance"], "1")}
    if seen["weekday"]:
        own["weekday_tinyint"] = str(seen["weekday"] % 7 + 1)
    return own | {theirs: str(seen[ours]) for theirs, ours in SAID.items() if seen.get(ours) is not None}


def _details(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for name in {**before, **after}:
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            yield f'{name} was changed from "{old}" to "{new}".'


def _day(asked: Asked, name: str) -> datetime | None:
    """Return the beginning of a day asked for, in UTC."""
    if not asked.text(name):
        return None
    try:
        day = date.fromisoformat(asked.text(name))
    except ValueError as error:
        raise Unanswerable(422, f"{name} is a day, as 2026-03-15.") from error
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
