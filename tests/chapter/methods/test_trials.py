"""A new procedure is tried before it becomes a method."""

import pytest

from tests.chapter.methods.conftest import TRIED

NOBODY = "dec_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def trial(draft, as_mary):
    """Let a trial of Mary's draft begin; return draft and trial."""
    made = draft()
    begun = as_mary.post(f"{made}/trials", {"began_on": "2026-03-01"})
    return made, f"/v1/method-trials/{begun.json['id']}"


def finish(caller, trial, **said):
    return caller.change("PATCH", trial, {"people": 3, "findings": "It helped.", **said})


@pytest.mark.requirement("H11")
def test_a_draft_nobody_tried_becomes_no_method(draft, publish, as_mary):
    made = draft()
    assert problem(publish(made)) == (409, "untried")
    assert as_mary.get(made).json["state"] == "draft"


@pytest.mark.requirement("H11")
def test_a_draft_with_a_finished_trial_does(draft, publish, as_mary):
    made = draft()
    as_mary.post(f"{made}/trials", TRIED)
    published = publish(made).json
    assert (published["state"], published["published_on"]) == ("published", "2026-03-15")
    assert published["decision_id"] is None


@pytest.mark.requirement("H11")
def test_a_trial_that_goes_on_is_none_yet(trial, publish, as_mary):
    made, running = trial
    assert problem(publish(made)) == (409, "untried")
    finish(as_mary, running)
    assert publish(made).status_code == 200


@pytest.mark.requirement("H11")
def test_the_members_may_decide_that_no_trial_is_needed(draft, publish, decide, coordinator):
    made = draft()
    decision = decide("method", f"{made[-30:]}-1")
    published = publish(made, by=coordinator, decision_id=decision).json
    assert (published["state"], published["decision_id"]) == ("published", decision)


def test_they_decide_about_the_draft_as_they_saw_it(draft, publish, decide, as_mary):
    made = draft()
    decision = decide("method", f"{made[-30:]}-1")
    as_mary.change("PATCH", made, {"text": "Something else."})
    assert problem(publish(made, decision_id=decision)) == (409, "not-decided")


@pytest.mark.parametrize("kind", ["other", "knowledge"])
def test_a_decision_of_another_kind_or_of_none_is_no_help(draft, publish, decide, kind):
    made = draft()
    assert problem(publish(made, decision_id=decide(kind, f"{made[-30:]}-1"))) == (409, "not-decided")
    assert problem(publish(made, decision_id=NOBODY)) == (409, "not-decided")


def test_an_officer_publishes_nothing_by_themselves(draft, publish, coordinator):
    assert problem(publish(draft(), by=coordinator)) == (403, "no-member")


def test_another_member_tries_a_draft_and_its_author_publishes_it(draft, publish, as_owl):
    made = draft()
    assert as_owl.post(f"{made}/trials", TRIED).status_code == 201
    assert problem(publish(made, by=as_owl)) == (403, "draft-of-another")
    assert publish(made).status_code == 200


def test_a_trial_ends_with_how_many_tried_it_and_what_they_found(trial, as_mary, as_owl):
    made, running = trial
    assert finish(as_mary, running).json["ended_on"] == "2026-03-15"
    shown = as_owl.get(f"{made}/trials").json["items"]
    assert [(each["people"], each["findings"]) for each in shown] == [(3, "It helped.")]


def test_a_trial_ends_once(trial, as_mary):
    finish(as_mary, trial[1])
    assert problem(finish(as_mary, trial[1])) == (409, "trial-ended")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"ended_on": "2026-02-28"}, (422, "span-unfit")),
        ({"ended_on": "2026-03-16"}, (409, "day-ahead")),
        ({"findings": None}, (422, "validation-failed")),
    ],
)
def test_an_end_that_does_not_fit_is_refused(trial, as_mary, said, expected):
    assert problem(finish(as_mary, trial[1], **said)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"began_on": "2026-03-16"}, (409, "day-ahead")),
        ({"ended_on": "2026-03-10"}, (422, "span-unfit")),
        ({"findings": "It helped."}, (422, "span-unfit")),
    ],
)
def test_a_beginning_that_does_not_fit_is_refused(draft, as_mary, said, expected):
    assert problem(as_mary.post(f"{draft()}/trials", {"began_on": "2026-03-12", **said})) == expected


def test_a_method_is_tried_no_more(method, as_mary):
    assert problem(as_mary.post(f"{method()}/trials", TRIED)) == (409, "no-draft")


def test_two_who_end_a_trial_at_once_do_not_both_win(trial, as_mary, as_owl):
    etag = as_owl.get(trial[1]).headers["ETag"]
    finish(as_mary, trial[1])
    body = {"people": 1, "findings": "It did not."}
    assert as_owl.change("PATCH", trial[1], body, etag=etag).status_code == 412


def test_who_is_no_member_tries_nothing(trial, coordinator, founded):
    made, running = trial
    assert problem(coordinator.post(f"{made}/trials", TRIED)) == (403, "no-member")
    assert problem(finish(coordinator, running)) == (403, "no-member")
    assert founded.stranger.get(running).status_code == 401
