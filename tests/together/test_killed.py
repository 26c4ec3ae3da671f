"""Real processes, killed without warning while a chapter dials: started again, the totals are right."""

from __future__ import annotations

import random
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from datetime import UTC, datetime

import pytest

import mutuality_chapter.app as chapter_app
import mutuality_federation.app as federation_app
from demo.stage import COORDINATOR, OFFICER, Person, Process, StageClock, free_ports
from mutuality import migrations
from mutuality.authority import add_account, ensure_key, hashed
from mutuality.settings import Settings
from mutuality.transport import Unreachable
from mutuality_chapter import affiliation
from tests.bonds import BODY

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
PASSWORD = "a password of this test"
MONTHS = [f"2025-{number:02}" for number in range(1, 13)]
DAYS = [f"{month}-15" for month in MONTHS]
ATTENDANCE = {month: 10 + 5 * number for number, month in enumerate(MONTHS)}
PATIENCE_SECONDS = 10.0


class Stage:
    """A federation and one chapter that belongs to it, as processes."""

    def __init__(self, folder):
        self.clock = StageClock(folder / "clock", NOON)
        ports = free_ports(2)
        self.federation, self.chapter = (
            Process(f"mutuality-{name}", name, folder=folder, port=port, clock=self.clock.path)
            for name, port in zip(("federation", "chapter"), ports, strict=True)
        )
        self.steward, self.officer, self.second = (
            self._person(self.federation, name, scope)
            for name, scope in (("steward", "bodies:register"), ("anna", OFFICER), ("ben", OFFICER))
        )
        self.coordinator = self._person(self.chapter, "carol", COORDINATOR)

    def _person(self, process, handle, scope):
        return Person(process.base_url, handle, PASSWORD, scope, self.clock)

    def prepare(self):
        """Make both databases here, since commands are tested elsewhere and cost a second each."""
        database = self._opened(federation_app, self.federation, "mutuality_federation")
        with database.transaction() as session:
            add_account(
                session,
                handle="steward",
                password_hash=hashed(session.database.hasher, PASSWORD),
                role="steward",
                claims={},
            )
        self.federation_database = database
        database = self._opened(chapter_app, self.chapter, "mutuality_chapter")
        with database.transaction() as session:
            add_account(
                session,
                handle="carol",
                password_hash=hashed(session.database.hasher, PASSWORD),
                role="coordinator",
                claims={},
            )
            said = {"name": "Harbour", "concern": "grief", "title": "Grief", "timezone": "America/Halifax"}
            affiliation.found(session, **said, founded_on=None)
        database.dispose()

    def _opened(self, app, process, package):
        url = f"sqlite:///{process.folder / 'data.sqlite3'}"
        settings = Settings(
            database_url=url,
            base_url=process.base_url,
            bind="127.0.0.1:0",
            rehearsal_clock=self.clock.path,
            workers=1,
        )
        database = app.open_database(settings)
        migrations.upgrade(database, package)
        with database.transaction() as session:
            ensure_key(session)
        return database

    def start(self):
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(Process.start, (self.federation, self.chapter)))

    def join(self):
        """Register a body, let it ask for reports, and let the chapter enrol."""
        self.body_id = self.steward.post("/v1/bodies", BODY).said["id"]
        with self.federation_database.transaction() as session:
            for handle in ("anna", "ben"):
                claims = {"body": self.body_id}
                add_account(
                    session,
                    handle=handle,
                    password_hash=hashed(session.database.hasher, PASSWORD),
                    role="officer",
                    claims=claims,
                )
        self.federation_database.dispose()
        said = {"preset": "accredited_leader_league", "changes": {"reporting": {"closes_days": 0}}}
        self.officer.post(f"/v1/bodies/{self.body_id}/policies", {**said, "in_force_on": "2026-03-15"})
        chapter_id = self.officer.post(f"/v1/bodies/{self.body_id}/chapters", {"name": "Harbour"}).said["id"]
        token = self.officer.post(f"/v1/chapters/{chapter_id}/invitations").said["token"]
        said = {"federation": self.federation.base_url, "body_id": self.body_id, "invitation": token}
        words = self.coordinator.post("/v1/affiliation/enrolments", said).said["fingerprint"]
        self.second.ask("PUT", f"/v1/chapters/{chapter_id}/approval", {"fingerprint": words})
        self.coordinator.post("/v1/affiliation/checks")
        self.coordinator.post("/v1/link/sessions")

    def live(self):
        """Meet once a month for a year, and release each month: twelve reports and a listing wait to leave."""
        venue = {"kind": "church", "area": "Harbour"}
        said = {"venue_id": self.coordinator.post("/v1/venues", venue).said["id"], "name": "Circle", "is_public": True}
        meeting_id = self.coordinator.post("/v1/meetings", said).said["id"]
        for month, day in zip(MONTHS, DAYS, strict=True):
            tally = {"attended": ATTENDANCE[month], "newcomers": 0}
            self.coordinator.ask("PUT", f"/v1/meetings/{meeting_id}/occurrences/{day}", tally)
            self.coordinator.ask("PUT", f"/v1/reports/{month}")

    def dial_and_kill(self, process, *, at, delay):
        """Let the chapter dial, and kill one of the two once so many entries are stored; then start it again."""
        dialling = threading.Thread(target=self.dial)
        dialling.start()
        while self.stored() < at and dialling.is_alive():
            time.sleep(0.001)
        time.sleep(delay)
        process.kill()
        dialling.join(PATIENCE_SECONDS)
        process.start()

    def dial(self):
        with suppress(Unreachable):  # the chapter itself was killed
            self.coordinator.call("POST", "/v1/link/sessions")

    def stored(self):
        """Return how many entries the federation's database file holds."""
        with closing(sqlite3.connect(self.federation.folder / "data.sqlite3")) as file:
            return file.execute("SELECT count(*) FROM entry").fetchone()[0]

    def end(self):
        for person in (self.steward, self.officer, self.second, self.coordinator):
            person.go()
        self.chapter.end()
        self.federation.end()

    def totals(self):
        span = f"first={MONTHS[0]}&last={MONTHS[-1]}"
        said = self.officer.get(f"/v1/bodies/{self.body_id}/statistics?{span}")["items"]
        return {each["period"]: each["total"] for each in said if each["indicator"] == "attendance"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    stage = Stage(tmp_path_factory.mktemp("stage"))
    try:
        stage.prepare()
        stage.start()
        stage.join()
        stage.live()
        yield stage
    finally:
        stage.end()


def test_killed_at_any_moment_and_started_again_every_figure_counts_once(stage):
    drawn = random.Random("killed")
    for at, process in ((3, stage.federation), (6, stage.chapter), (10, stage.federation)):
        stage.dial_and_kill(process, at=at, delay=drawn.uniform(0.0, 0.01))
    stage.dial()
    assert stage.totals() == ATTENDANCE


def test_however_it_was_killed_the_ledger_has_no_gap_and_nothing_waits(stage):
    stage.dial()
    places = [entry["seq"] for entry in stage.coordinator.pages("/v1/link/ledger")]
    waiting = stage.coordinator.get("/v1/link")["waiting"]
    assert (places, waiting) == (list(range(1, len(places) + 1)), 0)


def test_a_worker_does_not_outlive_the_service_that_was_killed(stage):
    stage.chapter.kill_main()
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and stage.chapter.answers():
        time.sleep(0.05)
    assert not stage.chapter.answers()
