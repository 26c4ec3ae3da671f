"""Meetings from elsewhere, a source looked at and a spreadsheet, for a chapter without any federation."""

from base64 import b64encode

import orjson

from mutuality.transport import Answer
from mutuality_chapter.sources import poll_due

LISTED = [{"slug": slug, "name": slug.title(), "day": 2, "time": "19:30"} for slug in ("six", "seven")]
ADDRESS = "https://area.example/feed.json"


class Area:
    """An area's server that lists these rows."""

    def __init__(self, *rows):
        self.rows = rows

    def send(self, method, url, *, content=b"", headers=None):
        return Answer(200, orjson.dumps(self.rows))


def fed(walk, database):
    """Name a source, have it looked at, confirm what it lost, and let it go."""
    source = walk("add_source", {"kind": "meeting_guide", "address": ADDRESS})["id"]
    poll_due(database, Area(*LISTED))
    walk("change_source", {"every_hours": 1}, etag='"1"', source_id=source)
    poll_due(database, Area(*LISTED[:1]))
    found = walk("list_source_polls", source_id=source)["items"]
    shrank = next(each["id"] for each in found if each["outcome"] == "shrank")
    walk("show_source_poll", source_id=source, poll_id=shrank)
    walk("confirm_source_poll", source_id=source, poll_id=shrank)
    for name in ("poll_source", "show_source", "list_waiting_rows"):
        walk(name, source_id=source)
    walk("list_sources")
    walk("end_source", etag='"2"', source_id=source)


def mapped(walk):
    """Take in a spreadsheet somebody kept until now, by a mapping tried first."""
    table = {"content": b64encode(b"Name;Day;Time\nEight;Tuesday;19:30").decode()}
    columns = walk("propose_mapping", table)["columns"]
    mapping = walk("make_mapping", {"name": "The old list", "columns": columns})["id"]
    walk("change_mapping", {"columns": columns}, etag='"1"', mapping_id=mapping)
    walk("list_mappings")
    for name in ("try_mapping", "import_by_mapping"):
        walk(name, table, mapping_id=mapping)
    version = walk("show_mapping", mapping_id=mapping)["version"]
    walk("end_mapping", etag=f'"{version}"', mapping_id=mapping)
