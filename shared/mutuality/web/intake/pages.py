"""Lists in pages: a keyset query, an opaque signed cursor bound to its list, and a `Link` to the next page."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import Any
from urllib.parse import urlencode

import orjson
from flask import request
from sqlalchemy import ColumnElement, Select, bindparam, tuple_

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
    """Some items of a list, the cursor of the next page if there is one, and what is said above them of the whole."""

    items: Sequence[Any]
    next: str | None
    head: Mapping[str, Any] = field(default_factory=dict)

    def headed(self, **head: Any) -> Page:
        """Return it with what every page says above its items: what was asked, and totals over all of it."""
        return replace(self, head=head)


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
    after = _after(query)
    if after:
        values = [_literal(column, _typed(column, value)) for column, value in zip(by, after, strict=True)]
        select = select.where(tuple_(*by) > tuple_(*values))
    found = session.execute(select.order_by(*by).limit(query["limit"] + 1)).all()
    rows: Sequence[Any] = [row[0] for row in found] if whole_objects else found
    return _cut(rows, [str(column.key) for column in by], query)


def page_among(items: Iterable[Any], *, by: Sequence[str], query: Mapping[str, Any]) -> Page:
    """Return one page of what was worked out already, in ascending order of its texts `by`, unique together.

    Raises:
        MalformedCursor: the cursor was not made for this list and these filters.
    """

    def place(item: Any) -> list[Any]:
        return [getattr(item, name) for name in by]

    after = _after(query)
    following = sorted((item for item in items if after is None or place(item) > after), key=place)
    return _cut(following, by, query)


def page_along(
    walk: Callable[[list[Any] | None], Iterable[Any]], *, by: Sequence[str], query: Mapping[str, Any]
) -> Page:
    """Return one page of what is walked through in ascending order of its texts `by`, and not a step further.

    The walk is told where the last page ended, and begins there or before it.

    Raises:
        MalformedCursor: the cursor was not made for this list and these filters.
    """
    after = _after(query)
    following = (item for item in walk(after) if after is None or [getattr(item, name) for name in by] > after)
    return _cut(list(islice(following, query["limit"] + 1)), by, query)


def next_address(cursor: str) -> str:
    """Return where the next page of the list that was asked for is."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "cursor"]
    return f"{current_service().base_url}{request.path}?{urlencode([*kept, ('cursor', cursor)])}"


def _cut(rows: Sequence[Any], by: Sequence[str], query: Mapping[str, Any]) -> Page:
    limit = query["limit"]
    if len(rows) <= limit:
        return Page(rows, None)
    return Page(rows[:limit], _encode([getattr(rows[limit - 1], name) for name in by], query))


def _literal(column: Any, value: Any) -> Any:
    return bindparam(None, value, type_=column.type, unique=True)


def _encode(place: Sequence[Any], query: Mapping[str, Any]) -> str:
    values = orjson.dumps(place)
    return urlsafe_b64encode(_mac(values, query) + values).decode().rstrip("=")


def _after(query: Mapping[str, Any]) -> list[Any] | None:
    """Return the place at which the last page ended, if there was one."""
    cursor = query.get("cursor")
    if not cursor:
        return None
    try:
        raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except ValueError as error:
        raise _malformed() from error
    mac, values = raw[:16], raw[16:]
    if not hmac.compare_digest(mac, _mac(values, query)):
        raise _malformed()
    place: list[Any] = orjson.loads(values)
    return place


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
