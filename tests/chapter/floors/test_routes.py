"""Our floor: members loosen it by a decision and from the next year on; tightening needs nobody and counts at once."""

import pytest

from tests.deciding import decide

ASKS = {"reporting": {"duty": "required"}, "number_visibility": {"rows": "national", "totals": "national"}}


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def loosen(coordinator, as_mary, clock):
    """Ask what the members must decide, let them decide it, and set the floor by that."""

    def loosen(**said):
        subject = coordinator.post("/v1/floors", said).json["subject"]
        decision = decide(as_mary, coordinator, clock, kind="floor", subject=subject)
        return coordinator.post("/v1/floors", {**said, "decision_id": decision})

    return loosen


def granted(coordinator):
    return coordinator.get("/v1/floor").json["granted"]


def test_tightening_counts_at_once_and_is_told_without_who_set_it(coordinator, waiting):
    row = coordinator.post("/v1/floors", {"rows": "chapter_only", "threshold": 20})
    assert (row.status_code, row.json["from_on"], row.json["decision_id"]) == (201, "2026-03-15", None)
    assert (granted(coordinator)["rows"], granted(coordinator)["threshold"]) == ("chapter_only", 20)
    kind, said = waiting()[-1]
    assert (kind, said["from_on"], said["rows"]) == ("grant", "2026-03-15", "chapter_only")
    assert not {"set_by", "decision_id"} & said.keys()


def test_only_the_members_loosen_it_and_they_decide_exactly_this(coordinator, loosen, problem):
    assert problem(coordinator.post("/v1/floors", {"threshold": 6})) == (409, "decision-needed")
    decided = loosen(threshold=6).json
    other = coordinator.post("/v1/floors", {"threshold": 5, "decision_id": decided["decision_id"]})
    assert problem(other) == (409, "not-decided")


def test_what_the_members_loosened_counts_from_the_next_year_on(bond, coordinator, loosen, clock):
    assert loosen(threshold=6).json["from_on"] == "2027-01-01"
    shown = coordinator.get("/v1/floor").json
    assert (shown["granted"]["threshold"], shown["coming"]["threshold"]) == (8, 6)
    clock.at = clock.at.replace(year=2027, month=1, day=1)
    assert (granted(coordinator)["threshold"], coordinator.get("/v1/floor").json["coming"]) == (6, None)


def test_members_of_a_chapter_that_never_belonged_loosen_it_at_once(coordinator, loosen, problem):
    assert problem(coordinator.post("/v1/floors", {"openest": "suppressed"})) == (409, "decision-needed")
    assert loosen(openest="suppressed").json["from_on"] == "2026-03-15"
    assert granted(coordinator)["openest"] == "suppressed"


def test_until_members_say_otherwise_people_leave_with_noise_though_less_is_asked(coordinator, policy):
    policy(reporting={"duty": "required"}, number_visibility={"people": "suppressed"})
    shown = coordinator.get("/v1/floor").json
    assert (shown["asked"]["openest"], shown["leaves"]["openest"]) == ("suppressed", "noised")
    assert "openest: asked: suppressed; granted: noised" in [each["in_words"] for each in shown["gaps"]]


def test_no_decision_loosens_it_too_far(coordinator, problem):
    for said in ({"openest": "exact"}, {"threshold": 4}, {"epsilon_thousandths": 1001}):
        assert problem(coordinator.post("/v1/floors", said)) == (409, "loosened-too-far")


def test_what_is_tightened_after_a_decision_stands_in_place_of_it(bond, coordinator, loosen, clock):
    loosen(threshold=6)
    coordinator.post("/v1/floors", {"rows": "region"})
    clock.at = clock.at.replace(year=2027, month=2)
    assert (granted(coordinator)["threshold"], granted(coordinator)["rows"]) == (8, "region")
    assert [each["threshold"] for each in coordinator.get("/v1/floors").json["items"]] == [6, 8]


def test_what_is_asked_and_not_granted_is_said_in_words_and_less_leaves(coordinator, policy):
    policy(**ASKS)
    coordinator.post("/v1/floors", {"rows": "chapter_only"})
    shown = coordinator.get("/v1/floor").json
    words = {each["name"]: each["in_words"] for each in shown["gaps"]}
    assert words["rows"] == "rows: asked: national; granted: chapter_only"
    assert (shown["asked"]["rows"], shown["leaves"]["rows"]) == ("national", "chapter_only")


def test_where_nothing_is_asked_there_is_no_gap(coordinator):
    coordinator.post("/v1/floors", {"rows": "chapter_only", "totals": "none"})
    assert coordinator.get("/v1/floor").json["gaps"] == []
