"""Steps as officers take them: at once, announced, by two, under the ladder in force."""

from datetime import date

import pytest

from tests.federation.standing.conftest import slug_of


def test_each_step_says_who_took_it_when_why_and_under_which_policy(strict, step, chapter_id):
    step("under_review")
    taken = strict.officer.get(f"/v1/chapters/{chapter_id}/standing-changes").json["items"][-1]
    assert (taken["before"], taken["after"], taken["reason"]) == ("chartered", "under_review", "As we agreed")
    assert (taken["policy_version"], taken["changed_at"]) == (1, "2026-03-15T12:00:00Z")


def test_a_step_the_standing_does_not_know_names_those_it_knows(office):
    named = office.officer.post(f"/v1/bodies/{office.body_id}/chapters", {"name": "Mill"}).json["id"]
    said = {"to": "chartered", "reason": "Why not"}
    refused = office.officer.post(f"/v1/chapters/{named}/standing-changes", said)
    assert (slug_of(refused), refused.json["detail"]) == (
        (409, "standing-fixed"),
        "From invited a chapter can become closed.",
    )


@pytest.mark.refuses("noncompliance.ladder")
def test_a_sanction_the_ladder_does_not_know_is_refused_and_names_its_rule(office, step, stands):
    office.choose(affiliation={"mode": "charter"})
    refused = step("under_review").json
    assert (refused["key"], refused["value"], refused["version"]) == ("noncompliance.ladder", [], 2)
    assert stands()["standing"] == "chartered"


@pytest.mark.allows("noncompliance.cure_days")
def test_a_cure_lasts_as_long_as_the_policy_says(step, stands):
    step("under_review")
    step("cure")
    assert (stands()["standing"], stands()["until"]) == ("cure", "2026-05-14")


def test_a_chapter_that_puts_things_right_is_chartered_again(step, stands):
    for to in ("under_review", "cure", "chartered"):
        step(to)
    assert (stands()["standing"], stands()["until"]) == ("chartered", None)


def test_the_name_is_not_taken_at_once(step):
    step("under_review")
    refused = step("withdrawn")
    assert slug_of(refused) == (409, "announcement-needed")
    assert refused.json["rule"] == "under_review -> withdrawn: two_officers, announced 30 days before"


def test_the_chapter_reads_what_was_announced_and_from_which_day(step, announce, stands):
    step("under_review")
    announce("withdrawn")
    told = stands()["announced"]
    assert [(each["after"], each["reason"], each["earliest_on"]) for each in told] == [
        ("withdrawn", "The rules were not kept", "2026-04-14")
    ]


def test_nothing_announced_is_taken_before_its_day(step, announce, take, later):
    step("under_review")
    announced = announce("withdrawn")
    later(29)
    assert slug_of(take(announced)) == (409, "notice-runs")


def test_whoever_announced_that_the_name_goes_cannot_take_it(strict, step, announce, take, later):
    step("under_review")
    announced = announce("withdrawn")
    later(30)
    refused = take(announced, by=strict.officer)
    assert (slug_of(refused), refused.json["rule"].split(":")[0]) == (
        (403, "second-officer-needed"),
        "under_review -> withdrawn",
    )


@pytest.mark.allows("noncompliance.ladder")
def test_a_second_officer_takes_the_name_once_the_notice_has_run(step, announce, take, later):
    step("under_review")
    announced = announce("withdrawn")
    later(30)
    taken = take(announced).json
    assert (taken["standing"], taken["bears_name"]) == ("withdrawn", False)


def test_a_pause_is_taken_by_the_officer_who_announced_it(strict, step, announce, take, later):
    step("under_review")
    announced = announce("paused")
    later(14)
    assert take(announced, by=strict.officer).json["standing"] == "paused"


@pytest.mark.refuses("noncompliance.cure_days")
def test_no_sanction_falls_while_a_cure_runs(step, announce):
    step("under_review")
    step("cure")
    assert announce("paused").json["earliest_on"] == "2026-05-15"


def test_what_was_announced_is_taken_back_with_a_reason(strict, step, announce, take, stands):
    step("under_review")
    announced = announce("paused")
    path = f"/v1/standing-announcements/{announced.json['id']}/withdrawal"
    assert strict.officer.request("PUT", path, json={"reason": "It was put right"}).json["outcome"] == "taken_back"
    assert (stands()["announced"], slug_of(take(announced))) == ([], (409, "announcement-ended"))


def test_a_step_that_overtakes_an_announcement_ends_it(step, announce, take, stands):
    step("under_review")
    announced = announce("paused")
    step("chartered")
    assert (stands()["announced"], slug_of(take(announced))) == ([], (409, "announcement-ended"))


def test_what_is_taken_at_once_is_not_announced(announce):
    assert slug_of(announce("under_review")) == (409, "no-announcement-needed")


def test_an_announced_step_the_policy_no_longer_knows_is_refused(office, step, announce, take, later):
    step("under_review")
    announced = announce("withdrawn")
    later(30)
    office.choose("loose_federation", on=date.fromisoformat(announced.json["earliest_on"]))
    assert slug_of(take(announced)) == (403, "policy-refused")


def test_a_chapter_under_review_still_bears_the_name(step, stands):
    step("under_review")
    assert stands()["bears_name"] is True


@pytest.mark.parametrize("to", ["forming", "listed"])
def test_a_chapter_that_rested_comes_back_as_what_it_was(step, to):
    step("inactive")
    assert (slug_of(step(to)), step("chartered").json["standing"]) == ((409, "standing-fixed"), "chartered")


def test_a_chapter_that_rests_is_not_asked_for_anything(strict, step, chapter_id):
    step("inactive")
    listed = strict.show("compliance")["items"]
    assert [each["chapter_id"] for each in listed] == []


def test_closing_an_enrolled_chapter_takes_two_officers_and_thirty_days(strict, announce, take, later):
    announced = announce("closed")
    later(30)
    assert slug_of(take(announced, by=strict.officer)) == (403, "second-officer-needed")
    assert take(announced).json["standing"] == "closed"


def test_a_sanction_takes_nothing_off_the_roll(strict, chapter_id):
    strict.stand(chapter_id, "withdrawn")
    assert strict.officer.get(f"/v1/chapters/{chapter_id}").json["enrolled_on"] == "2026-03-15"


def test_the_name_is_given_back_by_two(strict, announce, take, stands):
    strict.stand(stands()["chapter_id"], "under_review", "withdrawn")
    assert take(announce("chartered")).json["bears_name"] is True


@pytest.mark.refuses("affiliation.endorsement_path")
def test_a_new_chapter_is_not_chartered_at_a_stroke_where_others_endorse_it(office, step, stands):
    office.choose(affiliation={"mode": "charter", "endorsement_path": ["national_staff"]})
    office.stand(stands()["chapter_id"], "forming")
    assert step("chartered").json["key"] == "affiliation.endorsement_path"
