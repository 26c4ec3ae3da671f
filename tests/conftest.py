"""Databases migrated once and wiped after each test, a clock that stands still, a cast for each service."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

import mutuality_chapter.app as chapter_app
import mutuality_federation.app as federation_app
from mutuality.authority import ensure_key
from mutuality.clock import SetClock
from mutuality.database import Database, Session
from mutuality.settings import Settings
from mutuality.web.intake.limits import Buckets
from mutuality.web.service import EXTENSION
from mutuality.web.states import Kept
from mutuality_chapter import affiliation
from mutuality_chapter.access import ROLES as CHAPTER_ROLES
from mutuality_chapter.link import Life, Link
from mutuality_federation.access import ROLES as FEDERATION_ROLES
from tests.beginnings import laid_once
from tests.bonds import Bond, enrolled
from tests.emptying import empty, wipe
from tests.servers import empty_url
from tests.support import UNDOCUMENTED, Cast, Tokens, watched
from tests.wiring import DirectTransport

hypothesis_settings.register_profile(
    "suite", derandomize=True, deadline=None, max_examples=50, database=None, suppress_health_check=list(HealthCheck)
)
hypothesis_settings.load_profile("suite")

pytest_plugins = ["tests.choosing", "tests.planting"]
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)  # nobody guesses the passwords of a test
NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)


def pytest_collection_finish() -> None:
    """Let the collector look no more at what was imported and collected: it lives as long as the run."""
    gc.freeze()


def settings_for(name: str, url: str) -> Settings:
    address = f"{name}.test"
    return Settings(
        database_url=url, base_url=f"https://{address}", bind="127.0.0.1:0", rehearsal_clock=None, workers=1
    )


ALL = 1_000_000_000  # all tests of a run are one caller, and its clock stands still


def open_empty(app: Any, name: str, folder: Path, clock: SetClock) -> Database:
    """Return a new database of one service, with its tables."""
    database: Database = app.open_database(settings_for(name, empty_url(name, folder)), clock=clock)
    database.durable, database.hasher = False, CHEAP
    database.base.metadata.create_all(database.engine)
    with database.transaction() as session:
        ensure_key(session)
    empty(database)
    return database


@pytest.fixture(scope="session")
def one_clock() -> SetClock:
    """The clock every database and every app of the run goes by."""
    return SetClock(NOON)


@pytest.fixture(scope="session")
def federation_server(server, tmp_path_factory, one_clock) -> Iterator[Database]:
    database = open_empty(federation_app, "federation", tmp_path_factory.mktemp("federation"), one_clock)
    yield database
    database.dispose()


@pytest.fixture(scope="session")
def chapter_server(server, tmp_path_factory, one_clock) -> Iterator[Database]:
    database = open_empty(chapter_app, "chapter", tmp_path_factory.mktemp("chapter"), one_clock)
    yield database
    database.dispose()


@pytest.fixture
def clock(one_clock) -> SetClock:
    """One clock for both services, set back to noon of 2026-03-15."""
    one_clock.at = NOON
    return one_clock


@pytest.fixture
def federation_database(federation_server, clock) -> Iterator[Database]:
    UNDOCUMENTED.clear()
    yield federation_server
    wipe(federation_server)
    assert UNDOCUMENTED == [], "name them among the operation's `problems`"


@pytest.fixture
def chapter_database(chapter_server, clock) -> Iterator[Database]:
    UNDOCUMENTED.clear()
    yield chapter_server
    wipe(chapter_server)
    assert UNDOCUMENTED == [], "name them among the operation's `problems`"


@pytest.fixture
def federation_session(federation_database) -> Iterator[Session]:
    with federation_database.transaction() as session:
        yield session


@pytest.fixture
def chapter_session(chapter_database) -> Iterator[Session]:
    with chapter_database.transaction() as session:
        yield session


@pytest.fixture(scope="session")
def federation_flask(federation_server) -> Cast:
    tokens = Tokens()
    settings = settings_for("federation", federation_server.url)
    made = federation_app.create_app(settings, database=federation_server, authenticate=tokens, listings_an_hour=ALL)
    return Cast(watched(made), tokens, FEDERATION_ROLES)


@pytest.fixture(scope="session")
def network(federation_server) -> DirectTransport:
    """The way from a chapter to the federation, whose log-in is the real one."""
    settings = settings_for("federation", federation_server.url)
    app = watched(federation_app.create_app(settings, database=federation_server))
    return DirectTransport({"federation.test": app})


@pytest.fixture(scope="session")
def chapter_flask(chapter_server, network) -> Cast:
    tokens = Tokens()
    settings = settings_for("chapter", chapter_server.url)
    app = chapter_app.create_app(settings, database=chapter_server, authenticate=tokens, transport=network)
    app = watched(app)
    return Cast(app, tokens, CHAPTER_ROLES)


@pytest.fixture
def federation(federation_flask, federation_database) -> Cast:
    """The federation's app, empty, with its cast."""
    _begin_anew(federation_flask)
    return federation_flask


@pytest.fixture
def chapter(chapter_flask, chapter_database) -> Cast:
    """A chapter's app, empty, with its cast."""
    _begin_anew(chapter_flask)
    chapter_flask.app.extensions[EXTENSION].part(Link).life = Life()  # as after a start of its process
    return chapter_flask


def _begin_anew(cast: Cast) -> None:
    """Let nobody have asked anything yet: the clock stands still, so no limit would fill again and no answer age."""
    service = cast.app.extensions[EXTENSION]
    service.part(Buckets).levels.clear()
    service.parts.pop(Kept, None)


def found_harbour(database: Database) -> None:
    """Found a chapter in Halifax around the concern `grief`."""
    with database.transaction() as session:
        affiliation.found(
            session,
            name="Harbour",
            concern="grief",
            title="The death of a child",
            timezone="America/Halifax",
            founded_on=None,
        )


@pytest.fixture
@laid_once
def founded(chapter, chapter_database) -> Cast:
    """A chapter that was founded in Halifax around the concern `grief`."""
    found_harbour(chapter_database)
    return chapter


@pytest.fixture
@laid_once
def bond(federation, founded) -> Bond:
    """The founded chapter, enrolled and approved under the preset of accredited leaders."""
    return enrolled(federation, founded)
