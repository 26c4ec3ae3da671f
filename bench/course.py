"""The two courses: the nearest 20 of 50,000 meetings, and one signed entry of twenty values taken in."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlencode

import orjson
import psycopg
from psycopg import sql

from bench.contest import Contestant, Course
from bench.entries import INDICATORS, Report
from bench.limit import Pgbench, Script
from bench.load import Visitor, request_bytes
from bench.stage import Search, Stage
from bench.world import SEED

JSON = {"Content-Type": "application/json"}
TURNS = 500  # pgbench takes in so many reports a connection and turn


def near_course(stage: Stage, ports: Mapping[str, int], *, connections: int) -> Course:
    """Return the course of searches: everybody draws from the same places."""
    real = [request_bytes("GET", search.path) for search in stage.searches]
    bare = [request_bytes("GET", f"/near?{urlencode(search.fields)}") for search in stage.searches]
    wanted = {"service": real, "bare": bare, "beside": real}
    visitors: list[Contestant] = [
        Visitor(name, port, [_drawn(wanted[name], number) for number in range(connections)], 200)
        for name, port in ports.items()
    ]
    program = stage.server.pgbench()
    limit = [_near_limit(stage, program, connections)] if program else []
    return Course("near", "Nearest 20 of 50,000 meetings", [*visitors, *limit])


def report_course(stage: Stage, ports: Mapping[str, int], *, connections: int) -> Course:
    """Return the course of reports: every stream is sent in its order, by one connection."""
    shares = [_share(stage.streams[number::connections]) for number in range(connections)]
    visitors: list[Contestant] = [
        Visitor(name, port, [_sent(share, is_bare=name == "bare") for share in shares], 201)
        for name, port in ports.items()
    ]
    program = stage.server.pgbench()
    limit = [_report_limit(stage, program, shares)] if program else []
    return Course("report", f"One signed entry of {len(INDICATORS)} values", [*visitors, *limit])


def _drawn(requests: Sequence[bytes], number: int) -> Iterator[bytes]:
    draw = random.Random(SEED + number)
    while True:
        yield draw.choice(requests)


def _share(streams: Sequence[Sequence[Report]]) -> list[Report]:
    """Return the reports of some chapters month by month, so that all streams grow alike."""
    return [report for month in zip(*streams, strict=True) for report in month]


def _sent(share: Sequence[Report], *, is_bare: bool) -> Iterator[bytes]:
    for report in share:
        if is_bare:
            yield request_bytes("PUT", "/report", orjson.dumps(report.fields), JSON)
        else:
            yield request_bytes("PUT", report.path, orjson.dumps(report.envelope), JSON)


def _near_limit(stage: Stage, program: str, connections: int) -> Pgbench:
    """Return pgbench for searches: one script, so that its statement is planned as seldom as the driver's."""
    script = Script(stage.near)
    lines = [f"\\set place random(0, {len(stage.searches) - 1})", *_choice(stage.searches), script.body()]
    return Pgbench(program, stage.server.url("service"), "\n".join(lines), script.constants, connections)


def _choice(searches: Sequence[Search]) -> Iterator[str]:
    for place, search in enumerate(searches):
        yield f"\\{'elif' if place else 'if'} :place = {place}"
        yield from (f"\\set {name} {value}" for name, value in search.fields.items())
    yield "\\endif"


def _report_limit(stage: Stage, program: str, shares: Sequence[Sequence[Report]]) -> Pgbench:
    """Return pgbench for reports; their fields lie in a table, so it runs one look-up more than the others."""
    url = stage.server.url("pgbench")
    names = list(shares[0][0].fields)
    _lay_out(url, names, shares)
    script = Script(stage.report)
    look_up = f"SELECT {', '.join(names)} FROM bench_report WHERE client = :client_id AND step = :step \\gset"  # noqa: S608 - our own names
    lines = ["\\set step :step + 1", look_up, "BEGIN;", script.body(), "COMMIT;"]
    return Pgbench(program, url, "\n".join(lines), script.constants, len(shares), most=TURNS)


def _lay_out(url: str, names: Sequence[str], shares: Sequence[Sequence[Report]]) -> None:
    columns = [sql.SQL("{} text").format(sql.Identifier(name)) for name in names]
    with psycopg.connect(url) as connection:
        connection.execute(
            sql.SQL("CREATE TABLE bench_report (client int, step int, {}, PRIMARY KEY (client, step))").format(
                sql.SQL(", ").join(columns)
            )
        )
        with connection.cursor().copy("COPY bench_report FROM STDIN") as copy:
            for client, share in enumerate(shares):
                for step, report in enumerate(share, start=1):
                    copy.write_row((client, step, *(str(report.fields[name]) for name in names)))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE bench_report")
