"""A new chapter walks its path: who endorses, in which order, and what the name does meanwhile."""

import pytest

from mutuality.problems import PolicyRefused
from mutuality_federation.endorsements.rules import ApplicationOpen
from tests.federation.endorsements.conftest import PATH, slug_of


@pytest.mark.allows("affiliation.mode", "affiliation.min_founders")
def test_an_application_walks_the_path_the_policy_named_that_day(apply, alliance):
    made = apply().json
    alliance.choose("loose_federation")
    shown = alliance.officer.get(f"/v1/applications/{made['id']}").json
    assert (shown["path"], shown["policy_version"], shown["waits_for"]) == (PATH, 1, "state")


@pytest.mark.refuses("affiliation.min_founders")
def test_too_few_founders_are_refused_by_the_rule_that_asks_for_more(apply):
    refused = apply(meets_founders=False).json
    assert (refused["key"], refused["value"]) == ("affiliation.min_founders", 4)


@pytest.mark.refuses("affiliation.mode")
def test_where_groups_list_themselves_nobody_endorses(office):
    office.choose("loose_federation")
    chapter = office.chapter()
    office.stand(chapter, "listed")
    refused = office.officer.post(f"/v1/chapters/{chapter}/applications", {}).json
    assert refused["key"] == "affiliation.mode"


def test_a_chapter_that_rests_does_not_apply(alliance, apply, chapter_id):
    alliance.stand(chapter_id, "inactive")
    assert slug_of(apply()) == (409, "cannot-apply")


def test_one_application_at_a_time(apply):
    assert [apply().status_code, slug_of(apply())] == [201, (409, "application-open")]


@pytest.mark.allows("affiliation.endorsement_path")
def test_three_offices_endorse_one_after_another_and_the_last_charters(apply, say, chapter):
    made = apply()
    waits = [say(made, office).json["waits_for"] for office in PATH]
    assert waits == ["national_staff", "national_board", None]
    assert (chapter()["standing"], chapter()["bears_name"]) == ("chartered", True)


@pytest.mark.parametrize(
    ("spoken", "speaker"), [([], "national_staff"), ([], "national_board"), (["state"], "national_board")]
)
def test_no_office_speaks_before_its_turn(apply, say, spoken, speaker):
    made = apply()
    for each in spoken:
        say(made, each)
    refused = say(made, speaker)
    assert (slug_of(refused), refused.json["office"]) == ((403, "office-needed"), PATH[len(spoken)])


def test_a_unit_below_does_not_speak_for_the_one_above(federation, alliance, apply, say, shore):
    clerk = federation.signed_in("unit_officer", body=alliance.body_id, unit=shore)
    assert slug_of(say(apply(), "state", by=clerk)) == (403, "office-needed")


def test_the_national_office_does_not_speak_for_a_unit_there_is(alliance, apply, say):
    assert slug_of(say(apply(), "state", by=alliance.second)) == (403, "office-needed")


def test_each_endorsement_is_another_accounts(alliance, apply, say):
    made = apply()
    say(made, "state")
    refused = say(made, "national_staff", by=alliance.officer)
    assert slug_of(refused) == (403, "endorsed-before")
    assert refused.json["rule"] == "affiliation.endorsement_path: state -> national_staff -> national_board"


@pytest.mark.refuses("affiliation.stages")
def test_the_name_is_withheld_until_the_first_office_recognised_the_chapter(apply, say, chapter):
    made, named = apply(), [chapter()["bears_name"]]
    say(made, "state")
    assert ([*named, chapter()["bears_name"]], chapter()["standing"]) == ([False, True], "forming")


def test_where_no_stage_recognises_the_name_waits_for_the_last_office(office, federation):
    office.choose(affiliation={"mode": "charter", "endorsement_path": PATH[1:], "stages": ["forming_no_name"]})
    chapter_id = office.chapter()
    office.stand(chapter_id, "forming")
    made = office.officer.post(f"/v1/chapters/{chapter_id}/applications", {}).json["id"]
    said = {"outcome": "endorsed", "reason": "Good"}
    office.second.post(f"/v1/applications/{made}/endorsements", said)
    assert office.officer.get(f"/v1/chapters/{chapter_id}").json["bears_name"] is False


def test_each_step_stays_in_the_history_of_the_standing(alliance, apply, say, chapter_id):
    made = apply()
    for office in PATH:
        say(made, office)
    steps = alliance.officer.get(f"/v1/chapters/{chapter_id}/standing-changes").json["items"]
    assert [each["reason"] for each in steps[-2:]] == ["recognised by state", f"endorsed by {', '.join(PATH)}"]


def test_what_an_office_returns_waits_for_the_same_office(apply, say):
    made = apply()
    returned = say(made, "state", "returned").json
    assert (returned["waits_for"], returned["steps"][0]["reason"]) == ("state", "state looked")
    assert say(made, "state").json["waits_for"] == "national_staff"


def test_a_refused_chapter_is_a_plain_listing_and_may_apply_again(apply, say, chapter):
    made = apply()
    refused = say(made, "state", "refused").json
    assert (refused["state"], chapter()["standing"], chapter()["bears_name"]) == ("refused", "listed", False)
    assert apply().status_code == 201


def test_nothing_is_said_of_an_application_that_ended(apply, say):
    made = apply()
    say(made, "state", "refused")
    assert slug_of(say(made, "state")) == (409, "application-ended")


def test_an_application_is_taken_back_and_the_chapter_stays_what_it_is(alliance, apply, chapter):
    made = apply().json["id"]
    taken = alliance.officer.request("PUT", f"/v1/applications/{made}/withdrawal", json={"reason": "Not yet"})
    assert (taken.json["state"], taken.json["waits_for"], chapter()["standing"]) == ("taken_back", None, "forming")


def test_a_chapter_applies_itself_and_no_count_of_people_leaves_it(alliance, ask, chapter_id):
    ask("recognition", meets_founders=True)
    listed = alliance.officer.get("/v1/applications").json["items"]
    assert [(each["chapter_id"], each["applied_by"]) for each in listed] == [(chapter_id, "chapter")]


def test_a_chapter_that_is_too_small_is_told_so_when_it_asks(ask):
    with pytest.raises(PolicyRefused):
        ask("recognition")


def test_a_chapter_does_not_apply_twice(ask):
    ask("recognition", meets_founders=True)
    with pytest.raises(ApplicationOpen):
        ask("recognition", meets_founders=True)


def test_a_chapter_of_no_unit_on_that_level_is_looked_at_by_the_national_office(alliance):
    chapter_id = alliance.chapter("Mill", unit_id=alliance.unit("west"))
    alliance.stand(chapter_id, "listed")
    made = alliance.officer.post(f"/v1/chapters/{chapter_id}/applications", {"meets_founders": True}).json["id"]
    said = {"outcome": "endorsed", "reason": "Good"}
    assert alliance.second.post(f"/v1/applications/{made}/endorsements", said).json["waits_for"] == "national_staff"


def test_where_the_policy_names_nobody_the_national_staff_endorses(office):
    office.choose("bereaved_parents")
    chapter_id = office.chapter()
    office.stand(chapter_id, "forming")
    made = office.officer.post(f"/v1/chapters/{chapter_id}/applications", {"meets_founders": True}).json
    assert made["path"] == ["national_staff"]
