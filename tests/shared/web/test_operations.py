"""What every operation does, shown on a small app of its own."""

import threading

import pytest
from flask.views import MethodView

from mutuality.access import Actor
from mutuality.problems import REGISTRY, Conflict
from mutuality.schema import Input, Output, Text, Whole
from mutuality.web import PUBLIC, Blueprint, Limit, PageQuery, Service, build_app, page_of, require_current
from mutuality_federation.bodies import store as bodies
from mutuality_federation.bodies.models import Body
from tests.support import Caller, Tokens


class NoteIn(Input):
    text = Text(longest=20, required=True)


class NoteOut(Output):
    id = Text()
    slug = Text()
    version = Whole()


class Broken(Conflict):
    """A note that breaks."""


blueprint = Blueprint("notes", __name__, description="Notes")


@blueprint.route("/notes")
class Notes(MethodView):
    @blueprint.operation("list_notes", scope=PUBLIC, query=PageQuery, returns=NoteOut)
    def get(self, session, *, query):
        """List notes."""
        from sqlalchemy import select

        return page_of(session, select(*Body.__table__.c), by=[Body.__table__.c.id], query=query)

    @blueprint.operation("make_note", scope="notes:write", body=NoteIn, returns=NoteOut, status=201, creates=True)
    def post(self, session, *, body):
        """Make a note."""
        if body["text"] == "defect":
            raise RuntimeError("secret canary")
        if body["text"] == "broken":
            raise Broken("It broke.")
        made = Body(
            id=session.new_id("bod"),
            slug=session.new_id("slg"),
            name=body["text"],
            concern="c",
            origin=[],
            labels={},
            levels=[],
            registered_at=session.now,
            version=1,
        )
        session.add(made)
        return made


@blueprint.route("/notes/<ref:note_id>")
class Note(MethodView):
    @blueprint.operation("show_note", scope=PUBLIC, returns=NoteOut)
    def get(self, session, *, note_id):
        """Show a note."""
        return bodies.body(session, note_id)

    @blueprint.operation("change_note", scope=PUBLIC, body=NoteIn, returns=NoteOut, changes=True)
    def put(self, session, *, body, note_id):
        """Change a note."""
        note = bodies.body(session, note_id)
        require_current(note)
        note.name = body["text"]
        session.flush()
        return note

    @blueprint.operation("forget_note", scope=PUBLIC, status=204, changes=True)
    def delete(self, session, *, note_id):
        """Forget to compare versions."""


@blueprint.route("/door")
class Door(MethodView):
    @blueprint.operation("knock", scope=PUBLIC, status=204, limit=Limit("knock", 2, 60))
    def post(self, session):
        """Knock."""


@pytest.fixture
def app(federation_database):
    tokens = Tokens({"t": Actor("writer", "app", frozenset({"notes:write"})), "r": Actor("reader", "app")})
    service = Service(
        "notes", "Notes", "https://notes.test", federation_database, federation_database.clock, tokens, lambda: b"s"
    )
    return build_app(service, [blueprint])


@pytest.fixture
def writer(app):
    return Caller(app, "t")


@pytest.fixture
def stranger(app):
    return Caller(app)


def slug(answer) -> str:
    assert answer.content_type == "application/problem+json"
    assert answer.json["status"] == answer.status_code
    return answer.json["type"].rpartition("/")[2]


def test_a_stranger_is_asked_to_sign_in(stranger):
    answer = stranger.post("/v1/notes", {"text": "x"})
    assert (answer.status_code, slug(answer), answer.headers["WWW-Authenticate"]) == (
        401,
        "authentication-required",
        'Bearer realm="mutuality"',
    )


def test_a_known_person_without_the_scope_is_told_which(app):
    answer = Caller(app, "r").post("/v1/notes", {"text": "x"})
    assert (answer.status_code, 'scope="notes:write"' in answer.headers["WWW-Authenticate"]) == (403, True)


@pytest.mark.parametrize("header", ["Basic YTpi", "Bearer", "Bearer ", "t"])
def test_another_scheme_is_no_way_in(stranger, header):
    assert stranger.request("POST", "/v1/notes", headers={"Authorization": header}).status_code == 401


def test_an_address_that_is_none_is_not_found(stranger):
    assert slug(stranger.get("/v1/nothing")) == "not-found"


def test_a_method_it_does_not_take_is_answered_with_those_it_takes(stranger):
    answer = stranger.request("PATCH", "/v1/notes")
    assert (slug(answer), set(answer.headers["Allow"].split(", "))) == (
        "method-not-allowed",
        {"GET", "HEAD", "OPTIONS", "POST"},
    )


def test_a_body_of_another_kind_is_refused(writer):
    answer = writer.request("POST", "/v1/notes", data="text=x", content_type="application/x-www-form-urlencoded")
    assert slug(answer) == "unsupported-media-type"


def test_a_body_that_is_no_json_is_refused(writer):
    assert slug(writer.request("POST", "/v1/notes", data="{", content_type="application/json")) == "malformed-json"


def test_a_body_too_large_is_refused(writer):
    answer = writer.request("POST", "/v1/notes", data=b" " * 1_100_000, content_type="application/json")
    assert (answer.status_code, slug(answer)) == (413, "payload-too-large")


def test_every_fault_in_a_body_is_pointed_at(writer):
    answer = writer.post("/v1/notes", {"text": "x" * 21, "author": "me"})
    assert {fault["pointer"] for fault in answer.json["errors"]} == {"/text", "/author"}


def test_an_unknown_parameter_is_refused(stranger):
    answer = stranger.get("/v1/notes?colour=red")
    assert (slug(answer), answer.json["errors"][0]["parameter"]) == ("unknown-parameter", "colour")


def test_a_parameter_given_twice_is_refused(stranger):
    assert slug(stranger.get("/v1/notes?limit=1&limit=2")) == "unknown-parameter"


def test_an_operation_without_parameters_takes_none(stranger, writer):
    made = writer.post("/v1/notes", {"text": "x"}).json
    assert slug(stranger.get(f"/v1/notes/{made['id']}?x=1")) == "unknown-parameter"


def test_a_defect_is_a_500_that_says_nothing(writer):
    answer = writer.post("/v1/notes", {"text": "defect"})
    assert (answer.status_code, b"canary" in answer.data) == (500, False)


def test_making_something_needs_a_key(writer):
    answer = writer.request("POST", "/v1/notes", json={"text": "x"}, headers={"Idempotency-Key": ""})
    assert (answer.status_code, slug(answer)) == (400, "idempotency-key-missing")


def test_the_same_key_makes_one_thing(writer):
    first, second = (writer.post("/v1/notes", {"text": "x"}, headers={"Idempotency-Key": "k"}) for _ in range(2))
    assert (first.json, second.headers["Idempotent-Replayed"]) == (second.json, "true")


def test_a_key_used_for_something_else_is_refused(writer):
    writer.post("/v1/notes", {"text": "x"}, headers={"Idempotency-Key": "k"})
    answer = writer.post("/v1/notes", {"text": "y"}, headers={"Idempotency-Key": "k"})
    assert (answer.status_code, slug(answer)) == (422, "idempotency-key-reused")


def test_a_refusal_does_not_use_the_key_up(writer):
    writer.post("/v1/notes", {"text": "broken"}, headers={"Idempotency-Key": "k"})
    assert writer.post("/v1/notes", {"text": "x"}, headers={"Idempotency-Key": "k"}).status_code == 201


def test_eight_at_once_with_one_key_make_one_thing(writer, stranger):
    answers: list[int] = []
    send = lambda: answers.append(  # noqa: E731
        writer.post("/v1/notes", {"text": "x"}, headers={"Idempotency-Key": "k"}).status_code
    )
    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stranger.get("/v1/notes").json["items"]) == 1
    assert set(answers) <= {201, 409}


def test_a_change_must_name_its_version(writer, stranger):
    made = writer.post("/v1/notes", {"text": "x"}).json
    assert slug(stranger.request("PUT", f"/v1/notes/{made['id']}", json={"text": "y"})) == "precondition-required"


@pytest.mark.parametrize("etag", ['"7"', 'W/"1"', "1", "*"])
def test_a_change_of_another_version_is_refused(writer, stranger, etag):
    made = writer.post("/v1/notes", {"text": "x"}).json
    assert stranger.change("PUT", f"/v1/notes/{made['id']}", {"text": "y"}, etag=etag).status_code == 412


def test_a_change_counts_the_version_up(writer, stranger):
    made = writer.post("/v1/notes", {"text": "x"}).json
    answer = stranger.change("PUT", f"/v1/notes/{made['id']}", {"text": "y"})
    assert (answer.json["version"], answer.headers["ETag"]) == (2, '"2"')


def test_a_change_that_compares_no_versions_is_a_defect(writer, stranger):
    made = writer.post("/v1/notes", {"text": "x"}).json
    assert stranger.change("DELETE", f"/v1/notes/{made['id']}").status_code == 500


def test_what_the_caller_already_has_is_not_sent_again(writer, stranger):
    made = writer.post("/v1/notes", {"text": "x"}).json
    etag = stranger.get("/v1/notes").headers["ETag"]
    again = stranger.get("/v1/notes", headers={"If-None-Match": etag})
    assert (again.status_code, again.data, made["version"]) == (304, b"", 1)


def test_a_walk_over_pages_meets_everything_once_while_things_come_and_go(writer, stranger, federation_database):
    made = [writer.post("/v1/notes", {"text": "x"}).json["id"] for _ in range(7)]
    met, address = [], "/v1/notes?limit=2"
    while address:
        answer = stranger.get(address)
        met += [item["id"] for item in answer.json["items"]]
        with federation_database.transaction() as session:
            session.delete(session.get(Body, met[0])) if len(met) == 2 else None
        link = answer.headers.get("Link")
        address = link[1:].partition(">")[0].removeprefix("https://notes.test") if link else None
    assert met == sorted(made)


@pytest.mark.parametrize("cursor", ["x", "AAAA", "é"])
def test_a_cursor_of_ones_own_making_is_refused(stranger, cursor):
    assert slug(stranger.get(f"/v1/notes?cursor={cursor}")) == "malformed-cursor"


def test_a_door_closes_on_who_knocks_too_often(stranger):
    answers = [stranger.request("POST", "/v1/door") for _ in range(3)]
    assert [each.status_code for each in answers] == [204, 204, 429]
    assert answers[2].headers["Retry-After"] == "30"


def test_every_answer_forbids_sniffing_and_names_its_request(stranger):
    answer = stranger.get("/v1/notes")
    assert (answer.headers["X-Content-Type-Options"], len(answer.headers["Request-Id"])) == ("nosniff", 36)


def test_every_problem_type_has_an_explanation():
    assert [kind for kind in REGISTRY.values() if not kind.explanation()] == []
