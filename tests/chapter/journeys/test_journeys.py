"""Journeys and their stages, as whose they are tells and changes them."""

from datetime import timedelta

import pytest


def stages(caller, journey):
    return [each["stage"] for each in caller.get(f"{journey}/stages").json["items"]]


def test_a_member_tells_of_a_transition_in_their_own_words(as_mary, set_out):
    shown = as_mary.get(set_out(as_mary, began_month="2023-05", words="He was nine.")).json
    assert (shown["transition"], shown["began_month"], shown["words"]) == ("death_of_child", "2023-05", "He was nine.")


def test_nothing_but_the_transition_needs_to_be_told(as_mary, set_out):
    shown = as_mary.get(set_out(as_mary)).json
    assert [shown[name] for name in ("began_month", "words", "stage", "aspect", "declared_at")] == [None] * 5


@pytest.mark.requirement("T6")
def test_two_transitions_at_once_may_be_in_different_stages(as_mary, set_out, declare):
    loss, work = set_out(as_mary), set_out(as_mary, "loss_of_work")
    declare(as_mary, loss, "accommodation")
    declare(as_mary, work, "impact")
    shown = {each["transition"]: each["stage"] for each in as_mary.get("/v1/me/journeys").json["items"]}
    assert shown == {"death_of_child": "accommodation", "loss_of_work": "impact"}


@pytest.mark.requirement("T6")
def test_one_goes_forth_and_back_and_the_way_is_kept(as_mary, set_out, declare):
    journey = set_out(as_mary, stage="impact")
    for stage in ("recoil", "accommodation", "impact"):
        declare(as_mary, journey, stage)
    assert stages(as_mary, journey) == ["impact", "recoil", "accommodation", "impact"]
    assert as_mary.get(journey).json["stage"] == "impact"


def test_the_way_is_shown_page_by_page_with_its_days(as_mary, set_out, declare, clock):
    journey = set_out(as_mary, stage="impact")
    clock.advance(timedelta(days=30))
    declare(as_mary, journey, "recoil")
    first = as_mary.get(f"{journey}/stages?limit=1").json
    second = as_mary.get(f"{journey}/stages", query_string={"limit": 1, "cursor": first["next"]}).json
    shown = [(each["stage"], each["declared_at"][:10]) for each in first["items"] + second["items"]]
    assert shown == [("impact", "2026-03-15"), ("recoil", "2026-04-14")]


@pytest.mark.requirement("T5")
def test_with_each_stage_stands_the_aspect_that_answers_it(as_mary, set_out, declare):
    journey = set_out(as_mary)
    told = {stage: declare(as_mary, journey, stage)["aspect"] for stage in ("impact", "recoil", "accommodation")}
    assert told == {"impact": "recognition", "recoil": "common_cause", "accommodation": "continuity"}
    assert as_mary.get(journey).json["aspect"] == "continuity"


def test_it_is_told_anew_and_taken_back_with_its_stages(as_mary, set_out, chapter_database):
    journey = set_out(as_mary, words="He was nine.", stage="impact")
    assert as_mary.change("PATCH", journey, {"words": "He was ten."}).json["words"] == "He was ten."
    assert as_mary.change("DELETE", journey).status_code == 204
    with chapter_database.reading() as session:
        tables = chapter_database.base.metadata.tables
        assert [session.execute(tables[name].select()).all() for name in ("journey", "stage_mark")] == [[], []]


def test_what_was_taken_back_is_kept_in_no_answer_either(as_mary, set_out, chapter_database):
    as_mary.change("DELETE", set_out(as_mary, words="Zanzibrel"))
    with chapter_database.reading() as session:
        kept = session.execute(chapter_database.base.metadata.tables["idempotency_key"].select()).all()
    assert "Zanzibrel" not in str(kept)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"transition": "rapture"}, (422, "transition-unknown")),
        ({"began_month": "2026-04"}, (409, "day-ahead")),
        ({"began_month": "May"}, (422, "validation-failed")),
        ({"stage": "recovery"}, (422, "validation-failed")),
        ({"illness": "x"}, (422, "validation-failed")),
    ],
)
def test_a_wrong_value_has_its_problem(as_mary, problem, said, expected):
    assert problem(as_mary.post("/v1/me/journeys", {"transition": "widowhood", **said})) == expected


def test_there_is_no_fourth_stage(as_mary, set_out, problem):
    journey = set_out(as_mary)
    assert problem(as_mary.post(f"{journey}/stages", {"stage": "closure"})) == (422, "validation-failed")


def test_a_month_to_come_is_refused_later_too(as_mary, set_out, problem):
    answer = as_mary.change("PATCH", set_out(as_mary), {"began_month": "2026-04"})
    assert problem(answer) == (409, "day-ahead")


def test_a_change_names_the_version_it_changes(as_mary, set_out, declare):
    journey = set_out(as_mary)
    before = as_mary.get(journey).headers["ETag"]
    declare(as_mary, journey, "impact")
    assert as_mary.change("PATCH", journey, {"words": "x"}, etag=before).status_code == 412
    assert as_mary.request("PATCH", journey, json={"words": "x"}).status_code == 428
