"""An appeal is always heard; in time it is decided by another account, and upheld it takes the step back."""

import pytest

from mutuality.language import EntryInvalid, Kind
from tests.bonds import new_body
from tests.federation.findings.conftest import RULES, slug_of


@pytest.mark.allows("noncompliance.appeal_to")
def test_an_appeal_that_is_upheld_takes_the_step_back_and_the_chapter_stands_as_before(step, appeal, decide, stands):
    step("consult"), step("cure")
    decided = decide(appeal()).json
    last = decided["steps"][-1]
    assert (last["state"], last["back_reason"], stands()) == ("taken_back", "We were wrong.", "chartered")
    assert (last["appeals"][0]["outcome"], last["appeals"][0]["decided_by"]) == ("upheld", last["back_by"])


def test_an_appeal_that_is_dismissed_lets_the_step_stand(step, appeal, decide, stands):
    step("consult"), step("cure")
    assert (decide(appeal(), "dismissed").json["steps"][-1]["state"], stands()) == ("taken", "cure")


def test_a_step_that_was_announced_and_appealed_with_success_never_happens(climb, step, appeal, decide, stands):
    climb("cure")
    step("unlist")
    assert (decide(appeal()).json["steps"][-1]["state"], stands()) == ("taken_back", "cure")


def test_whoever_took_the_step_does_not_decide_on_its_appeal(step, appeal, decide, strict):
    step("consult")
    refused = decide(appeal(), by=strict.officer)
    assert (slug_of(refused), refused.json["rule"]) == (
        (403, "another-decides"),
        "noncompliance.appeal_to: second_officer",
    )


def test_whoever_confirmed_a_step_does_not_decide_either(climb, appeal, decide, strict):
    climb("withdraw_name")
    assert slug_of(decide(appeal())) == (409, "appeal-settled")


@pytest.mark.refuses("noncompliance.appeal_to")
def test_where_the_board_decides_no_officer_does(strict, step, appeal, decide):
    strict.choose(affiliation={"mode": "charter"}, noncompliance={**RULES, "appeal_to": "national_board"})
    step("consult")
    board = strict.federation.signed_in("board", body=strict.body_id)
    heard = appeal()
    assert (slug_of(decide(heard)), decide(heard, by=board).status_code) == ((403, "another-decides"), 201)


@pytest.mark.refuses("noncompliance.appeal_days")
def test_an_appeal_after_the_last_day_is_kept_shown_as_late_and_decides_nothing(appeal, decide, later, step):
    step("consult")
    later(21)
    late = appeal()
    assert late["note"] == "It came after the last day on which this step could be appealed."
    refused = decide(late)
    assert (slug_of(refused), late["note"] in refused.json["detail"]) == ((409, "appeal-settled"), True)


@pytest.mark.allows("noncompliance.appeal_days")
def test_on_the_last_day_an_appeal_is_in_time(appeal, later):
    later(20)
    assert appeal()["note"] is None


def test_the_day_to_appeal_is_that_of_the_policy_under_which_the_step_was_taken(strict, finding, appeal, later):
    strict.choose(affiliation={"mode": "charter"}, noncompliance={"ladder": ["contact"]})
    assert appeal()["note"] is None


def test_where_nobody_decides_an_appeal_is_kept_with_why(strict, step, appeal):
    strict.choose(affiliation={"mode": "charter"}, noncompliance={"ladder": RULES["ladder"]})
    step("consult")
    assert appeal()["note"] == "Under the policy of that day nobody decides on appeals against this step."


def test_while_an_appeal_waits_nothing_further_is_done(step, appeal, decide):
    heard = appeal()
    waiting = step("consult")
    decide(heard, "dismissed")
    assert (slug_of(waiting), step("consult").status_code) == ((409, "appeal-open"), 201)


def test_a_later_word_takes_the_place_of_an_earlier(appeal, decide):
    first, second = appeal(), appeal(words="There are three now.")
    assert (slug_of(decide(first)), decide(second).status_code) == ((409, "appeal-settled"), 201)


def test_an_appeal_the_chapter_takes_back_holds_nothing_up(strict, chapter_id, finding, appeal, step):
    appeal()
    subject = f"appeal/{finding['id']}/{finding['steps'][0]['number']}"
    strict.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="members_decided")
    assert step("consult").status_code == 201


def test_what_was_decided_is_not_decided_again(appeal, decide):
    heard = appeal()
    decide(heard, "dismissed")
    assert (slug_of(decide(heard)), appeal()["note"]) == (
        (409, "appeal-settled"),
        "This step's appeal had been decided before.",
    )


def test_an_appeal_waits_on_the_bodys_list_until_it_is_decided(step, appeal, decide, waiting):
    step("consult")
    heard = appeal(words="There are three.")
    shown = [(each["id"], each["step"], each["words"], each["appeal_to"]) for each in waiting()]
    decide(heard, "dismissed")
    assert (shown, waiting()) == ([(heard["id"], "consult", "There are three.", "second_officer")], [])


def test_of_what_a_chapter_says_of_one_step_only_the_last_word_waits(appeal, waiting):
    appeal(), appeal(words="There are three now.")
    assert [each["words"] for each in waiting()] == ["There are three now."]


def test_what_decides_nothing_waits_for_nobody(appeal, waiting, later):
    later(21)
    appeal()
    assert waiting() == []


def test_nothing_waits_of_a_finding_that_was_closed(appeal, waiting, strict, finding):
    appeal()
    strict.officer.request("PUT", f"/v1/findings/{finding['id']}/end", json={"reason": "It is put right."})
    assert waiting() == []


def test_nobody_reads_what_waits_at_another_body(strict):
    another = strict.federation.signed_in("officer", body=new_body(strict.federation, preset=None, slug="others")[0])
    assert slug_of(another.get(f"/v1/bodies/{strict.body_id}/appeals")) == (404, "not-found")


@pytest.mark.parametrize("fault", ["finding_id", "step"])
def test_nobody_appeals_a_step_that_is_not_theirs(strict, finding, fault):
    said = {"finding_id": finding["id"], "step": 999, "ground": "other", "words": "No.", "decided_on": "2026-03-15"}
    by = strict.chapter("Another") if fault == "finding_id" else finding["chapter_id"]
    with pytest.raises(EntryInvalid) as refused:
        strict.tell(by, Kind.APPEAL, f"appeal/{finding['id']}/999", **said)
    assert refused.value.members["errors"][0]["pointer"] == f"/data/{fault}"
