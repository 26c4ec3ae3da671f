"""The chapter's beginning and its steps, as officers, members and strangers meet them."""

import pytest

EMPTY = {"kinds": [], "prior_help": [], "years_without_outcome": None, "account": None, "version": 1}
STORY = "We had been sent from one office to the next."


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_chapter_begins_with_an_account_nobody_has_told(as_mary):
    assert as_mary.get("/v1/origin").json == EMPTY


def test_a_secretary_tells_of_the_beginning_and_members_read_it(origin, as_mary):
    said = {"kinds": ["professional_failure", "rapid_social_change"], "prior_help": ["none"]}
    assert origin(**said, years_without_outcome=9, account=STORY).status_code == 200
    assert as_mary.get("/v1/origin").json == {**said, "years_without_outcome": 9, "account": STORY, "version": 2}


@pytest.mark.requirement("H4")
def test_help_before_was_inadequate_inappropriate_or_unsuccessful_and_several_may_be_true(origin):
    for said in (["inadequate"], ["inappropriate"], ["unsuccessful"], ["inadequate", "inappropriate", "unsuccessful"]):
        assert origin(prior_help=said).json["prior_help"] == said


@pytest.mark.requirement("H4")
def test_what_is_told_of_the_beginning_waits_nowhere_to_leave_the_chapter(bond, waiting, origin):
    assert origin(kinds=["professional_failure"], account=STORY).status_code == 200
    assert STORY not in str(waiting())


def test_what_is_left_out_stays(origin):
    origin(kinds=["technological_advance"], account=STORY)
    again = origin(account=None).json
    assert (again["kinds"], again["account"]) == (["technological_advance"], None)


def test_two_who_tell_at_once_do_not_undo_one_another(origin, secretary):
    before = secretary.get("/v1/origin").headers["ETag"]
    origin(kinds=["professional_failure"])
    late = secretary.change("PATCH", "/v1/origin", {"kinds": ["rapid_social_change"]}, etag=before)
    assert problem(late) == (412, "precondition-failed")


def test_a_wrong_account_has_its_problem(origin, admitted):
    admitted("Mary Keane")
    assert problem(origin(prior_help=["none", "inadequate"])) == (422, "prior-help-unfit")
    assert problem(origin(account="It was Mary Keane who began.")) == (422, "origin-names-somebody")
    for said in ({"kinds": []}, {"kinds": ["war"]}, {"kinds": ["rapid_social_change"] * 2}, {"story": STORY}):
        assert problem(origin(**said)) == (422, "validation-failed")


@pytest.mark.parametrize("path", ["/v1/origin", "/v1/formation", "/v1/definition-check"])
def test_members_read_how_the_chapter_formed_and_strangers_do_not(founded, as_mary, path):
    assert as_mary.get(path).status_code == 200
    assert problem(founded.stranger.get(path)) == (401, "authentication-required")


@pytest.mark.parametrize("role", ["member", "treasurer", "responder", "volunteer"])
def test_only_coordinator_and_secretary_tell_of_the_beginning(founded, role):
    answer = founded.signed_in(role).change("PATCH", "/v1/origin", {"kinds": ["rapid_social_change"]})
    assert answer.status_code == 403


def test_a_chapter_without_a_federation_is_a_network_and_runs_requests_and_meetings(coordinator, asked):
    assert coordinator.get("/v1/formation").json["step"] == "network"
    assert coordinator.get(f"/v1/help-requests/{asked}").status_code == 200
    assert coordinator.post("/v1/venues", {"kind": "home", "area": "South End"}).status_code == 201


def test_a_network_that_was_approved_is_affiliated(bond):
    steps = ["network", "forming", "affiliated"]
    assert bond.coordinator.get("/v1/formation").json == {"step": "affiliated", "steps": steps}
