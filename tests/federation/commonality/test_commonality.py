"""How common something is over a body: of what chapters told above the floor, where enough of them told it."""

import pytest

from mutuality.disclosure import SmallCell
from mutuality.language import Kind
from tests.federation.chapters.test_history import counted


@pytest.fixture
def seen(office):
    """A body whose policy lets its office see totals."""
    office.choose(number_visibility={"totals": "national"})
    return office


@pytest.fixture
def many(seen):
    """Let so many chapters tell that something is common among them; return their ids."""

    def many(count, words="Sudden loss", people=10, **whose):
        ids = [seen.chapter(f"Chapter {number}", **whose) for number in range(count)]
        for chapter_id in ids:
            tell(seen, chapter_id, words, people)
        return ids

    return many


def tell(office, chapter_id, words, people):
    parts = [{"part": "subconcern", "words": words, "people": people}]
    office.tell(chapter_id, Kind.COMMONALITY, "commonality", as_of="2026-03", parts=parts)


def shown(office, **query):
    items = office.show("commonality", **query)["items"]
    return [(each["words"], each["chapters"], each["people"]) for each in items]


@pytest.mark.requirement("T11")
def test_what_is_typical_is_built_from_limited_counts_of_enough_chapters_alone(seen, many):
    many(11, people=15)
    many(7, words="Rare", people=90)
    assert shown(seen) == [("Sudden loss", 10, 165)]


@pytest.mark.requirement("T11")
@pytest.mark.parametrize("people", [0, 7, 5, 12])
def test_a_chapter_can_tell_no_number_of_few_and_no_exact_one(seen, people):
    with pytest.raises(SmallCell):
        tell(seen, seen.chapter(), "Sudden loss", people)


def test_capitals_and_accents_make_no_other_thing(seen, many):
    many(5, words="Pérdida")
    many(5, words="perdida")
    assert [row[1:] for row in shown(seen)] == [(10, 100)]


def test_who_tells_anew_counts_once_and_who_takes_back_or_closed_no_more(seen, many):
    ids = many(9)
    tell(seen, ids[0], "Sudden loss", 20)
    assert [row[1:] for row in shown(seen)] == [(10, 100)]
    seen.stand(ids[1], "closed")
    seen.tell(ids[0], Kind.WITHDRAWAL, "commonality", withdrawn="commonality", reason="mistake")
    assert shown(seen) == []


def test_a_unit_of_too_few_chapters_shows_nothing(seen, many):
    north = seen.unit("north")
    many(7, unit_id=north)
    many(3)
    assert (shown(seen, unit_id=north), len(shown(seen))) == ([], 1)


def test_a_higher_floor_of_the_body_holds(office, many):
    many(11)
    office.choose(number_visibility={"totals": "national", "min_cell": 12})
    assert shown(office) == []


@pytest.mark.refuses("number_visibility.totals")
def test_an_office_that_sees_no_totals_sees_none_of_it(office):
    path = f"/v1/bodies/{office.body_id}/commonality"
    assert office.officer.get(path).json["key"] == "number_visibility.totals"
    assert [office.everyone()[who].get(path).status_code for who in ("other", "stranger")] == [404, 401]


def test_it_is_read_in_as_many_queries_however_many_told(seen, many):
    numbers = []
    for count in (1, 9):
        many(count)
        with counted(seen.database) as said:
            shown(seen)
        numbers.append(len(said))
    assert numbers[0] == numbers[1] <= 2
