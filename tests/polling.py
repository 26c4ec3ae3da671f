"""An area's server that answers as it is told, and all that goes wrong at one: for the sources of both services."""

from dataclasses import dataclass, field

import orjson

from mutuality.outbound import LARGEST_FETCHED
from mutuality.transport import Answer, Unreachable

FIVE = ("one", "two", "three", "four", "five")


def row(slug, **said):
    """Return a row of a list."""
    place = {"location": "St. Mark", "formatted_address": "1712 Elm St, Halifax, NS, Canada", "region": "South End"}
    return {"slug": slug, "name": slug.title(), "day": 2, "time": "19:30", **place, **said}


def listed(*rows):
    """Return a list of rows: a slug, or a row."""
    return orjson.dumps([row(each) if isinstance(each, str) else each for each in rows])


@dataclass
class Area:
    """An area's server."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    reason: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def send(self, method, url, *, content=b"", headers=None):
        self.asked.append((url, dict(headers)))
        if self.reason:
            raise Unreachable(self.reason, "tried")
        return Answer(self.status, self.content, self.headers)


WHOLE = listed(*FIVE)
FAULTS = [
    (Area(WHOLE[:-40]), "unreadable"),
    (Area(b"[]"), "empty"),
    (Area(b"{}"), "unreadable"),
    (Area(b"\n<html>Sign in</html>"), "web_page"),
    (Area(WHOLE, status=403), "refused"),
    (Area(WHOLE, status=206), "refused"),
    (Area(status=304), "refused"),
    (Area(reason="timed-out"), "timed_out"),
    (Area(reason="no-connection"), "no_connection"),
    (Area(reason="address-refused"), "address_refused"),
    (Area(reason="answer-too-large"), "too_large"),
    (Area(b" " * (LARGEST_FETCHED + 1)), "unreadable"),
    (Area(status=302, headers={"location": "http://10.0.0.5/admin?key=secret"}), "moved"),
    (Area(listed("one")), "shrank"),
    (Area(listed({"slug": "one"}, "two", "six", "seven", "eight")), "shrank"),
]
