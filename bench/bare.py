"""The limit of Flask on this server and driver: the same statements in a view of two lines, and nothing else.

No schema, no token, no signature, no problem document, no headers of ours. Fields come as JSON, rows leave as JSON.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import orjson
import psycopg
from flask import Flask, Response, request
from psycopg.rows import dict_row

from bench.recording import Step

JSON = "application/json"
Connection = psycopg.Connection[dict[str, Any]]


def create_app(*, near: list[Step], report: list[Step], reading: Connection, writing: Connection) -> Flask:
    """Return an app with one view for each course."""
    app = Flask("bare", static_folder=None)

    @app.get("/near")
    def search() -> Response:
        return Response(orjson.dumps({"items": _run(reading, near, _numbers())[0]}), content_type=JSON)

    @app.put("/report")
    def take_in() -> Response:
        with writing.transaction():
            _run(writing, report, orjson.loads(request.get_data()))
        return Response(b"{}", 201, content_type=JSON)

    return app


def _numbers() -> dict[str, Any]:
    return {name: float(value) for name, value in request.args.items()}


def _run(connection: Connection, steps: list[Step], fields: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """Run the steps and return the rows of each; what a statement returns may be a field of later ones."""
    found: list[list[dict[str, Any]]] = []
    cursor = connection.cursor()
    for step in steps:
        rows = step.bound(fields)
        if len(rows) > 1:
            cursor.executemany(step.sql, rows)
            continue
        cursor.execute(step.sql, rows[0])
        found.append(cursor.fetchall() if cursor.description else [])
        if " RETURNING " in step.sql:
            fields |= found[-1][0]
    return found


def from_environment() -> Flask:
    """Return the app as the file named in the environment describes it."""
    said = orjson.loads(Path(os.environ["BENCH_BARE"]).read_bytes())
    near, report = ([Step(**each) for each in said[name]] for name in ("near", "report"))
    reading, writing = connected(said["near_url"]), connected(said["report_url"])
    return create_app(near=near, report=report, reading=reading, writing=writing)


def connected(url: str) -> Connection:
    """Return a connection that commits by itself outside of a transaction, as the service's two engines do."""
    return psycopg.connect(url, autocommit=True, row_factory=dict_row)
