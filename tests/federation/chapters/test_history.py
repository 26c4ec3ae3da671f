"""How chapters stood and where they belonged as of any day, read in as many queries however many there are."""

from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import event

from mutuality_federation import chapters
from tests.federation.office import TODAY

LATER = date(2026, 5, 1)


@contextmanager
def counted(database):
    """Count the statements the federation reads with."""
    said = []

    def listen(*words):
        said.append(words[2])

    event.listen(database.read_engine, "before_cursor_execute", listen)
    try:
        yield said
    finally:
        event.remove(database.read_engine, "before_cursor_execute", listen)


@pytest.fixture
def units(office):
    return office.unit("north"), office.unit("south")


@pytest.fixture
def placed(office, units):
    """A chapter of the north that belongs to the south from a later day on."""
    chapter_id = office.chapter(unit_id=units[0])
    office.place(chapter_id, units[1], LATER)
    return chapter_id


@pytest.fixture
def on(office):
    """Return the chapters of some units on a day, by their units then."""

    def on(day, unit_ids=None):
        with office.database.reading() as session:
            roll = chapters.roll(session, office.body_id, unit_ids=unit_ids)
            return {each.id: each.unit_id for each in roll.on(day)}

    return on


def test_a_chapter_belongs_to_its_unit_until_the_day_it_belongs_elsewhere(placed, units, on):
    assert [on(day)[placed] for day in (TODAY, date(2026, 4, 30), LATER)] == [units[0], units[0], units[1]]


def test_a_unit_holds_the_chapters_it_had_that_day(placed, units, on):
    held = [[placed in on(day, [unit]) for day in (TODAY, LATER)] for unit in units]
    assert held == [[True, False], [False, True]]


@pytest.mark.parametrize(("standing", "belongs"), [("paused", True), ("withdrawn", False), ("inactive", False)])
def test_who_rests_or_lost_the_name_is_not_asked_and_still_stands_on_the_roll(office, on, standing, belongs):
    chapter_id = office.chapter()
    office.stand(chapter_id, standing)
    with office.database.reading() as session:
        known = {each.id for each in chapters.roll(session, office.body_id).as_of(TODAY)}
    assert (chapter_id in on(TODAY), chapter_id in known) == (belongs, True)


def queries(office, read):
    with counted(office.database) as said:
        read()
    return len(said)


def test_a_roll_is_read_in_three_queries_however_long_it_is(office, units, on):
    numbers = []
    for _ in range(2):
        for name in ("A", "B", "C"):
            office.place(office.chapter(name, unit_id=units[0]), units[1])
        numbers.append(queries(office, lambda: on(TODAY)))
    assert numbers == [3, 3]


@pytest.mark.parametrize("path", ["applications", "transfers", "chapters"])
def test_a_list_of_the_office_is_read_in_as_many_queries_however_long_it_is(office, units, path):
    office.choose(affiliation={"mode": "charter"})
    numbers = []
    for _ in range(2):
        for name in ("A", "B", "C"):
            chapter_id = office.chapter(name, unit_id=units[0])
            asked = {"to_id": units[1], "reason": "They moved"}
            assert office.officer.post(f"/v1/chapters/{chapter_id}/transfers", asked).status_code == 201
            office.stand(chapter_id, "forming")
            assert office.officer.post(f"/v1/chapters/{chapter_id}/applications", {}).status_code == 201
        numbers.append(queries(office, lambda: office.officer.get(f"/v1/{path}")))
    assert numbers[0] == numbers[1] <= 2
