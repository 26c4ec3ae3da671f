"""A unit lays its changes over an edition; one that would weaken is refused, and both rules are named."""

from datetime import date

import pytest

from tests.federation.tailoring.conftest import KEYS


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_units_four_kinds_of_change_are_asked_below_it(lay, asked, north):
    lay(
        added=[KEYS],
        strengthened=[{"item": "openness", "force": "minimum"}],
        numbers=[{"item": "rhythm", "number": 14}],
        other_ways=[{"item": "openness", "text": "Friends come to tea."}],
    )
    shown = asked(north)
    assert list(shown) == ["openness", "rhythm", "money", "keys"]
    assert (shown["openness"]["force"], shown["openness"]["other_way"]) == ("minimum", "Friends come to tea.")
    assert (shown["rhythm"]["derived"]["parameter"], shown["keys"]["text"]) == (14, "Two hold the keys.")


def test_an_item_says_whose_word_is_the_last_on_it(lay, asked, north):
    made = lay(strengthened=[{"item": "openness", "force": "minimum"}]).json
    shown = asked(north)
    assert (shown["openness"]["rule"], shown["openness"]["set_by"]) == ("North, tailoring 1 of meetings", [made["id"]])
    assert (shown["money"]["rule"], shown["money"]["set_by"]) == ("meetings, edition 1", [])


@pytest.mark.requirement("T21")
@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"strengthened": [{"item": "openness", "force": "none"}]}, "It is recommended; none is no stronger."),
        ({"numbers": [{"item": "rhythm", "number": 90}]}, "Its number lies from 7 to 62."),
        ({"other_ways": [{"item": "money", "text": "Take a little."}]}, "It binds as it stands."),
        ({"added": [{**KEYS, "slug": "money"}]}, "An item of this name is there already."),
    ],
)
def test_what_would_weaken_is_refused_and_both_rules_are_named(lay, change, why):
    answer = lay(**change)
    clash = answer.json["clashes"][0]
    assert kind(answer) == (409, "tailoring-clashes")
    assert (clash["above"], clash["below"], clash["why"]) == (
        "meetings, edition 1",
        "North, tailoring 1 of meetings",
        why,
    )


def test_a_unit_below_weakens_nothing_a_unit_above_strengthened(lay, bay):
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    answer = lay(bay, strengthened=[{"item": "openness", "force": "minimum"}])
    assert (answer.json["clashes"][0]["above"], kind(answer)[0]) == ("North, tailoring 1 of meetings", 409)


def test_what_a_unit_lays_is_asked_below_it_and_nowhere_else(office, lay, asked, north, bay):
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    assert (asked(bay)["openness"]["force"], asked(office.unit("south"))["openness"]["force"]) == (
        "binding",
        "recommended",
    )


def test_a_unit_ends_what_it_laid_by_laying_nothing(lay, asked, north):
    lay(strengthened=[{"item": "openness", "force": "binding"}])
    lay()
    assert asked(north)["openness"]["force"] == "recommended"


def test_what_asks_more_keeps_the_notice_of_the_bodys_policy(office, lay):
    office.choose(notice_days=30)
    early = lay(added=[KEYS], effective_on="2026-04-13")
    assert (kind(early), early.json["key"], early.json["value"]) == ((403, "policy-refused"), "notice_days", 30)
    assert lay(added=[KEYS], effective_on="2026-04-14").status_code == 201


def test_it_is_laid_over_the_newest_edition_alone(office, lay):
    office.edition({"slug": "tea"})
    assert kind(lay(added=[KEYS])) == (409, "base-superseded")


@pytest.mark.parametrize("adaptation", ["closed", "stricter_only"])
def test_another_way_needs_a_policy_that_leaves_it_open(office, lay, adaptation):
    office.choose(guidelines={"adaptation": adaptation})
    answer = lay(other_ways=[{"item": "openness", "text": "Tea."}])
    assert (kind(answer), answer.json["key"]) == ((403, "policy-refused"), "guidelines.adaptation")


def test_where_the_body_wants_to_be_asked_its_own_office_agrees(federation, office, lay, north):
    office.choose(guidelines={"adaptation": "ask"})
    of_unit = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    ways = {"other_ways": [{"item": "openness", "text": "Tea."}]}
    assert (lay(by=of_unit, **ways).status_code, lay(**ways).status_code) == (403, 201)


def test_a_units_officer_lays_for_the_unit_and_those_below_and_no_other(federation, office, lay, north, bay):
    of_bay = federation.signed_in("unit_officer", body=office.body_id, unit=bay)
    of_north = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    answers = [lay(bay, of_north), lay(bay, of_bay), lay(north, of_bay)]
    assert [each.status_code for each in answers] == [201, 201, 404]


def test_an_officer_of_another_body_lays_nothing_here(other, lay):
    assert lay(by=other.officer).status_code == 404


def test_an_edition_of_another_body_is_no_base(other, lay):
    assert lay(base_edition_id=other.edition({"slug": "tea"})).status_code == 404


def test_a_reader_lays_nothing(federation, office, lay):
    assert lay(by=federation.signed_in("reader", body=office.body_id)).status_code == 403


def test_what_was_laid_is_read_as_it_was_published_by_everybody(federation, lay):
    made = lay(added=[KEYS])
    shown = federation.stranger.get(made.headers["Location"])
    assert (shown.headers["ETag"], shown.json["added"][0]["slug"]) == (f'"{made.json["sha256"]}"', "keys")
    assert (
        federation.stranger.get(made.headers["Location"], headers={"If-None-Match": shown.headers["ETag"]}).data == b""
    )


def test_all_a_unit_laid_is_listed_what_has_ended_too(federation, lay, north):
    numbers = [lay(added=[KEYS]).json["number"], lay().json["number"]]
    listed = federation.stranger.get(f"/v1/units/{north}/tailorings").json["items"]
    assert (sorted(each["number"] for each in listed), numbers) == ([1, 2], [1, 2])


@pytest.mark.parametrize("path", ["units/{0}/tailorings", "units/{0}/items?guideline=tea", "tailorings/{1}"])
def test_what_is_not_there_is_not_found(federation, path):
    nobodys = path.format("unt_00000000000000000000000000", "tlr_00000000000000000000000000")
    assert federation.stranger.get(f"/v1/{nobodys}").status_code == 404


def test_a_guideline_without_an_edition_in_effect_is_asked_nowhere(office, federation, north):
    office.edition({"slug": "tea"}, guideline="tea", on=date(2026, 6, 1))
    assert federation.stranger.get(f"/v1/units/{north}/items?guideline=tea").status_code == 404
