"""From the rows of a table to meetings: each cell by the field its column stands for, then read as a feed's row is.

What keeps a row out is said of the column and the cell as the sender knows them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mutuality.labels import fold
from mutuality.mapping import values
from mutuality.mapping.headings import FIELDS, SEVERAL, Assigned
from mutuality.meeting_guide import Fault, Read, ZoneUnknown, is_zone, read_row, without_doubles
from mutuality.problems import ValidationFailed
from mutuality.tables import Row, Sheet

DAY = 24 * 60
SHOWN = 60
AS_IN_THE_FEED = {"attendance": "attendance_option", "duration": "end_time"}
NOT_ONE_WORD = re.compile(r"[^a-z0-9]+")


class MappingUnfit(ValidationFailed):
    """A mapping names each column once and a field once, kinds apart, and the column that holds the name."""


class MappingMisfits(ValidationFailed):
    """The table lacks columns the mapping names; `errors` names each. Perhaps it is another list."""


@dataclass(frozen=True)
class Plan:
    """Which column stands for which field, and what words of one's own mean in a column."""

    columns: tuple[Assigned, ...]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def require_fit(columns: Sequence[Assigned]) -> None:
    """Refuse a mapping that contradicts itself.

    Raises:
        MappingUnfit: it does.
    """
    seen: set[str] = set()
    for place, each in enumerate(columns):
        if each.field not in FIELDS:
            raise _unfit(place, f"There is no field {each.field}.")
        if each.column in seen or (each.field in seen and each.field not in SEVERAL):
            raise _unfit(place, f"{each.column} or {each.field} stands there twice.")
        seen |= {each.column, each.field}
    if not any(each.field == "name" for each in columns):
        raise MappingUnfit("No column holds the name of the meeting.", errors=[_at("/columns", "Lacks a name.")])


def _unfit(place: int, said: str) -> MappingUnfit:
    return MappingUnfit(said, errors=[_at(f"/columns/{place}", said)])


def _at(pointer: str, said: str) -> dict[str, str]:
    return {"pointer": pointer, "detail": said}


def read_mapped(sheet: Sheet, mapping: Plan, *, zone: str) -> list[Read]:
    """Return every row of a table, read by a mapping; `zone` is the IANA zone of rows that name none.

    Raises:
        MappingMisfits: the table lacks columns of the mapping.
        ZoneUnknown: `zone` is no IANA zone.
    """
    missing = [each.column for each in mapping.columns if each.column not in sheet.heading]
    if missing:
        faults = [{"column": name[:64], "detail": "Is missing."} for name in missing]
        raise MappingMisfits(f"The table lacks {', '.join(missing)[:300]}.", errors=faults)
    if not is_zone(zone):
        raise ZoneUnknown(f"{zone} is no IANA zone such as America/Halifax.")
    return without_doubles(_read(row, mapping, zone) for row in sheet.rows)


def _read(told: Row, mapping: Plan, zone: str) -> Read:
    if told.is_ragged:
        return Read(told.place - 1, "", (), (Fault("ragged", "", "The row has more or fewer cells than the heading."),))
    row, faults = _row(told.cells, mapping)
    read = read_row(row, told.place - 1, zone=zone)
    said = {AS_IN_THE_FEED.get(each.field, each.field) for each in faults}
    others = tuple(each for each in read.faults if each.field not in said)
    left_out = tuple(sorted(_left_out(told.cells, mapping)))[:100]
    return replace(read, meetings=() if faults else read.meetings, faults=(*faults, *others), left_out=left_out)


def _left_out(cells: Mapping[str, str], mapping: Plan) -> set[str]:
    """Return the columns the mapping leaves out that say something."""
    mapped = {each.column for each in mapping.columns}
    return {name[:64] for name, cell in cells.items() if name not in mapped and cell.strip()}


def _row(cells: Mapping[str, str], mapping: Plan) -> tuple[dict[str, Any], tuple[Fault, ...]]:
    """Return a row as a feed would tell it, and what cannot be told so."""
    row: dict[str, Any] = {}
    faults: list[Fault] = []
    for each in mapping.columns:
        said = values.meant(cells[each.column].strip(), mapping.words.get(each.column, {}))
        if said:
            fault = _put(row, each, said)
            faults += [fault] if fault else []
    _end(row)
    row.setdefault("slug", _slug(row))
    return row, tuple(faults)


def _put(row: dict[str, Any], column: Assigned, said: str) -> Fault | None:
    """Put one cell into a row; return what is wrong with it."""
    name = column.field
    if name == "types":
        row["types"] = [*row.get("types", []), *_types(column.column, said)]
    elif name == "unpublished":
        return _fault("not-published", column, said, "marks the row as not published") if values.is_yes(said) else None
    elif name in READ:
        code, read, rule = READ[name]
        value = read(said)
        if value is None:
            return _fault(code, column, said, rule)
        row[AS_IN_THE_FEED[name] if name == "attendance" else name] = value
    else:
        row[name] = said
    return None


READ: dict[str, tuple[str, Any, str]] = {
    "day": ("day-unreadable", values.weekday, "must be a weekday by name"),
    "time": ("time-unreadable", values.clock, "must be a time such as 19:30, 7:30 PM or 19h30"),
    "end_time": ("time-unreadable", values.clock, "must be a time such as 19:30, 7:30 PM or 19h30"),
    "duration": ("duration-unreadable", values.minutes, "must be minutes, or hours and minutes such as 1:30"),
    "attendance": ("attendance-unknown", values.attendance, "must be in person, online, hybrid or inactive"),
    "latitude": ("place-unreadable", values.degrees, ""),
    "longitude": ("place-unreadable", values.degrees, ""),
}


def _fault(code: str, column: Assigned, said: str, rule: str) -> Fault:
    return Fault(code, column.field, f"“{said[:SHOWN]}” in the column {column.column[:SHOWN]}: {rule}.")


def _types(heading: str, said: str) -> list[str]:
    """Return the kinds a cell tells of; of a column such as WheelChr, yes means what its heading says."""
    named = values.types(heading.replace("WheelChr", "wheelchair"))
    if values.is_yes(said):
        return named
    return [] if fold(said) in {"no", "false", "0", "nein", "non"} else values.types(said)


def _end(row: dict[str, Any]) -> None:
    """Tell the end by how long it lasts, where only that is told."""
    lasts, starts = row.pop("duration", None), row.get("time")
    if lasts and starts and "end_time" not in row:
        hours, rest = divmod((int(starts[:2]) * 60 + int(starts[3:]) + lasts) % DAY, 60)
        row["end_time"] = f"{hours:02}:{rest:02}"


def _slug(row: Mapping[str, Any]) -> str:
    """Return a lasting name of a row that has none: by its name, place, day and time."""
    told = [str(row.get(name, "")) for name in ("name", "location", "formatted_address", "address", "day", "time")]
    digest = hashlib.sha256("\n".join(map(fold, told)).encode()).hexdigest()[:10]
    readable = NOT_ONE_WORD.sub("-", fold(told[0])).strip("-")[:60]
    return f"{readable}-{digest}" if readable else digest
