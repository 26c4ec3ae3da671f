"""Contact data as its owner, another member, a volunteer and a stranger meet it."""

from datetime import date

import pytest

from tests.traces import in_tables


def tell(caller, kind="phone", value="902 555 0100", *, shared=True):
    return caller.request("PUT", f"/v1/me/contact/{kind}", json={"value": value, "is_shared": shared})


def phone_list(caller):
    return [(each["name"], each["kind"], each["value"]) for each in caller.get("/v1/phone-list").json["items"]]


def test_what_a_member_shares_stands_on_the_list_other_members_see(as_mary, as_owl):
    tell(as_mary)
    assert phone_list(as_owl) == [("Mary", "phone", "902 555 0100")]


def test_each_item_is_shared_by_itself(as_mary, as_owl):
    tell(as_mary)
    tell(as_mary, "post", "12 Water Street", shared=False)
    assert [kind for _, kind, _ in phone_list(as_owl)] == ["phone"]


def test_nothing_is_shared_unless_its_owner_says_so(as_mary, as_owl):
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": "902 555 0100"})
    assert phone_list(as_owl) == []


def test_consent_is_withdrawn_at_once_and_the_item_stays_ones_own(as_mary, as_owl):
    tell(as_mary)
    tell(as_mary, shared=False)
    assert phone_list(as_owl) == []
    shown = as_mary.get("/v1/me/contact").json["items"]
    assert [(each["value"], each["consented_at"]) for each in shown] == [("902 555 0100", None)]


def test_an_item_taken_back_is_gone(as_mary, as_owl):
    tell(as_mary)
    assert as_mary.change("DELETE", "/v1/me/contact/phone").status_code == 204
    assert (phone_list(as_owl), as_mary.get("/v1/me/contact").json["items"]) == ([], [])
    assert as_mary.change("DELETE", "/v1/me/contact/phone", etag='"1"').status_code == 404


def test_a_new_number_replaces_the_old_one(as_mary, as_owl):
    tell(as_mary)
    tell(as_mary, value="902 555 0111")
    assert [value for _, _, value in phone_list(as_owl)] == ["902 555 0111"]


def test_another_member_sees_nothing_that_was_not_shared(as_mary, as_owl):
    tell(as_mary, shared=False)
    assert as_owl.get("/v1/me/contact").json["items"] == []


def test_the_list_is_for_members_not_for_officers_who_are_none(as_mary, coordinator):
    tell(as_mary)
    refused = coordinator.get("/v1/phone-list")
    assert (refused.status_code, refused.json["type"].rpartition("/")[2]) == (403, "no-member")


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/v1/me/contact"), ("PUT", "/v1/me/contact/phone"), ("DELETE", "/v1/me/contact/phone")],
)
def test_who_is_no_member_has_no_contact_and_a_stranger_is_asked_to_sign_in(founded, coordinator, method, path):
    body = {"value": "x"} if method == "PUT" else None
    sent = {"json": body, "headers": {"If-Match": '"1"'}}
    answers = [caller.request(method, path, **sent).status_code for caller in (coordinator, founded.stranger)]
    assert answers == [403, 401]


def test_a_stranger_sees_no_phone_list(founded):
    assert founded.stranger.get("/v1/phone-list").status_code == 401


def test_a_way_nobody_knows_is_not_found(as_mary):
    assert tell(as_mary, "pager").status_code == 404


def test_the_list_comes_in_pages(as_member, admitted):
    people = [as_member(admitted()) for _ in range(3)]
    for caller in people:
        tell(caller)
    first = people[0].get("/v1/phone-list?limit=2").json
    second = people[0].get("/v1/phone-list", query_string={"limit": 2, "cursor": first["next"]}).json
    assert [len(first["items"]), len(second["items"]), second["next"]] == [2, 1, None]


def test_who_left_is_on_no_list_and_sees_none(as_mary, as_owl):
    tell(as_mary)
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]["contact"]
    assert [each["value"] for each in held] == ["902 555 0100"]
    assert (phone_list(as_owl), as_mary.get("/v1/phone-list").status_code) == ([], 409)


@pytest.mark.allows("anonymity.directory")
@pytest.mark.refuses("anonymity.directory")
def test_a_policy_that_wants_no_directory_refuses_the_phone_list_and_another_shows_it(as_mary, as_owl, policy):
    tell(as_mary)
    policy(version=3, anonymity={"directory": "none"})
    refused = as_owl.get("/v1/phone-list")
    assert (refused.status_code, refused.json["key"], refused.json["version"]) == (403, "anonymity.directory", 3)
    policy(version=4, in_force_on=date(2026, 1, 2), anonymity={"directory": "confidential"})
    assert len(phone_list(as_owl)) == 1


def test_agreeing_to_a_list_that_leaves_is_ones_own_word_and_withdrawn_at_once(as_mary, as_owl):
    agreed = as_mary.request("PUT", "/v1/me/roster", json={"is_agreed": True}).json["consented_at"]
    shown = [caller.get("/v1/me/roster").json["consented_at"] for caller in (as_mary, as_owl)]
    assert (shown, agreed is None) == ([agreed, None], False)
    assert as_mary.request("PUT", "/v1/me/roster", json={"is_agreed": False}).json["consented_at"] is None


def test_who_leaves_takes_their_word_on_lists_with_them(as_mary, mary, chapter_database):
    as_mary.request("PUT", "/v1/me/roster", json={"is_agreed": True})
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]
    assert (held["roster"]["consented_at"] is None, in_tables(chapter_database, mary) & {"contact_roster"}) == (
        False,
        set(),
    )
