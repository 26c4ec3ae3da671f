"""The limit of Flask on this server and driver: the same statements in a short view, and `jsonify`.

No schema, no token, no signature, no problem document, no headers of ours. Fields come as JSON or in the address, rows
leave as JSON with the members the service's have, so what no statement says is worked out in plain Python; what SQLite
holds as a text of JSON is read first, so that the same JSON leaves.
"""

from __future__ import annotations

import math
import os
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import psycopg
from flask import Flask, Response, jsonify, request
from psycopg.rows import dict_row

from bench.recording import Step

Row = dict[str, Any]
Connection = psycopg.Connection[Row]
SQLITE = "sqlite:///"
TOLD = {"apart", "newest", "worded"}
KILOMETRES_A_DEGREE, WEEK = 111.195, timedelta(days=7)
Ask = Callable[[str, Row], list[Row]]


def create_app(*, near: list[Step], ask: Ask, report: list[Step], writing: Connection | None) -> Flask:
    """Return an app with one view for each course."""
    app = Flask("bare", static_folder=None)

    @app.get("/near")
    def search() -> Response:
        fields = _numbers()
        now, (found,) = datetime.now(UTC), [ask(step.sql, step.bound(fields)[0]) for step in near]
        return jsonify({"items": [_worked_out(row, now) for row in found]})

    @app.put("/report")
    def take_in() -> tuple[Response, int]:
        assert writing is not None  # noqa: S101 - reports are taken in where there is somewhere to write them
        with writing.transaction():
            _run(writing, report, orjson.loads(request.get_data()))
        return jsonify({}), 201

    return app


def _worked_out(row: Row, now: datetime) -> Row:
    """Return a row with when it is held next, all being held every week here, and how far away."""
    shown = {name: value for name, value in row.items() if name not in TOLD}
    shown["kilometres"] = round(2 * KILOMETRES_A_DEGREE * math.degrees(math.asin(math.sqrt(row["apart"]) / 2)), 3)
    zone, starts = ZoneInfo(row["timezone"]), time.fromisoformat(row["starts"])
    today = now.astimezone(zone).date()
    at = datetime.combine(today + timedelta((row["weekday"] - today.isoweekday()) % 7), starts, zone)
    shown["next_at"] = (at if at > now else at + WEEK).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return shown


def _numbers() -> dict[str, Any]:
    return {name: int(value) if value.isdigit() else float(value) for name, value in request.args.items()}


def _run(connection: Connection, steps: list[Step], fields: dict[str, Any]) -> None:
    """Run the steps; what a statement returns may be a field of later ones."""
    cursor = connection.cursor()
    for step in steps:
        rows = step.bound(fields)
        if len(rows) > 1:
            cursor.executemany(step.sql, rows)
            continue
        cursor.execute(step.sql, rows[0])
        found = cursor.fetchall() if cursor.description else []
        if " RETURNING " in step.sql:
            fields |= found[0]


def from_environment() -> Flask:
    """Return the app as the file named in the environment describes it."""
    said = orjson.loads(Path(os.environ["BENCH_BARE"]).read_bytes())
    near, report = ([Step(**each) for each in said[name]] for name in ("near", "report"))
    writing = connected(said["report_url"]) if said["report_url"] else None
    url = str(said["near_url"])
    reading = embedded(url) if url.startswith(SQLITE) else connected(url)
    return create_app(near=near, ask=asking(reading, said["documents"]), report=report, writing=writing)


def asking(connection: Connection | sqlite3.Connection, documents: Sequence[str]) -> Ask:
    """Return what asks a database; `documents` are the columns that an embedded one holds as texts of JSON."""
    if not isinstance(connection, sqlite3.Connection):
        return lambda sql, given: connection.execute(sql.encode(), given).fetchall()

    def ask(sql: str, given: Row) -> list[Row]:
        cursor = connection.execute(sql, tuple(given.values()))
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
        for row in rows:
            row |= {name: orjson.loads(row[name]) for name in documents if row.get(name)}
        return rows

    return ask


def embedded(url: str) -> sqlite3.Connection:
    """Return a connection to an embedded database."""
    return sqlite3.connect(url.removeprefix(SQLITE), isolation_level=None, check_same_thread=False)


def connected(url: str) -> Connection:
    """Return a connection that commits by itself outside of a transaction, as the service's two engines do."""
    return psycopg.connect(url, autocommit=True, row_factory=dict_row)
