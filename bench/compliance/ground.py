"""The federation that is measured: its chapters, an edition of sixty items, and what every chapter said of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from flask import Flask
from sqlalchemy import text
from werkzeug.test import TestResponse as Response

from bench.stage import ADDRESS
from bench.world import World
from mutuality.access import Actor
from mutuality.authority import ensure_key
from mutuality.database import Database
from mutuality.settings import Settings
from mutuality_federation.access import ROLES
from mutuality_federation.answers import number_of
from mutuality_federation.app import create_app, open_database

ITEMS = 60
SAID = """
    INSERT INTO item_state (chapter_id, worded_in, worded_as, wording, lines, statement, said_on, is_met, applies,
        body_id, guideline_id, edition_id, item, is_stricter, view, attested_on, reads_as, policy_version, noted_at)
    SELECT c.id, i.worded_in, i.worded_as, 0, 0, 0, :today, substr(c.id, 30, 1) < 'g', :yes, c.body_id,
        e.guideline_id, i.edition_id, i.slug, :no,
        CASE WHEN substr(c.id, 30, 1) < 'g' THEN 'met' ELSE 'partly' END, :today,
        CASE WHEN substr(c.id, 30, 1) < 'g' THEN '//met//' ELSE '//partly//' END, 1, :now
    FROM chapter c CROSS JOIN edition_item i JOIN edition e ON e.id = i.edition_id
"""
NUMBERED = "UPDATE item_state SET wording = :number WHERE worded_in = :a AND worded_as = :b"
JOINED = """
    INSERT INTO standing_change (chapter_id, before, after, reason, bears_name, policy_version, changed_by, changed_at)
    SELECT id, 'pending', 'chartered', 'approved', :yes, 1, 'second', :now FROM chapter
"""


@dataclass
class Ground:
    """A filled database, the app on it, and an officer who never asks too often: each call is another's."""

    database: Database
    world: World
    app: Flask = field(init=False)
    numbers: count[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        settings = Settings(self.database.url, ADDRESS, "127.0.0.1:0", rehearsal_clock=None, workers=1)
        self.app = create_app(settings, database=self.database, authenticate=self._officer)

    def _officer(self, token: str) -> Actor:
        return Actor(token, "staff", ROLES["officer"], {"body": self.world.body_id})

    def call(self, method: str, path: str, *, expected: int = 200, etag: str = "", **said: Any) -> Response:
        """Return the answer to a request of an officer.

        Raises:
            RuntimeError: it is another than expected.
        """
        name = f"officer-{next(self.numbers)}"
        headers = {"Authorization": f"Bearer {name}", "Idempotency-Key": name} | ({"If-Match": etag} if etag else {})
        answer = self.app.test_client().open(path, method=method, headers=headers, **said)
        if answer.status_code != expected:
            raise RuntimeError(f"{method} {path} was answered {answer.status_code}: {answer.text}")
        return answer

    def body(self, path: str) -> str:
        """Return an address below the body's own."""
        return f"/v1/bodies/{self.world.body_id}/{path}"

    def publish(self, items: list[str], *, words: str = "Text", guideline: str | None = None) -> tuple[str, str]:
        """Publish an edition that says these items so, and return the guideline's address and the edition's id."""
        path = guideline or self._begun()
        for slug in items:
            said = {"purpose": slug, "text": words, "force": "recommended"}
            etag = self.call("GET", path).headers["ETag"]
            self.call("PUT", f"{path}/items/{slug}", etag=etag, json=said)
        return path, self.release(path)

    def release(self, path: str) -> str:
        """Let the draft be an edition from today, and return its id."""
        said = {"effective_on": self.world.now.date().isoformat(), "notice_days": 0}
        edition: str = self.call("POST", f"{path}/editions", expected=201, json=said).get_json()["id"]
        return edition

    def _begun(self) -> str:
        said = {"slug": f"practice-{next(self.numbers)}", "title": "How we do it"}
        return str(self.call("POST", self.body("guidelines"), expected=201, json=said).headers["Location"])

    def fill_states(self) -> None:
        """Let every chapter have said how it sees itself on every item of every edition."""
        said = {"yes": True, "no": False, "today": self.world.now.date(), "now": self.world.now}
        with self.database.engine.begin() as connection:
            connection.execute(text(SAID), said)
            wordings = connection.execute(text("SELECT DISTINCT worded_in, worded_as FROM edition_item")).all()
            named = [{"a": a, "b": b, "number": number_of((a, b))} for a, b in wordings]
            connection.execute(text(NUMBERED), named)
        with self.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE" if self.database.is_sqlite else "VACUUM ANALYZE"))


def filled(url: str, chapters: int) -> Ground:
    """Return a federation of so many chapters on an empty database, each with a word on each of sixty items."""
    world = World(chapters, 0)
    settings = Settings(url, ADDRESS, "127.0.0.1:0", rehearsal_clock=None, workers=1)
    database = open_database(settings)
    database.base.metadata.create_all(database.engine)
    with database.transaction() as session:
        ensure_key(session)
    world.settle(database)
    with database.engine.begin() as connection:
        connection.execute(text(JOINED), {"yes": True, "now": world.now})
    return Ground(database, world)
