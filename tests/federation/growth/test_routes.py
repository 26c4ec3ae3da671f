"""Growth as it is read: of one body by its offices, of all bodies by everybody as far as policies let them."""

from datetime import date

import pytest

from tests.federation.chapters.test_history import counted

SPAN = {"first": "2026-01", "last": "2026-03", "every": "month"}
PUBLIC = {"number_visibility": {"totals": "public"}}


@pytest.fixture
def grown(office):
    """Three chapters formed in January, February and March; return their ids."""
    formed = {"Harbour": date(2026, 1, 9), "Mill": date(2026, 2, 9), "Ridge": date(2026, 3, 9)}
    return [office.chapter(name, formed_on=day) for name, day in formed.items()]


def shown(office, **query):
    points = office.show("growth", **{**SPAN, **query})["points"]
    return [(each["begun"], each["closed"], each["active"]) for each in points]


def public(federation, **query):
    answer = federation.stranger.get("/v1/growth", query_string={**SPAN, **query})
    return answer.json["items"] if answer.status_code == 200 else (answer.status_code, answer.json["key"])


@pytest.mark.requirement("D1")
def test_three_chapters_are_three_steps_and_closing_one_keeps_what_was(office, grown):
    assert shown(office) == [(1, 0, 1), (1, 0, 2), (1, 0, 3)]
    office.stand(grown[0], "closed")
    assert shown(office) == [(1, 0, 1), (1, 0, 2), (1, 1, 2)]


def test_a_chapter_began_the_day_it_was_formed_however_late_it_enrolled(federation, office):
    office.chapter("Old", on=date(2026, 3, 1), formed_on=date(1998, 5, 4))
    office.chapter("Mistaken", on=date(1999, 3, 1), formed_on=date(2030, 5, 4))
    points = office.show("growth", first="1997-01", last="1999-12")["points"]
    assert [each["active"] for each in points] == [0, 1, 2]


def test_a_chapter_that_rests_is_not_active_until_it_comes_back(office, grown):
    office.stand(grown[0], "inactive")
    rested = shown(office)[-1]
    office.stand(grown[0], "chartered")
    assert (rested, shown(office)[-1]) == ((1, 0, 2), (1, 0, 3))


def test_a_chapter_that_rested_and_closed_is_taken_off_once(office, grown):
    office.stand(grown[0], "inactive", "closed")
    assert shown(office)[-1] == (1, 1, 2)


def test_one_that_was_only_invited_never_counts(office, grown):
    said = office.officer.post(f"/v1/bodies/{office.body_id}/chapters", {"name": "Never"}).json
    office.stand(said["id"], "closed")
    assert shown(office)[-1] == (1, 0, 3)


def test_a_unit_grows_by_the_chapters_that_are_in_it_and_below(office, grown):
    north = office.unit("north")
    office.place(grown[1], office.unit("coast", north))
    assert shown(office, unit_id=north) == [(0, 0, 0), (1, 0, 1), (0, 0, 1)]


def test_units_are_told_side_by_side_each_with_what_is_below_it(federation, office, grown):
    north, south = office.unit("north"), office.unit("south")
    coast = office.unit("coast", north)
    for chapter_id, unit in zip(grown, (north, coast, south), strict=True):
        office.place(chapter_id, unit)
    with counted(office.database) as said:
        items = office.show("growth/units", **SPAN)["items"]
    active = {each["unit_id"]: [point["active"] for point in each["points"]] for each in items}
    assert active == {north: [1, 2, 2], coast: [0, 1, 1], south: [0, 0, 1]}
    assert len(said) == 2
    own = federation.signed_in("unit_officer", body=office.body_id, unit=coast)
    shown = own.get(f"/v1/bodies/{office.body_id}/growth/units", query_string=SPAN).json["items"]
    assert [each["unit_id"] for each in shown] == [coast]


def test_an_officer_of_a_unit_reads_of_that_unit_alone(federation, office, grown):
    north, south = office.unit("north"), office.unit("south")
    office.place(grown[1], north)
    own = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    path = f"/v1/bodies/{office.body_id}/growth"
    assert own.get(path, query_string=SPAN).json["points"][-1]["active"] == 1
    assert own.get(path, query_string={**SPAN, "unit_id": south}).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("reader", 200), ("other", 404), ("chapter", 403), ("stranger", 401)])
def test_only_the_bodys_own_offices_read_its_roll_so(office, who, status):
    answer = office.everyone()[who].get(f"/v1/bodies/{office.body_id}/growth", query_string=SPAN)
    assert answer.status_code == status


def test_everybody_reads_how_many_chapters_there_are_where_totals_are_public(federation, office, other, grown):
    other.chapter("Hidden")
    office.choose(**PUBLIC)
    (one,) = public(federation)
    assert [one["shown"], one["hidden"], one["chapters"][-1]["active"], one["bodies"][-1]["active"]] == [1, 1, 3, 2]


@pytest.mark.refuses("number_visibility.totals")
def test_a_policy_that_hides_totals_hides_growth_and_is_named(federation, office, grown):
    office.choose(number_visibility={"totals": "national"})
    assert public(federation, body_id=office.body_id) == (403, "number_visibility.totals")
    assert public(federation)[0]["chapters"][-1]["active"] == 0


def test_bodies_are_told_apart_by_kind_of_origin_and_by_concern(federation, office, other):
    by = {name: [each["group"] for each in public(federation, by=name)] for name in ("origin", "concern")}
    assert by == {"origin": ["rapid_social_change"], "concern": ["The death of a child"]}


@pytest.mark.requirement("H8")
def test_bodies_of_one_kind_of_origin_grow_by_themselves(federation, office):
    assert public(federation, origin="technological_advance", by="origin") == []
    assert public(federation, origin="rapid_social_change")[0]["bodies"][-1]["active"] == 1


def test_growth_of_everybody_is_read_in_as_many_queries_however_many_there_are(federation, open_office):
    numbers = []
    for names in ("ab", "cdef"):
        for name in names:
            office = open_office(name)
            office.choose(**PUBLIC)
            office.chapter(name)
        with counted(office.database) as said:
            public(federation, by="origin")
        numbers.append(len(said))
    assert numbers == [3, 3]
