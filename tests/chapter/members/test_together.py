"""Two who join as one party."""

import pytest

PAIR = {"people": [{"name": "Ruth"}, {"name": "Tom"}], "concern": "grief", "state": "member"}


@pytest.fixture
def pair(coordinator):
    return coordinator.post("/v1/joint-memberships", PAIR)


def names(party):
    return {each["name"] for each in party.json["members"]}


@pytest.mark.requirement("H17")
def test_a_couple_joins_as_one_and_each_leaves_alone(coordinator, pair):
    gone, stays = pair.json["members"]
    assert coordinator.post(f"/v1/members/{gone['id']}/departure", {"reason": "moved"}).status_code == 201
    left = coordinator.get(pair.headers["Location"])
    assert (names(pair), names(left)) == ({"Ruth", "Tom"}, {stays["name"]})


def test_a_party_is_two(coordinator):
    people = [{"name": name} for name in ("Ruth", "Tom", "Ash")]
    answers = [coordinator.post("/v1/joint-memberships", {**PAIR, "people": people[:count]}) for count in (1, 3)]
    assert [answer.status_code for answer in answers] == [422, 422]


def test_a_party_declares_the_concern_as_everybody_does(coordinator):
    answer = coordinator.post("/v1/joint-memberships", {**PAIR, "concern": "drinking"})
    assert answer.json["type"].endswith("/problems/concern-not-shared")


def test_neither_of_a_party_joins_when_one_of_them_may_not(coordinator, policy):
    policy(anonymity={"name_form": "first_initial"})
    people = [{"name": "Ruth"}, {"name": "Tom Thumb"}]
    assert coordinator.post("/v1/joint-memberships", {**PAIR, "people": people}).status_code == 403
    assert coordinator.get("/v1/members").json["items"] == []


def test_each_of_a_party_is_a_member_like_any_other(coordinator, pair, as_member):
    ruth = pair.json["members"][0]["id"]
    assert as_member(ruth).get("/v1/me").json["party_id"] == pair.json["id"]
    assert len(coordinator.get("/v1/members").json["items"]) == 2


def test_a_party_nobody_knows_is_not_found(coordinator):
    assert coordinator.get("/v1/joint-memberships/pty_00000000000000000000000000").status_code == 404


def test_members_and_strangers_do_not_read_of_parties(founded, as_mary, pair):
    path = pair.headers["Location"]
    assert [as_mary.get(path).status_code, founded.stranger.get(path).status_code] == [403, 401]
