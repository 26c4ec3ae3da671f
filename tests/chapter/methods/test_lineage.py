"""Where ways of coping come from, and how they came down to us."""

import pytest

from tests.chapter.methods.conftest import WALKING

NOTHING = "met_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def pointers(answer):
    return [fault["pointer"] for fault in answer.json["errors"]]


@pytest.mark.requirement("B3")
def test_a_founding_method_without_the_experience_it_came_from_is_refused(as_mary):
    refused = as_mary.post("/v1/methods", {**WALKING, "kind": "founding"})
    assert (*problem(refused), pointers(refused)) == (422, "lineage-unfit", ["/origin_experience_id"])


@pytest.mark.requirement("B3")
def test_a_founding_method_comes_from_an_experience_of_its_authors_own(draft, experience, as_owl):
    shown = as_owl.get(draft(kind="founding", origin_experience_id=experience())).json
    assert (shown["kind"], shown["origin"], shown["edition"]) == ("founding", "experience", 1)


@pytest.mark.requirement("B3")
def test_nobody_founds_a_method_on_the_experience_of_another(as_mary, experience, as_owl):
    said = {**WALKING, "kind": "founding", "origin_experience_id": experience(as_owl)}
    assert problem(as_mary.post("/v1/methods", said)) == (404, "not-found")


@pytest.mark.requirement("H6")
def test_founding_methods_point_at_a_founders_years_without_an_outcome(draft, account, as_owl):
    shown = as_owl.get(draft(kind="founding", founder_account_id=account[-30:])).json
    assert (shown["origin"], shown["founder_account_id"]) == ("founder_account", account[-30:])
    assert as_owl.get(account).json["years_without_outcome"] == 9


@pytest.mark.requirement("B3", "H6")
def test_the_history_of_a_method_goes_from_its_founder_to_the_chapters_adaptation(method, account, as_owl):
    first = method(kind="founding", founder_account_id=account[-30:])
    second = method(kind="adapted", parent_id=first[-30:], title="The morning walk")
    third = method(as_owl, kind="adapted", parent_id=second[-30:], title="The walk by the sea")
    steps = as_owl.get(f"{third}/history").json["steps"]
    assert [(each["kind"], each["edition"]) for each in steps] == [("founding", 1), ("adapted", 2), ("adapted", 3)]
    assert [each["parent_id"] for each in steps] == [None, first[-30:], second[-30:]]
    assert steps[0]["founder_account_id"] == account[-30:]


def test_the_history_of_a_first_method_is_itself(method, as_owl):
    made = method()
    assert [each["id"] for each in as_owl.get(f"{made}/history").json["steps"]] == [made[-30:]]


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"kind": "adapted"}, "/parent_id"),
        ({"kind": "member", "parent_id": NOTHING}, "/parent_id"),
        ({"kind": "outside"}, "/knowledge_id"),
        ({"kind": "member", "knowledge_id": NOTHING}, "/knowledge_id"),
        ({"kind": "member", "founder_account_id": NOTHING}, "/founder_account_id"),
        ({"kind": "adapted", "parent_id": NOTHING, "origin_experience_id": NOTHING}, "/origin_experience_id"),
        (
            {"kind": "founding", "founder_account_id": NOTHING, "origin_experience_id": NOTHING},
            "/founder_account_id",
        ),
    ],
)
def test_a_lineage_that_does_not_fit_its_kind_is_refused(as_mary, said, pointer):
    refused = as_mary.post("/v1/methods", {**WALKING, **said})
    assert (*problem(refused), pointers(refused)) == (422, "lineage-unfit", [pointer])


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "adapted", "parent_id": NOTHING},
        {"kind": "outside", "knowledge_id": NOTHING},
        {"kind": "founding", "founder_account_id": NOTHING},
    ],
)
def test_what_a_method_names_has_to_be_there(as_mary, said):
    assert problem(as_mary.post("/v1/methods", {**WALKING, **said})) == (404, "not-found")


def test_nothing_is_made_of_a_draft(draft, as_owl):
    said = {**WALKING, "kind": "adapted", "parent_id": draft()[-30:]}
    assert problem(as_owl.post("/v1/methods", said)) == (409, "not-a-method")


@pytest.mark.requirement("B5")
@pytest.mark.parametrize("outcome", [None, "declined"])
def test_nothing_is_made_of_what_the_members_did_not_take_up(outside, as_mary, outcome):
    said = {**WALKING, "kind": "outside", "knowledge_id": outside(outcome)}
    assert problem(as_mary.post("/v1/methods", said)) == (409, "not-taken-up")


def test_what_is_only_tried_becomes_no_method_before_the_members_take_it_up(outside, draft, publish, as_mary):
    item = outside("tried")
    made = draft(kind="outside", knowledge_id=item)
    as_mary.post(f"{made}/trials", {"began_on": "2026-03-01", "ended_on": "2026-03-10", "findings": "It helped."})
    assert problem(publish(made)) == (409, "not-taken-up")
    outside.take_up(item, "adapted")
    assert publish(made).json["state"] == "published"


@pytest.mark.requirement("H13")
def test_a_method_made_of_what_came_from_elsewhere_puts_it_into_use(outside, method, as_mary):
    item = outside("adopted")
    method(kind="outside", knowledge_id=item)
    shown = as_mary.get(f"/v1/knowledge/{item}").json
    assert (shown["in_use_on"], shown["translation_lag_days"]) == ("2026-03-15", 0)


def test_a_founders_account_stays_as_long_as_a_method_came_from_it(draft, account, as_mary):
    made = draft(kind="founding", founder_account_id=account[-30:])
    assert problem(as_mary.change("DELETE", account)) == (409, "founder-account-in-use")
    as_mary.change("DELETE", made)
    assert as_mary.change("DELETE", account).status_code == 204


def test_a_founders_account_names_nobody_and_is_taken_back_by_who_told_it(account, mary, as_owl):
    assert mary not in as_owl.get("/v1/founder-accounts").text
    assert problem(as_owl.change("DELETE", account)) == (404, "not-found")


@pytest.mark.parametrize("path", ["founder-accounts", "methods"])
def test_who_is_no_member_tells_none_and_a_stranger_is_asked_to_sign_in(founded, coordinator, path):
    body = {"years_without_outcome": 1, "account": "x"} if path == "founder-accounts" else WALKING
    assert problem(coordinator.post(f"/v1/{path}", body)) == (403, "no-member")
    assert [founded.stranger.post(f"/v1/{path}", body).status_code] == [401]
    assert founded.stranger.get(f"/v1/{path}").status_code == 401
