"""What files of figures say: the same lines in every form, and no number where none is told."""

import pytest

from mutuality.language import DICTIONARY


def told(row, *names):
    return tuple(row[name] for name in names)


def test_a_row_says_what_is_told_how_sure_it_is_and_who_stands_behind_it(region, noised, rows):
    region("", 11, noised, joins=9)
    region("north", 1, noised, joins=-5)
    (row,) = rows()
    names = ("state", "total", "reported", "standard_error", "modes", "counted", "chapters_reported")
    assert told(row, *names) == ("told", "94", "94", "19.6", "noised", "12", "12")


@pytest.mark.parametrize(
    ("state", "figures"), [("too_uncertain", {"noised": -1}), ("hidden", {"suppressed": None})], ids=str
)
def test_what_is_not_told_has_its_state_and_no_number(region, noised, suppressed, rows, state, figures):
    ((mode, value),) = figures.items()
    region("", 12, {"noised": noised, "suppressed": suppressed}[mode], joins=value)
    (row,) = rows()
    assert told(row, "state", "total", "reported", "estimated", "likely") == (state, "", "", "", "")


def test_a_region_with_too_few_chapters_is_a_row_without_numbers(region, suppressed, rows):
    region("north", 12, suppressed, joins=10)
    south, _ = region("south", 9, suppressed, joins=10)
    (row,) = [each for each in rows(by_unit="true") if each["unit_id"] == south]
    assert told(row, "state", "total", "reported", "least", "most") == ("suppressed", "", "", "", "")


def test_what_some_hid_is_a_part_of_its_own_between_two_ends(region, suppressed, take):
    for value, count in ((None, 14), (10, 12), (15, 6), (20, 2)):
        region("", count, suppressed, joins=value)
    (figure,) = take("json").json["figures"]
    assert told(figure, "state", "reported", "suppressed", "least", "most") == ("told", 250, 14, 210, 458)
    assert figure["likely"] == figure["reported"] + figure["estimated"]
    assert 210 < figure["likely"] < 388


def test_an_area_holds_what_lies_below_it_and_the_whole_comes_first(region, suppressed, rows):
    region("north", 12, suppressed, joins=10)
    region("south", 20, suppressed, joins=10)
    whole, *units = (told(row, "unit", "total") for row in rows(by_unit="true"))
    assert (whole, sorted(units)) == (("", "320"), [("North", "120"), ("South", "200")])


def test_the_json_defines_each_figure_in_it_and_no_other(region, suppressed, take):
    region("north", 1, suppressed, meetings_held=4, joins=10)
    said = take("json", indicators=["meetings_held"]).json
    (definition,) = said["definitions"]
    assert told(definition, "code", "rule", "unit") == ("meetings_held", DICTIONARY["meetings_held"].rule, "meetings")
    assert [told(each, "indicator", "total") for each in said["figures"]] == [("meetings_held", 4)]


def test_a_file_says_what_was_known_on_a_day_and_estimates_nothing_of_it(region, suppressed, take):
    region("", 12, suppressed, joins=10)
    region("north", 2, suppressed, joins=None)
    (figure,) = take("json", known_on="2026-03-15").json["figures"]
    assert told(figure, "total", "estimated", "least") == (120, None, None)
    assert take("json", known_on="2026-03-14").json["figures"] == []


@pytest.mark.parametrize("form", ["csv", "json", "adx"])
def test_one_state_is_one_file_however_often_it_is_asked_for(region, noised, take, clock, form):
    region("", 12, noised, joins=9)
    first = take(form)
    clock.at = clock.at.replace(hour=23)
    again = [take(form) for _ in range(20)]
    assert {each.data for each in again} == {first.data}
    assert {each.headers["ETag"] for each in again} == {first.headers["ETag"]}


def test_a_file_one_has_is_not_sent_again(strict, region, suppressed, take):
    region("", 12, suppressed, joins=10)
    path = f"/v1/bodies/{strict.body_id}/statistics/export/csv?first=2026-02&last=2026-02"
    tag = {"If-None-Match": take("csv").headers["ETag"]}
    assert strict.officer.request("GET", path, headers=tag).status_code == 304
