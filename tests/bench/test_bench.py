"""The benchmark's pieces fit together; nothing is timed here."""

import os
import socket
from contextlib import closing
from urllib.parse import urlencode

import orjson
import pytest

from bench import reads
from bench.bare import asking, connected, create_app, embedded
from bench.contest import Course, Outcome, Sample, compete, sample_of
from bench.limit import Script
from bench.load import exchange, request_bytes
from bench.postgresql import Server
from bench.processes import DOCUMENTS
from bench.recording import Probe, Statement, Step, learn
from bench.stage import Sizes, open_app, set_up
from tests.postgres import server_uri

HELD = {"service", "smaller", "beside", "bare", "pgbench", "probe"}


class Fixed:
    """A contestant who always reaches the same."""

    def __init__(self, name, rate):
        self.name, self.rate = name, rate

    def run(self, seconds):
        return Sample(self.rate, 1.0, 2.0)


@pytest.fixture(scope="module")
def stage(server, tmp_path_factory):
    if server != "postgresql":
        pytest.skip("the statements learnt are PostgreSQL's")
    server = Server(server_uri(), prefix=f"bench_{os.getpid()}_")
    folder = tmp_path_factory.mktemp("bench")
    yield set_up(server, folder, chapters=6, sizes=Sizes(400, 200, 300), say=lambda _: None)
    for name in HELD:
        server.drop(name)


@pytest.fixture(scope="module")
def service(stage):
    app, database = open_app(stage.served.url)
    yield app.test_client()
    database.dispose()


@pytest.fixture(scope="module")
def bare(stage):
    with connected(stage.server.url("service")) as reading, connected(stage.server.url("bare")) as writing:
        app = create_app(near=stage.served.near, ask=asking(reading, ()), report=stage.report, writing=writing)
        yield app.test_client()


def test_the_bare_view_finds_what_the_service_finds(stage, service, bare):
    for search in stage.served.searches[:5]:
        assert seen(bare.get(f"/near?{urlencode(search.fields)}")) == seen(service.get(search.path))


def test_the_bare_view_finds_on_sqlite_what_the_service_finds(stage):
    app, database = open_app(stage.embedded.url)
    with closing(embedded(stage.embedded.url)) as reading:
        ask = asking(reading, DOCUMENTS)
        bare = create_app(near=stage.embedded.near, ask=ask, report=[], writing=None).test_client()
        for search in stage.embedded.searches[:5]:
            assert seen(bare.get(f"/near?{urlencode(search.fields)}")) == seen(app.test_client().get(search.path))
    database.dispose()


def seen(answer):
    told = ("id", "types", "regions", "address", "next_at", "kilometres")
    return [(set(each), *(each[name] for name in told)) for each in answer.json["items"]]


def test_other_reads_find_what_they_ask_for(stage, service):
    for paths in (reads.searches(stage), list(reads.feeds_of(stage))):
        assert service.get(paths[0]).status_code == 200
    assert service.get(reads.searches(stage)[0]).json["items"]


def test_the_bare_view_stores_what_the_service_stores(stage, service, bare):
    report = stage.streams[1][0]
    assert service.put(report.path, json=report.envelope).status_code == 201
    assert bare.put("/report", data=orjson.dumps(report.fields)).status_code == 201
    totals = "SELECT period, indicator, unit_id, stripe, total, counted FROM rollup ORDER BY 1, 2, 3, 4"
    assert stage.server.execute(totals, name="bare") == stage.server.execute(totals, name="service")


def test_every_report_differs_in_its_fields_alone(stage):
    used = {value["field"] for step in stage.report for row in step.rows for value in row.values() if "field" in value}
    assert {"chapter_id", "seq", "cid", "jws", "digest", "data", "salt", "period", "log_index"} <= used


def test_a_parameter_that_follows_a_field_is_that_field():
    probes = [Probe({"seq": seq}, [Statement("SELECT 1", [{"a": seq, "b": 9}])]) for seq in (2, 3)]
    assert learn(probes) == [Step("SELECT 1", [{"a": {"field": "seq"}, "b": {"value": 9}}])]


def test_probes_that_ran_different_statements_teach_nothing():
    with pytest.raises(ValueError, match="different statements"):
        learn([Probe({}, [Statement("SELECT 1", [{}])]), Probe({}, [])])


def test_pgbench_gets_fields_as_variables_and_texts_as_constants():
    step = Step(
        "SELECT %(a)s::INTEGER,\n %(b)s, %(c)s", [{"a": {"field": "seq"}, "b": {"value": "x"}, "c": {"value": None}}]
    )
    script = Script([step])
    assert script.body() == "SELECT :seq::INTEGER, :constant_0, NULL;"
    assert script.constants == {"constant_0": "x"}


def test_many_rows_are_a_pipeline_in_pgbench():
    body = Script([Step("SELECT %(a)s", [{"a": {"value": 1}}, {"a": {"value": 2}}])]).body()
    assert body.splitlines() == ["\\startpipeline", "SELECT 1;", "SELECT 2;", "\\endpipeline"]


def test_ratios_compare_medians_with_the_first():
    course = Course("near", "Near", [Fixed("service", 50.0), Fixed("bare", 100.0)])
    assert compete(course, rounds=3, seconds=1, say=lambda _: None).ratios() == {"bare": 0.5}


def test_wrong_answers_of_all_turns_are_counted():
    outcome = Outcome("near", "Near", {"service": [Sample(1, 1, 1, 2), Sample(1, 1, 1, 3)]})
    assert outcome.middle("service").refused == 5


def test_the_warm_up_is_left_out():
    sample = sample_of([(10.2, 0.2), (11.0, 0.1), (11.5, 0.3)])
    assert (sample.rate, sample.p99) == (2.0, 300.0)


def test_an_answer_is_read_to_its_length():
    here, there = socket.socketpair()
    with here, there:
        there.sendall(b"HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nhello")
        assert exchange(here, request_bytes("GET", "/")) == (201, b"hello")


def test_a_request_says_how_long_its_body_is():
    assert request_bytes("PUT", "/x", b"hello").endswith(b"Content-Length: 5\r\n\r\nhello")
