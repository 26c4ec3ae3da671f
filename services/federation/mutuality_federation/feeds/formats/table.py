"""Meetings as a table for spreadsheets. Source: RFC 4180; no cell is carried out as a formula."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from mutuality.tables import write_table
from mutuality_federation.feeds.formats.saying import in_our_words
from mutuality_federation.listings import SeenOut

MEDIA = "text/csv; charset=utf-8"
COLUMNS = tuple(SeenOut().fields)


def document(listings: Iterable[Any]) -> bytes:
    """Return a row a meeting under the names `/v1/listings` has for it.

    Several texts in a cell stand behind commas; days with more to them than a date stand in JSON.
    """
    return write_table(COLUMNS, ([_cell(value) for value in in_our_words(each).values()] for each in listings))


def _cell(value: Any) -> str | float | None:
    if value is None or value in ([], {}):
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float | str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return orjson.dumps(value).decode()
