"""One holder at a time, whichever process it is in."""

import pytest

from mutuality.database import Database
from mutuality.turns import turn


def twin_of(database):
    """Another process's view of the same database."""
    return Database(database.url, database.base)


def test_a_turn_is_held_by_one_at_a_time(chapter_server):
    twin = twin_of(chapter_server)
    with turn(chapter_server, "link") as first, turn(twin, "link") as second:
        assert (first, second) == (True, False)
    twin.dispose()


def test_a_turn_that_ended_can_be_taken(chapter_server):
    twin = twin_of(chapter_server)
    with turn(chapter_server, "link"):
        pass
    with turn(twin, "link") as is_held:
        assert is_held
    twin.dispose()


def test_a_turn_ends_with_what_went_wrong_in_it(chapter_server):
    with pytest.raises(ZeroDivisionError), turn(chapter_server, "link"):
        _ = 1 / 0
    with turn(chapter_server, "link") as is_held:
        assert is_held


def test_turns_of_other_names_are_other_turns(chapter_server):
    with turn(chapter_server, "link"), turn(chapter_server, "retention") as is_held:
        assert is_held


def test_a_database_in_memory_belongs_to_one_process(chapter_server):
    alone = Database("sqlite://", chapter_server.base)
    with turn(alone, "link") as is_held:
        assert is_held
    alone.dispose()
