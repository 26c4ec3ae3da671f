"""The operations on figures: shown as far as the policy lets them be, to the own office alone."""

import pytest

from mutuality.policy import KEYS

SPAN = "first=2026-02&last=2026-02"
PATHS = [f"statistics?{SPAN}", "statistics/rows?period=2026-02", f"coverage?{SPAN}"]


def slug(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("who", "status"), [("officer", 200), ("reader", 200), ("other", 404), ("chapter", 403), ("app", 200)]
)
def test_figures_are_shown_to_the_own_office_and_its_apps(strict, path, who, status):
    callers = strict.everyone()
    assert callers[who].get(f"/v1/bodies/{strict.body_id}/{path}").status_code == status


@pytest.mark.parametrize("path", PATHS)
def test_figures_are_shown_to_no_stranger(federation, strict, path):
    assert federation.stranger.get(f"/v1/bodies/{strict.body_id}/{path}").status_code == 401


@pytest.mark.allows("number_visibility.rows", "number_visibility.totals")
@pytest.mark.parametrize(("key", "path"), [("totals", PATHS[0]), ("rows", PATHS[1])])
def test_the_office_sees_as_much_as_its_policy_lets_it(office, key, path):
    seen = []
    for value in KEYS[f"number_visibility.{key}"].asks:
        office.choose(number_visibility={key: value})
        seen.append(office.officer.get(f"/v1/bodies/{office.body_id}/{path}").status_code)
    assert seen == [403, 403, 200, 200]


@pytest.mark.refuses("number_visibility.rows")
def test_a_refusal_names_its_rule(office):
    office.choose("bereaved_parents", number_visibility={"rows": "region"})
    refused = office.officer.get(f"/v1/bodies/{office.body_id}/statistics/rows?period=2026-02")
    rule = {name: refused.json[name] for name in ("key", "value", "version", "set_by")}
    assert slug(refused) == (403, "policy-refused")
    assert rule == {"key": "number_visibility.rows", "value": "region", "version": 1, "set_by": office.body_id}


def test_a_body_without_a_policy_is_shown_no_figures_by_nobodys_rule(office):
    refused = office.officer.get(f"/v1/bodies/{office.body_id}/statistics?{SPAN}").json
    assert (refused["version"], refused["set_by"]) == (0, "nobody")


def test_rows_show_a_figure_as_it_left_the_chapter(strict, chapter_id, report):
    report(meetings_held=4, joins=None)
    rows = strict.show("statistics/rows", period="2026-02")["items"]
    assert [(each["indicator"], each["state"], each["value"]) for each in rows] == [
        ("joins", "suppressed", None),
        ("meetings_held", "counted", 4),
    ]


def test_rows_hold_the_own_bodys_chapters_alone(strict, other, report):
    other.choose("accredited_leader_league")
    report(meetings_held=4)
    assert other.show("statistics/rows", period="2026-02")["items"] == []


def test_rows_are_met_once_and_in_order_from_page_to_page(strict, chapter_id, report):
    report(meetings_held=4, joins=None)
    report(by=strict.chapter("Mill"), contacts_phone=9)
    whole = strict.show("statistics/rows", period="2026-02")["items"]
    pages = list(strict.pages("statistics/rows", period="2026-02", limit=1))
    assert [(page["period"], page["items"]) for page in pages] == [("2026-02", [row]) for row in whole]
    assert len(whole) == 3


@pytest.mark.parametrize("path", [f"statistics?{SPAN}", f"coverage?{SPAN}"])
def test_a_unit_of_another_body_is_not_found(strict, other, path):
    answer = strict.officer.get(f"/v1/bodies/{strict.body_id}/{path}&unit_id={other.unit('north')}")
    assert slug(answer) == (404, "not-found")


def test_everyone_reads_what_each_figure_counts_and_how_it_leaves(federation):
    listed = {each["code"]: each for each in federation.stranger.get("/v1/indicators").json["items"]}
    assert (listed["joins"]["mode"], listed["meetings_held"]["mode"]) == ("noised", "exact")


def test_every_figure_of_people_leaves_noised_unless_a_form_says_otherwise(federation):
    listed = federation.stranger.get("/v1/indicators").json["items"]
    assert {each["mode"] for each in listed if each["counts"] == "people"} == {"noised"}
