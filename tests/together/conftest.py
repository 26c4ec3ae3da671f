"""A chapter on its own, and Ruth who helps in it."""

import pytest

import mutuality_chapter.app as chapter_app
from mutuality_chapter.access import ROLES
from tests.bonds import join, new_body
from tests.conftest import found_harbour, open_empty, settings_for
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


@pytest.fixture
def second(tmp_path, one_clock, network, founded):
    """Another chapter's own service and database."""
    database = open_empty(chapter_app, "second", tmp_path, one_clock)
    found_harbour(database)
    tokens = Tokens()
    app = chapter_app.create_app(
        settings_for("second", database.url), database=database, authenticate=tokens, transport=network
    )
    yield Cast(app, tokens, ROLES), database
    database.dispose()


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
