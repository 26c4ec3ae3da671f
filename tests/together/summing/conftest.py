"""Two federations that add up what chapters of one sealed for both."""

import pytest

import mutuality_federation.app as federation_app
from mutuality.disclosure import noise
from mutuality_federation.access import ROLES
from tests.conftest import open_empty, settings_for
from tests.emptying import wipe
from tests.federation.office import Office
from tests.support import Cast, Tokens, watched
from tests.together.summing.alliance import BODY, Alliance
from tests.together.summing.harbour import come_to
from tests.wiring import DirectTransport


@pytest.fixture(scope="session")
def aide_server(server, tmp_path_factory, one_clock):
    """Another federation's database."""
    database = open_empty(federation_app, "aide", tmp_path_factory.mktemp("aide"), one_clock)
    yield database
    database.dispose()


@pytest.fixture(scope="session")
def aide_flask(aide_server):
    """Another federation's app, for its officers."""
    tokens = Tokens()
    settings = settings_for("aide", aide_server.url)
    return Cast(watched(federation_app.create_app(settings, database=aide_server, authenticate=tokens)), tokens, ROLES)


@pytest.fixture(scope="session")
def wire(aide_server, network):
    """The way from our operator's command to both federations, whose log-in is the real one."""
    app = watched(federation_app.create_app(settings_for("aide", aide_server.url), database=aide_server))
    return DirectTransport({**network.apps, "aide.test": app})


@pytest.fixture
def alliance(federation, federation_database, aide_flask, aide_server, wire, clock):
    """A body of twelve chapters that leads, and a body elsewhere that helps; neither has a task yet."""
    wire.off.clear()
    wire.sent.clear()
    offices = [
        Office(cast, database, cast.signed_in("steward").post("/v1/bodies", {**BODY, "slug": slug}).json["id"])
        for cast, database, slug in (
            (federation, federation_database, "every-child"),
            (aide_flask, aide_server, "widows"),
        )
    ]
    yield Alliance(*offices, wire, clock)
    wipe(aide_server)


@pytest.fixture
def task(alliance):
    """A task over twelve chapters of both halves of the body, from April on, in May."""
    return alliance.agree()


@pytest.fixture
def harbour(alliance, federation, founded, chapter_database):
    """A real chapter of three, the twelfth of the task, in May."""
    return come_to(alliance, federation, founded, chapter_database)


@pytest.fixture
def without_noise(monkeypatch):
    """Aggregators that forget their noise, so that a test can see what they added up."""
    monkeypatch.setattr(noise, "draw", lambda figures, calibration: noise.Drawn(figures, 0.0, calibration))
