"""A draft is reviewed by a second officer, where the body chose so; every step is kept."""

import pytest

from tests.federation.guidelines.conftest import MONEY, OPENNESS


@pytest.fixture
def second(federation, body_id):
    return federation.signed_in("officer", name="second", body=body_id)


@pytest.fixture
def path(guideline, put):
    """The address of a guideline whose draft holds an item."""
    put("openness", OPENNESS)
    return f"/v1/guidelines/{guideline['id']}"


@pytest.fixture
def step(path):
    """Take a step about the draft as it is now."""

    def step(caller, step, **said):
        version = caller.get(path).json["version"]
        return caller.post(f"{path}/review/steps", {"step": step, "version": version, **said})

    return step


@pytest.fixture
def state(officer, path):
    return lambda: officer.get(f"{path}/review").json["state"]


@pytest.fixture
def asks_for_review(officer, body_id):
    """The body's policy asks for a second officer."""
    document = {"guidelines": {"review": True}}
    said = {"preset": None, "document": document, "in_force_on": "2026-03-15"}
    assert officer.post(f"/v1/bodies/{body_id}/policies", said).status_code == 201


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_body_of_one_officer_publishes_without_a_review(path, publish):
    assert publish().status_code == 201


@pytest.mark.refuses("guidelines.review")
def test_a_body_that_asks_for_a_review_publishes_nothing_before(asks_for_review, path, publish):
    answer = publish()
    assert (kind(answer), answer.json["key"], answer.json["version"]) == (
        (403, "policy-refused"),
        "guidelines.review",
        1,
    )


@pytest.mark.allows("guidelines.review")
def test_what_a_second_officer_approved_is_published(asks_for_review, officer, second, step, publish):
    step(officer, "asked")
    step(second, "approved")
    assert publish().status_code == 201


def test_nobody_approves_what_they_asked_for(officer, step):
    step(officer, "asked")
    assert kind(step(officer, "approved")) == (409, "own-draft")


def test_nobody_approves_what_they_changed_last(officer, second, path, step):
    step(officer, "asked")
    second.change("PUT", f"{path}/items/money", MONEY, etag=second.get(path).headers["ETag"])
    assert kind(step(second, "approved")) == (409, "own-draft")


def test_a_change_after_the_approval_is_in_review_again(asks_for_review, officer, second, step, put, publish, state):
    step(officer, "asked")
    step(second, "approved")
    put("money", MONEY)
    assert (state(), kind(publish())) == ("in_review", (403, "policy-refused"))


def test_nobody_approves_a_draft_that_moved_since_they_read_it(officer, second, path, step, put):
    step(officer, "asked")
    put("money", MONEY)
    answer = second.post(f"{path}/review/steps", {"step": "approved", "version": 2})
    assert kind(answer) == (409, "draft-moved")


def test_with_an_edition_the_next_review_begins(officer, second, step, publish, state):
    step(officer, "asked")
    step(second, "approved")
    publish()
    assert state() == "draft"


@pytest.mark.parametrize(
    ("taken", "then", "is_so"),
    [
        ([], "approved", (409, "step-misplaced")),
        ([], "called_off", (409, "step-misplaced")),
        (["asked"], "asked", (409, "step-misplaced")),
        (["asked", "called_off"], "changes_wanted", (409, "step-misplaced")),
    ],
)
def test_a_step_leads_on_from_where_the_review_is(officer, step, taken, then, is_so):
    for each in taken:
        step(officer, each)
    assert kind(step(officer, then)) == is_so


@pytest.mark.parametrize("back", ["changes_wanted", "called_off"])
def test_a_review_may_end_as_a_draft_again(officer, second, step, state, back):
    step(officer, "asked")
    step(second, back, note="The second item promises too much.")
    assert state() == "draft"


def test_every_step_is_kept_with_who_and_when(officer, second, path, step):
    step(officer, "asked")
    step(second, "approved", note="Yes.")
    steps = officer.get(f"{path}/review/steps").json["items"]
    assert [(each["place"], each["step"], each["note"]) for each in steps] == [
        (1, "asked", None),
        (2, "approved", "Yes."),
    ]
    assert (steps[1]["taken_by"], steps[1]["taken_at"]) == ("second", "2026-03-15T12:00:00Z")


def test_an_empty_draft_is_not_reviewed(officer, guideline):
    path = f"/v1/guidelines/{guideline['id']}/review/steps"
    assert kind(officer.post(path, {"step": "asked", "version": 1})) == (409, "draft-empty")


def test_the_reviews_of_another_body_are_not_found(other_officer, path):
    said = {"step": "asked", "version": 2}
    answers = [other_officer.get(f"{path}/review"), other_officer.get(f"{path}/review/steps")]
    answers.append(other_officer.post(f"{path}/review/steps", said))
    assert [each.status_code for each in answers] == [404, 404, 404]
