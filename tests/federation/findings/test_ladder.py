"""A finding climbs the ladder in force step by step; each step is dated, reasoned, and comes down again."""

import pytest

from tests.federation.findings.conftest import RULES, slug_of


def test_steps_are_taken_in_the_order_of_the_ladder(step):
    skipped = step("cure")
    assert (slug_of(skipped), skipped.json["next"]) == ((409, "step-out-of-turn"), "consult")


def test_a_step_the_ladder_in_force_does_not_know_is_refused_with_its_rule(step):
    refused = step("remove_accreditation")
    assert (slug_of(refused), refused.json["key"]) == ((403, "policy-refused"), "noncompliance.ladder")


def test_a_cure_moves_the_standing_and_has_days(step, stands):
    step("consult")
    cured = step("cure").json["steps"][-1]
    assert (stands(), cured["cure_until"], cured["before"], cured["after"]) == (
        "cure",
        "2026-04-14",
        "chartered",
        "cure",
    )


def test_nothing_harsher_is_done_while_a_cure_runs(step, later):
    step("consult"), step("cure")
    later(30)
    early = step("unlist")
    assert (slug_of(early), early.json["until"]) == ((409, "cure-runs"), "2026-04-14")
    later(1)
    assert step("unlist").status_code == 201


def test_a_step_that_is_announced_is_taken_later_and_the_name_by_another_officer(climb, step, put, later, strict):
    climb("unlist")
    number = step("withdraw_name").json["steps"][-1]["number"]
    assert slug_of(put("confirmation", number, by=strict.second)) == (409, "notice-runs")
    later(30)
    assert slug_of(put("confirmation", number)) == (403, "second-officer-needed")
    assert put("confirmation", number, by=strict.second).json["chapter_stands"] == "withdrawn"


def test_while_a_step_waits_to_be_taken_no_other_is_begun(climb, step):
    climb("cure")
    step("unlist")
    assert slug_of(step("withdraw_name")) == (409, "step-pending")


WAYS_DOWN = [("cure", "chartered"), ("unlist", "cure"), ("withdraw_name", "under_review")]


@pytest.mark.parametrize(("top", "back_to"), WAYS_DOWN)
def test_each_step_comes_down_again_with_a_reason(climb, put, top, back_to):
    taken = climb(top)["steps"][-1]
    back = put("withdrawal", taken["number"]).json
    last = back["steps"][-1]
    assert (back["chapter_stands"], last["state"], last["back_reason"]) == (back_to, "taken_back", "We were wrong.")
    assert slug_of(put("withdrawal", taken["number"])) == (409, "step-gone")


def test_an_announced_step_that_is_taken_back_never_happens(climb, step, put, stands):
    climb("cure")
    number = step("unlist").json["steps"][-1]["number"]
    assert put("withdrawal", number).json["steps"][-1]["state"] == "taken_back"
    assert (stands(), step("unlist").status_code) == ("cure", 201)


def test_a_step_that_was_taken_back_is_the_next_again(step, put):
    number = step("consult").json["steps"][-1]["number"]
    put("withdrawal", number)
    assert [each["step"] for each in step("consult").json["steps"]] == ["contact", "consult", "consult"]


def test_a_cure_taken_back_for_one_finding_goes_on_for_another(strict, chapter_id, climb, says, step, put):
    other = strict.edition({"slug": "first-aid", "force": "binding"}, guideline="safety")
    says("declined", "first-aid", other)
    number = climb("cure")["steps"][-1]["number"]
    said = {"edition_id": other, "item": "first-aid", "reason": "There is no kit."}
    found = strict.officer.post(f"/v1/chapters/{chapter_id}/findings", said).json["id"]
    step("consult", finding_id=found), step("cure", finding_id=found)
    assert put("withdrawal", number).json["chapter_stands"] == "cure"


def test_a_chapter_that_bears_no_name_is_contacted_and_consulted_and_no_more(strict, step, chapter_id):
    strict.stand(chapter_id, "listed")
    assert (step("consult").status_code, slug_of(step("cure"))) == (201, (409, "name-not-borne"))


def test_an_officer_of_a_unit_begins_no_cure(strict, chapter_id, step):
    unit = strict.unit("north")
    strict.place(chapter_id, unit)
    officer = strict.federation.signed_in("unit_officer", body=strict.body_id, unit=unit)
    assert step("consult", by=officer).status_code == 201
    assert slug_of(step("cure", by=officer)) == (403, "step-not-yours")


def test_a_ladder_that_changed_decides_what_comes_next_and_history_stays(strict, step, shown):
    strict.choose(affiliation={"mode": "charter"}, noncompliance={**RULES, "ladder": ["contact", "cure"]})
    assert step("cure").status_code == 201
    assert [(each["step"], each["policy_version"]) for each in shown()["steps"]] == [("contact", 1), ("cure", 2)]


def test_what_is_closed_is_closed_with_a_reason_and_climbs_no_more(put, step):
    closed = put("end").json
    assert (closed["state"], closed["end_reason"]) == ("ended", "We were wrong.")
    assert (slug_of(step("consult")), slug_of(put("end"))) == ((409, "finding-closed"), (409, "finding-closed"))
