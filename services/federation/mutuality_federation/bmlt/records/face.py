"""The addresses of BMLT's second interface that read what everybody may: `/api/v1/servicebodies` and its like.

There, writing and whatever names a person asks for a sign-in; here they are not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from flask import Flask, Response, request
from werkzeug.datastructures import MultiDict

from mutuality.problems import NotFound, Problem
from mutuality.serialize import to_bytes
from mutuality.web import reading
from mutuality_federation.bmlt import searching
from mutuality_federation.bmlt.asking import Asked
from mutuality_federation.bmlt.face import JSON, admit, told
from mutuality_federation.bmlt.meetings import Served
from mutuality_federation.bmlt.records import documents

Record = dict[str, Any]
Records = Callable[[Served, str, datetime], Sequence[Record]]
ASKED = {"meetingIds": "meeting_ids", "serviceBodyIds": "services", "searchString": "SearchString"}


def register(app: Flask) -> None:
    """Put the addresses into the app."""
    for name, records in RECORDS.items():
        app.add_url_rule(f"/api/v1/{name}", f"bmlt_{name}", _all_of(name, records))
        app.add_url_rule(f"/api/v1/{name}/<int:number>", f"bmlt_{name}_one", _one_of(name, records))


def _all_of(name: str, records: Records) -> Callable[[], Response]:
    return lambda: _answer(name, records, list)


def _one_of(name: str, records: Records) -> Callable[[int], Response]:
    return lambda number: _answer(f"{name}/{number}", records, lambda found: _numbered(found, number))


def _numbered(found: Sequence[Record], number: int) -> Record:
    for each in found:
        if each["id"] == number:
            return each
    raise NotFound("There is none of that number.")


def _answer(name: str, records: Records, chosen: Callable[[Sequence[Record]], Any]) -> Response:
    admit()
    try:
        with reading() as session:
            return told(session, name, lambda *said: to_bytes(chosen(records(*said))))
    except Problem as problem:
        return Response(to_bytes({"message": problem.detail}), problem.status, content_type=JSON)


def _service_bodies(served: Served, _root: str, _now: datetime) -> list[Record]:
    return [documents.service_body(each) for each in served.places]


def _formats(served: Served, _root: str, _now: datetime) -> list[Record]:
    return [documents.kind(each) for each in served.formats.values()]


def _meetings(served: Served, _root: str, _now: datetime) -> list[Record]:
    found = searching.found(served.meetings, Asked(_asked()), served.places)
    return [documents.meeting(each) for each in found]


def _servers(served: Served, root: str, now: datetime) -> list[Record]:
    return [documents.server(served, root, now)]


def _asked() -> MultiDict[str, str]:
    """Return what is asked for in the words of the first interface, whose Sunday is 1."""
    said = {theirs: request.args[ours] for ours, theirs in ASKED.items() if ours in request.args}
    days = [each for each in request.args.get("days", "").split(",") if each in set("0123456")]
    return MultiDict(said | {"weekdays": ",".join(str(int(day) + 1) for day in days)})


RECORDS: dict[str, Records] = {
    "rootservers": _servers,
    "servicebodies": _service_bodies,
    "formats": _formats,
    "meetings": _meetings,
}
