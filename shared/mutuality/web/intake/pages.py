"""Lists in pages: a keyset query, an opaque signed cursor bound to its list, and a `Link` to the next page."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from flask import request
from sqlalchemy import ColumnElement, Row, Select, bindparam, tuple_

from mutuality.database import Session
from mutuality.problems import MalformedCursor
from mutuality.schema import Query, Text, Whole
from mutuality.web.service import current_service

DEFAULT_LIMIT = 25
MOST = 100


class PageQuery(Query):
    """How much of a list, and from where."""

    limit = Whole("How many items at most, 1 to 100", low=1, high=MOST, load_default=DEFAULT_LIMIT)
    cursor = Text("Where the last page ended: the `next` of its answer", longest=600, load_default=None)


@dataclass(frozen=True)
class Page:
    """Some items of a list, and the cursor of the next page if there is one."""

    items: Sequence[Any]
    next: str | None


def page_of(
    session: Session,
    select: Select[*tuple[Any, ...]],
    *,
    by: Sequence[ColumnElement[Any] | Any],
    query: Mapping[str, Any],
    whole_objects: bool = False,
) -> Page:
    """Return one page of the select in ascending order of the columns `by`, whose last must be unique.

    The rows are Core rows that hold the `by` columns under their own names, or ORM objects if `whole_objects`.

    Raises:
        MalformedCursor: the cursor was not made for this list and these filters.
    """
    cursor, limit = query.get("cursor"), query["limit"]
    if cursor:
        after = _decode(cursor, by, query)
        select = select.where(
            tuple_(*by) > tuple_(*[_literal(column, value) for column, value in zip(by, after, strict=True)])
        )
    found = session.execute(select.order_by(*by).limit(limit + 1)).all()
    rows: Sequence[Any] = [row[0] for row in found] if whole_objects else found
    if len(rows) <= limit:
        return Page(rows, None)
    return Page(rows[:limit], _encode(rows[limit - 1], by, query))


def _literal(column: Any, value: Any) -> Any:
    return bindparam(None, value, type_=column.type, unique=True)


def _encode(row: Row[Any] | Any, by: Sequence[Any], query: Mapping[str, Any]) -> str:
    values = orjson.dumps([getattr(row, column.key) for column in by])
    return urlsafe_b64encode(_mac(values, query) + values).decode().rstrip("=")


def _decode(cursor: str, by: Sequence[Any], query: Mapping[str, Any]) -> list[Any]:
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except ValueError as error:
        raise _malformed() from error
    mac, values = raw[:16], raw[16:]
    if not hmac.compare_digest(mac, _mac(values, query)):
        raise _malformed()
    return [_typed(column, value) for column, value in zip(by, orjson.loads(values), strict=True)]


def _typed(column: Any, value: Any) -> Any:
    kind = column.type.python_type
    if kind is datetime:
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind is date else value


def _mac(values: bytes, query: Mapping[str, Any]) -> bytes:
    filters = {key: value for key, value in query.items() if key not in {"cursor", "limit"}}
    bound = orjson.dumps([request.path, filters], option=orjson.OPT_SORT_KEYS, default=str) + values
    return hmac.new(current_service().secret, bound, hashlib.sha256).digest()[:16]


def _malformed() -> MalformedCursor:
    return MalformedCursor(
        "The cursor does not belong to this list and these filters.",
        errors=[{"parameter": "cursor", "detail": "Use the `next` of the page before, with the same filters."}],
    )
