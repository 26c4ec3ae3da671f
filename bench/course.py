"""The courses: the nearest 20 meetings on each database, other reads, and one signed entry of twenty values."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from urllib.parse import urlencode

import orjson
import psycopg
from psycopg import sql

from bench.contest import Contestant, Course
from bench.entries import INDICATORS, Report
from bench.limit import Pgbench, Script
from bench.load import Visitor, again, request_bytes
from bench.postgresql import postmaster_of
from bench.processes import Served
from bench.processors import ran
from bench.reads import reads_course
from bench.stage import Ground, Search, Stage
from bench.world import SEED

JSON = {"Content-Type": "application/json"}
TURNS = 500  # pgbench takes in so many reports a connection and turn
Running = Mapping[str, Served]


def near_course(stage: Stage, running: Running, *, connections: int) -> Course:
    """Return the course of searches on PostgreSQL: everybody draws from the same places."""
    ground, used = stage.served, postmaster_of(stage.server)
    visitors = [
        *_of_ground(ground, running, ("service", "bare"), used, connections),
        _visitor("smaller", running["smaller"], _real(stage.smaller), used, connections),
    ]
    if "beside" in running:
        visitors.append(_visitor("beside", running["beside"], _real(ground), used, connections))
    program = stage.server.pgbench()
    limit = [_near_limit(stage, program, connections)] if program else []
    return Course("near", f"Nearest 20 of {ground.meetings:,} within 25 km, one weekday", [*visitors, *limit])


def embedded_course(stage: Stage, running: Running, *, connections: int) -> Course:
    """Return the course of searches on SQLite."""
    ground = stage.embedded
    visitors = _of_ground(ground, running, ("embedded", "embedded bare"), None, connections)
    return Course("embedded", f"Nearest 20 of {ground.meetings:,} on SQLite", list(visitors))


def other_reads(stage: Stage, running: Running, *, connections: int) -> Course:
    """Return the course of other reads on PostgreSQL."""
    served, used = running["service"], postmaster_of(stage.server)
    return reads_course(stage, served.port, lambda: ran(served.process, used), connections=connections)


def report_course(stage: Stage, running: Running, *, connections: int) -> Course:
    """Return the course of reports: every stream is sent in its order, by one connection."""
    shares, used = [_share(stage.streams[number::connections]) for number in range(connections)], stage.server
    names = [name for name in ("service", "bare", "beside") if name in running]
    visitors: list[Contestant] = [
        Visitor(
            name,
            running[name].port,
            [_sent(share, is_bare=name == "bare") for share in shares],
            201,
            _counting(running[name], postmaster_of(used)),
        )
        for name in names
    ]
    program = stage.server.pgbench()
    limit = [_report_limit(stage, program, shares)] if program else []
    return Course("report", f"One signed entry of {len(INDICATORS)} values", [*visitors, *limit])


def _of_ground(
    ground: Ground, running: Running, names: tuple[str, str], postmaster: int | None, connections: int
) -> Iterator[Contestant]:
    """Yield the service, the service asked by who has the answer, and the bare view."""
    ours, bare = names
    known = [again(running[ours].port, search.path) for search in ground.searches]
    copied = [request_bytes("GET", f"/near?{urlencode(search.fields)}") for search in ground.searches]
    yield _visitor(ours, running[ours], _real(ground), postmaster, connections)
    yield _visitor("again", running[ours], known, postmaster, connections, expected=304)
    yield _visitor(bare, running[bare], copied, postmaster, connections)


def _real(ground: Ground) -> list[bytes]:
    return [request_bytes("GET", search.path) for search in ground.searches]


def _visitor(
    name: str,
    served: Served,
    requests: Sequence[bytes],
    postmaster: int | None,
    connections: int,
    expected: int = 200,
) -> Visitor:
    drawn = [_drawn(requests, number) for number in range(connections)]
    return Visitor(name, served.port, drawn, expected, _counting(served, postmaster))


def _counting(served: Served, postmaster: int | None) -> Callable[[], float]:
    roots = [served.process, *([postmaster] if postmaster else [])]
    return lambda: ran(*roots)


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
    script, searches = Script(stage.served.near), stage.served.searches
    lines = [f"\\set place random(0, {len(searches) - 1})", *_choice(searches), script.body()]
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
