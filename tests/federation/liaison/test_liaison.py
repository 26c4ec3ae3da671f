"""How chapters stand beside professionals: exchange and strain side by side, and no number of too few chapters."""

import pytest

from mutuality.disclosure import SmallCell
from mutuality.language import Kind
from tests.federation.chapters.test_history import counted

ROOM = {"partner": "agency", "matter": "room", "came_in": 3, "went_out": 1}
STRAIN = {"partner": "agency", "matter": "tension", "still_open": 1, "settled": 2}


@pytest.fixture
def seen(office):
    """A body whose policy lets its office see totals."""
    office.choose(number_visibility={"totals": "national"})
    return office


@pytest.fixture
def many(seen):
    """Let so many chapters tell how they stand beside professionals; return their ids."""

    def many(count, *lines, **whose):
        ids = [seen.chapter(f"Chapter {number}", **whose) for number in range(count)]
        for chapter_id in ids:
            tell(seen, chapter_id, *(lines or (ROOM, STRAIN)))
        return ids

    return many


def tell(office, chapter_id, *lines):
    office.tell(chapter_id, Kind.LIAISON, "liaison", as_of="2026-03", lines=list(lines))


def agencies(office, **query):
    found = office.show("liaison", **query)["items"][0]
    return found["exchanges"][1], found["strain"]


@pytest.mark.requirement("H20")
def test_what_came_and_what_went_is_told_both_ways(seen, many):
    many(10)
    room, _ = agencies(seen)
    assert (room["resource"], room["came_in"], room["went_out"], room["chapters"]["value"]) == ("room", 30, 10, 10)


@pytest.mark.requirement("H19")
def test_strain_stands_beside_what_goes_on_all_the_same(seen, many):
    many(10)
    many(3, STRAIN)
    room, strain = agencies(seen)
    assert (room["came_in"], strain["still_open"], strain["settled"], strain["going_on"]["value"]) == (30, 15, 25, 10)


def test_what_too_few_chapters_told_has_no_number(seen, many):
    north = seen.unit("north")
    many(7, unit_id=north)
    many(2)
    for line in agencies(seen, unit_id=north):
        assert [line["chapters"]["state"], *(value for value in line.values() if isinstance(value, int))] == [
            "suppressed"
        ]
    assert agencies(seen)[0]["came_in"] == 25


def test_few_referrals_of_a_chapter_are_never_told(seen):
    with pytest.raises(SmallCell):
        tell(seen, seen.chapter(), {"partner": "agency", "matter": "referral", "came_in": 1, "went_out": None})


def test_who_tells_anew_counts_once_and_who_takes_back_no_more(seen, many):
    ids = many(8)
    tell(seen, ids[0], {**ROOM, "came_in": 13})
    assert agencies(seen)[0]["came_in"] == 35
    seen.tell(ids[0], Kind.WITHDRAWAL, "liaison", withdrawn="liaison", reason="mistake")
    assert agencies(seen)[0]["came_in"] is None


@pytest.mark.refuses("number_visibility.totals")
def test_an_office_that_sees_no_totals_sees_none_of_it(office):
    path = f"/v1/bodies/{office.body_id}/liaison"
    assert office.officer.get(path).json["key"] == "number_visibility.totals"
    assert [office.everyone()[who].get(path).status_code for who in ("other", "stranger")] == [404, 401]


def test_it_is_read_in_as_many_queries_however_many_told(seen, many):
    numbers = []
    for count in (1, 9):
        many(count)
        with counted(seen.database) as said:
            agencies(seen)
        numbers.append(len(said))
    assert numbers[0] == numbers[1] <= 2
