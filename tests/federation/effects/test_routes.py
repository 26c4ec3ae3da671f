"""What chapters change, as their body and as everybody reads it."""

import pytest

from mutuality.language import EntryInvalid, Kind
from tests.federation.chapters.test_history import counted
from tests.federation.effects.conftest import HIS, WARDS
from tests.federation.office import announce


def read(office, **query):
    return office.show("effects", **query)["items"]


def counts(office, **query):
    shown = office.show("effect-counts", **query)
    return shown["effects"], {(each["kind"], each["group"]): each["effects"] for each in shown["items"]}


def public(federation, path="effects", **query):
    return federation.stranger.get(f"/v1/{path}", query_string=query).json


@pytest.mark.requirement("H18")
def test_what_chapters_publish_is_counted_by_kind_and_target_until_they_take_it_back(office, tell, take_back):
    harbour, mill = office.chapter("Harbour"), office.chapter("Mill")
    tell(office, harbour)
    tell(office, mill, kind="societal_mores", target="Silence about loss")
    both = {("professional_practice", "Visits after birth"): 1, ("societal_mores", "Silence about loss"): 1}
    assert counts(office, by="target") == (2, both)
    take_back(office, mill)
    assert counts(office, by="target") == (1, {("professional_practice", "Visits after birth"): 1})
    assert [each["chapter_id"] for each in read(office)] == [harbour]


def test_what_is_told_anew_takes_the_place_of_what_was_told(office, tell):
    harbour = office.chapter()
    tell(office, harbour)
    first = read(office)[0]
    tell(office, harbour, status="in_practice", change="Fathers stay.")
    (after,) = read(office)
    assert (after["id"], after["status"], after["change"]) == (first["id"], "in_practice", "Fathers stay.")


def test_effects_of_several_chapters_that_join_count_as_one_that_two_told(office, tell, take_back):
    harbour, mill = office.chapter("Harbour"), office.chapter("Mill")
    tell(office, harbour)
    tell(office, mill, HIS, joins=read(office)[0]["id"])
    joined = office.show("effect-counts")
    assert (joined["effects"], joined["chapters"], joined["items"][0]["effects"]) == (1, 2, 1)
    take_back(office, harbour)
    assert (office.show("effect-counts")["effects"], read(office)[0]["chapter_id"]) == (1, mill)


def test_a_chapter_joins_what_it_may_read_and_nothing_else(office, other, tell):
    tell(other, other.chapter("Far"))
    hidden, own = read(other)[0]["id"], office.chapter()
    for joins in (hidden, "eff_00000000000000000000000000"):
        with pytest.raises(EntryInvalid):
            tell(office, own, HIS, joins=joins)
    tell(other, read(other)[0]["chapter_id"], is_public=True)
    tell(office, own, HIS, joins=hidden)
    assert read(office)[0]["matter_id"] == hidden


def test_what_was_judged_before_keeps_its_word_though_what_it_joined_is_gone(office):
    gone, chapter_id = "eff_00000000000000000000000000", office.chapter()
    with office.database.transaction() as session:
        said = {**WARDS, "effect_id": HIS, "joins": gone}
        announce(session, office.body_id, chapter_id, Kind.EFFECT, f"effect/{HIS}", said, was_judged=True)
    (kept,) = read(office)
    assert kept["matter_id"] == kept["id"]


def test_another_withdrawal_takes_no_effect_back(office, tell):
    harbour = office.chapter()
    tell(office, harbour)
    office.tell(harbour, Kind.WITHDRAWAL, "report/2026-02", withdrawn="report/2026-02", reason="mistake")
    assert len(read(office)) == 1


def test_effects_are_told_apart_by_kind_unit_year_institution_and_status(office, tell):
    north = office.unit("north")
    tell(office, office.chapter("Harbour", unit_id=north), since="2019-04", status="refused")
    tell(office, office.chapter("Mill"), institution="school")
    for query in ({"unit_id": north}, {"year": "2019"}, {"status": "refused"}, {"institution": "hospital"}):
        assert [each["since"] for each in read(office, **query)] == ["2019-04"]
    practice = "professional_practice"
    assert counts(office, by="unit")[1] == {(practice, north): 1, (practice, None): 1}
    assert counts(office, by="year")[1] == {(practice, "2019"): 1, (practice, "2025"): 1}
    assert counts(office, by="status", year="2025") == (1, {(practice, "asked"): 1})


def test_everybody_reads_what_a_chapter_let_them_and_whose_it_is_only_where_it_bears_the_name(federation, office, tell):
    harbour, mill = office.chapter("Harbour"), office.chapter("Mill")
    tell(office, harbour, is_public=True)
    tell(office, mill, HIS)
    (shown,) = public(federation)["items"]
    assert (shown["body_id"], shown["target"], "chapter_id" in shown) == (office.body_id, WARDS["target"], False)
    office.stand(harbour, "withdrawn")
    assert public(federation)["items"][0]["body_id"] is None
    assert public(federation, body_id=office.body_id)["items"] == []


def test_everybody_counts_what_everybody_may_read(federation, office, other, tell):
    tell(office, office.chapter("Harbour"), is_public=True)
    tell(office, office.chapter("Mill"), HIS)
    tell(other, other.chapter("Ridge"), is_public=True)
    shown = public(federation, "effect-counts", by="body")
    assert (shown["effects"], shown["chapters"]) == (2, 2)
    assert {each["group"] for each in shown["items"]} == {office.body_id, other.body_id}
    assert public(federation, "effect-counts", body_id=other.body_id)["effects"] == 1


@pytest.mark.parametrize("path", ["effects", "effect-counts"])
@pytest.mark.parametrize(("who", "status"), [("reader", 200), ("other", 404), ("chapter", 403), ("stranger", 401)])
def test_what_is_not_for_everybody_is_read_by_the_own_offices_alone(office, path, who, status):
    assert office.everyone()[who].get(f"/v1/bodies/{office.body_id}/{path}").status_code == status


def test_an_officer_of_a_unit_reads_what_its_chapters_told(federation, office, tell):
    north = office.unit("north")
    tell(office, office.chapter("Harbour", unit_id=north))
    tell(office, office.chapter("Mill"))
    own = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    assert len(own.get(f"/v1/bodies/{office.body_id}/effects").json["items"]) == 1


def test_they_are_rolled_up_in_one_query_however_many_there_are(office, tell):
    for _ in range(2):
        for name in "abc":
            tell(office, office.chapter(name))
        with counted(office.database) as said:
            office.show("effect-counts")
        assert len(said) == 1
