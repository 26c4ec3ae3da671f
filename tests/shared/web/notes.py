"""A small app on which the tests of this folder show what every operation does."""

from __future__ import annotations

import orjson
from flask import Flask
from flask.views import MethodView
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm.exc import StaleDataError

from mutuality.access import Actor
from mutuality.database import Database
from mutuality.problems import Conflict
from mutuality.schema import Decimal, Flag, Input, Output, Text, Whole
from mutuality.web import PUBLIC, Blueprint, Limit, PageQuery, Service, build_app, page_among, page_of, require_current
from mutuality_federation.bodies import store as bodies
from mutuality_federation.bodies.models import Body
from tests.support import Tokens, watched


class NoteIn(Input):
    text = Text(longest=20, required=True)
    pages = Whole("How many", low=0, high=99)
    share = Decimal("How much", low=0, high=1)
    open = Flag("Whether it is")


class NoteOut(Output):
    id = Text()
    slug = Text()
    version = Whole()


class CountOut(Output):
    """Notes, counted."""

    count = Whole("How many there are on every page together")


class NoteQuery(PageQuery):
    slug = Text("Only this one", load_default=None)


class Broken(Conflict):
    """A note that breaks."""


blueprint = Blueprint("notes", __name__, description="Notes")


@blueprint.route("/notes")
class Notes(MethodView):
    @blueprint.operation("list_notes", scope=PUBLIC, query=NoteQuery, returns=NoteOut)
    def get(self, session, *, query):
        """List notes."""
        return page_of(session, select(*Body.__table__.c), by=[Body.__table__.c.id], query=query)

    @blueprint.operation(
        "make_note", scope="notes:write", body=NoteIn, returns=NoteOut, status=201, creates=True, problems=(Broken,)
    )
    def post(self, session, *, body):
        """Make a note."""
        _perhaps_fail(body["text"])
        made = new_note(session, body["text"])
        session.add(made)
        return made


@blueprint.route("/counted-notes")
class CountedNotes(MethodView):
    @blueprint.operation("count_notes", scope=PUBLIC, query=NoteQuery, returns=NoteOut, head=CountOut)
    def get(self, session, *, query):
        """Count notes, and list them."""
        notes = session.execute(select(*Body.__table__.c).order_by(Body.__table__.c.id.desc())).all()
        return page_among(notes, by=["id"], query=query).headed(count=len(notes))


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


def new_note(session, text: str) -> Body:
    return Body(
        id=session.new_id("bod"),
        slug=session.new_id("slg"),
        name=text,
        concern="c",
        origin=[],
        labels={},
        language="en",
        levels=[],
        registered_at=session.now,
        version=1,
    )


def _perhaps_fail(text: str) -> None:
    if text == "defect":
        raise RuntimeError("secret canary")
    if text == "broken":
        raise Broken("It broke.")
    if text == "late":
        raise StaleDataError
    if text == "busy":
        raise OperationalError("secret canary", {}, Exception())


def app_of_notes(database: Database) -> Flask:
    known = {"t": Actor("writer", "app", frozenset({"notes:write"})), "r": Actor("reader", "app")}
    known["u"] = Actor("another", "app", frozenset({"notes:write"}))
    service = Service(
        "notes", "Notes", "https://notes.test", database, database.clock, Tokens(known), make_secret=lambda: b"s"
    )
    return watched(build_app(service, [blueprint]))


def slug(answer) -> str:
    """Return which kind of problem an answer is, having made sure that it is one."""
    assert answer.content_type == "application/problem+json"
    said = orjson.loads(answer.data)
    assert said["status"] == answer.status_code
    return said["type"].removeprefix("https://notes.test/problems/")
