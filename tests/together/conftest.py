"""A chapter on its own, and Ruth who helps in it."""

import pytest

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
