"""What the public is told of a line, and what never."""

import pytest

from tests.answering import LINE

PHONE = "(902) 555-0142"


@pytest.fixture
def public(desk, pool):
    return f"/v1/hotline/lines/{desk.line(pool, is_public=True)}"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_public_line_is_told_with_its_number_and_hand_off(public, waiting):
    ((kind, said),) = waiting()
    assert (kind, said["kind"], said["name"]) == ("listing", "hotline", "Night line")
    assert said["notes"] == (
        "Call +1 902 555 0100. Every night.\nThis is no emergency service. In a crisis call Emergency services: 911."
    )


def test_a_line_that_is_not_public_is_not_told(desk, pool, waiting):
    desk.line(pool)
    assert waiting() == []


def test_a_line_taken_out_of_sight_is_withdrawn(public, coordinator, waiting):
    coordinator.change("PATCH", public, {"is_public": False})
    assert [(kind, said["reason"]) for kind, said in waiting()] == [("withdrawal", "members_decided")]


def test_a_line_that_closed_is_withdrawn(public, coordinator, waiting):
    coordinator.request("PUT", f"{public}/end", headers={"If-Match": '"1"'})
    assert [(kind, said["reason"]) for kind, said in waiting()] == [("withdrawal", "ended")]


def test_a_responders_number_is_never_told(public, desk, pool, as_mary, mary, waiting):
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": PHONE})
    desk.responder(pool, mary)
    assert ("0142" in str(waiting()), mary in str(waiting())) == (False, False)


@pytest.mark.parametrize("said", [{"number": "+1 902 555 0142"}, {"hours": "Else call 9025550142."}])
def test_a_line_that_would_show_a_members_number_is_refused(desk, pool, as_mary, coordinator, said):
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": PHONE})
    whole = {**LINE, "pool_id": pool, "is_public": True, **said}
    assert problem(coordinator.post("/v1/hotline/lines", whole)) == (409, "responder-exposed")


def test_a_listing_is_taken_in_by_the_federation(bond, federation, desk, pool):
    desk.line(pool, is_public=True)
    assert bond.dial()["outcome"] == "done"
    shown = federation.stranger.get("/v1/listings?kind=hotline").json["items"]
    assert [each["name"] for each in shown] == ["Night line"]


@pytest.mark.parametrize(
    ("said", "field"),
    [({"hours": "Else ring 902 555 0199."}, "/hours"), ({"title": "Ask ann@quill.example"}, "/title")],
)
def test_a_public_line_tells_no_number_but_its_own_and_that_for_a_crisis(pool, coordinator, said, field):
    whole = {**LINE, "pool_id": pool, "is_public": True, **said}
    refused = coordinator.post("/v1/hotline/lines", whole)
    assert problem(refused) == (422, "listing-tells-of-people")
    assert [each["pointer"] for each in refused.json["errors"]] == [field]
