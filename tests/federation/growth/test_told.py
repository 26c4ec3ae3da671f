"""What chapters told of themselves: counted by body and unit above the floor, and how a body's own policy stands."""

import pytest

from mutuality.definition import DefinitionPoint
from mutuality.language import Kind
from mutuality.policy import KEYS
from tests.federation.chapters.test_history import counted

SEEN = {"number_visibility": {"totals": "national"}}
POOR = {"as_of": "2019-04", "adequacy": "poor", "availability": "far", "gaps": ["too_dear", "inadequate"]}
YES = {each.value: "yes" for each in DefinitionPoint}


@pytest.fixture
def seen(office):
    """A body whose policy lets its office see totals."""
    office.choose(**SEEN)
    return office


@pytest.fixture
def many(seen):
    """Let so many chapters tell among which services they began; return their ids."""

    def many(count, *, unit_id=None, **said):
        ids = [seen.chapter(f"Chapter {number}", unit_id=unit_id) for number in range(count)]
        for chapter_id in ids:
            seen.tell(chapter_id, Kind.LANDSCAPE, "landscape", **{**POOR, **said})
        return ids

    return many


def begun(office, by="adequacy", **query):
    return {each["value"]: each["begun"]["value"] for each in office.show("formation-counts", **query)[by]}


def define(office, chapter_id, **said):
    office.tell(chapter_id, Kind.DEFINITION, "definition", **{"checked_on": "2026-03-15", **YES, **said})


@pytest.mark.requirement("H1")
def test_chapters_are_counted_by_the_adequacy_they_began_among_above_the_floor(seen, many):
    many(11)
    many(7, adequacy="none")
    assert begun(seen) == {"none": None, "poor": 10, "fair": None, "good": None}
    assert seen.show("formation-counts")["told"] == {"state": "counted", "value": 20}


@pytest.mark.requirement("H1")
def test_growth_is_read_against_the_services_chapters_began_among(seen, many):
    for chapter_id in many(13)[:4]:
        seen.stand(chapter_id, "closed")
    poor = next(each for each in seen.show("formation-counts")["adequacy"] if each["value"] == "poor")
    assert (poor["begun"]["value"], poor["active"]["value"]) == (15, 10)


def test_a_chapter_may_have_told_several_gaps_and_counts_in_each(seen, many):
    many(9)
    assert {gap: value for gap, value in begun(seen, "gaps").items() if value} == {"too_dear": 10, "inadequate": 10}


def test_a_chapter_that_tells_anew_counts_once_and_one_that_takes_back_no_more(seen, many):
    ids = many(9)
    seen.tell(ids[0], Kind.LANDSCAPE, "landscape", **POOR)
    assert begun(seen)["poor"] == 10
    for chapter_id in ids[:2]:
        seen.tell(chapter_id, Kind.WITHDRAWAL, "landscape", withdrawn="landscape", reason="mistake")
    assert begun(seen)["poor"] is None


def test_a_unit_of_too_few_chapters_shows_no_number(seen, many):
    north = seen.unit("north")
    many(7, unit_id=north)
    many(8)
    assert (begun(seen, unit_id=north)["poor"], begun(seen)["poor"]) == (None, 15)


def test_a_higher_floor_of_the_body_holds_and_a_lower_one_does_not(office, many):
    many(11)
    for floor, shown in ((12, None), (2, 10)):
        office.choose(number_visibility={"totals": "national", "min_cell": floor})
        assert begun(office)["poor"] == shown


@pytest.mark.requirement("D7")
def test_outcomes_of_chapters_are_rolled_up_by_body_and_unit_and_never_for_too_few(seen):
    north = seen.unit("north")
    for number in range(10):
        define(seen, seen.chapter(unit_id=north if number < 9 else None), role_change="mixed" if number < 9 else "no")
    for query in ({}, {"unit_id": north}):
        last = seen.show("definition-counts", **query)["points"][-1]
        assert (last["yes"]["value"], last["mixed"]["value"], last["no"]["state"]) == (None, 10, "suppressed")


def test_a_chapter_that_closed_or_took_it_back_stands_on_no_point(seen):
    ids = [seen.chapter(str(number)) for number in range(9)]
    for chapter_id in ids:
        define(seen, chapter_id)
    assert seen.show("definition-counts")["told"]["value"] == 10
    seen.stand(ids[0], "closed")
    seen.tell(ids[1], Kind.WITHDRAWAL, "definition", withdrawn="definition", reason="mistake")
    assert seen.show("definition-counts")["told"]["state"] == "suppressed"


@pytest.mark.parametrize("path", ["formation-counts", "definition-counts"])
def test_each_office_sees_as_much_as_the_policy_lets_it(federation, office, path):
    unit = federation.signed_in("unit_officer", body=office.body_id, unit=office.unit("north"))
    seen = []
    for value in KEYS["number_visibility.totals"].asks:
        office.choose(number_visibility={"totals": value})
        answers = [caller.get(f"/v1/bodies/{office.body_id}/{path}") for caller in (unit, office.officer)]
        seen.append([answer.status_code for answer in answers])
    assert seen == [[403, 403], [200, 403], [200, 200], [200, 200]]
    assert office.everyone()["other"].get(f"/v1/bodies/{office.body_id}/{path}").status_code == 404


@pytest.mark.requirement("D7")
def test_everybody_reads_which_rule_of_a_body_stands_in_the_way_of_which_point(federation, office):
    path = f"/v1/bodies/{office.body_id}/definition-check"
    before = federation.stranger.get(path).json["points"]
    office.choose("trained_facilitator_network")
    second = federation.stranger.get(path).json["points"][1]
    (rule,) = second["rules"]
    assert {each["stand"] for each in before} == {"not_known"}
    assert (second["number"], second["stand"], rule["key"], rule["value"], rule["version"]) == (
        2,
        "no",
        "helper.experience_required",
        False,
        1,
    )


@pytest.mark.parametrize("path", ["formation-counts", "definition-counts"])
def test_what_was_told_is_rolled_up_in_as_many_queries_however_many_told(seen, many, path):
    numbers = []
    for count in (1, 9):
        for chapter_id in many(count):
            define(seen, chapter_id)
        with counted(seen.database) as said:
            seen.show(path)
        numbers.append(len(said))
    assert numbers[0] == numbers[1] <= 2
