"""A chapter on its own, and Ruth who helps in it."""

import pytest

import mutuality_chapter.app as chapter_app
from mutuality.web.service import EXTENSION
from mutuality_chapter.access import ROLES
from mutuality_chapter.link import Life, Link
from tests.bonds import join, new_body
from tests.conftest import found_harbour, open_empty, settings_for
from tests.emptying import wipe
from tests.support import Cast, Tokens
from tests.together.offering import FOUNDER, KEEPER, Chapter
from tests.together.people import SHORE, House


@pytest.fixture
def house(founded, chapter_database):
    return House(founded.signed_in("coordinator", name="robin"), founded, chapter_database)


@pytest.fixture
def ruth(house):
    """Ruth lost her son three years ago; she helps, and wrote down how she dealt with it."""
    ruth = house.admits("Ruth")
    ruth.tells_when_it_began("2023-03")
    ruth.does("me/contact/phone", value="902 555 0111")
    ruth.offers("I walked, and one night I slept.", SHORE)
    ruth.becomes_a_helper()
    ruth.tells_a_story("The first winter", "Somebody walked beside me, and asked nothing.")
    return ruth


@pytest.fixture(scope="session")
def second_server(server, tmp_path_factory, one_clock):
    """Another chapter's database."""
    database = open_empty(chapter_app, "second", tmp_path_factory.mktemp("second"), one_clock)
    yield database
    database.dispose()


@pytest.fixture(scope="session")
def second_flask(second_server, network):
    """Another chapter's app."""
    tokens = Tokens()
    settings = settings_for("second", second_server.url)
    app = chapter_app.create_app(settings, database=second_server, authenticate=tokens, transport=network)
    return Cast(app, tokens, ROLES)


@pytest.fixture
def second(founded, second_server, second_flask):
    """Another chapter's own service and database, founded as the first was."""
    second_flask.app.extensions[EXTENSION].part(Link).life = Life()
    found_harbour(second_server)
    yield second_flask, second_server
    wipe(second_server)


@pytest.fixture
def harbour(federation, founded, chapter_database, clock):
    """The chapter whose founders found a way."""
    body = new_body(federation, preset="accredited_leader_league")
    return Chapter(join(federation, founded, body), founded, chapter_database, clock, FOUNDER), body


@pytest.fixture
def harbour_and_mill(federation, harbour, second, clock):
    """Two chapters of one body."""
    (one, body), (cast, database) = harbour, second
    return one, Chapter(join(federation, cast, body), cast, database, clock, KEEPER)
