"""The way to somebody's home, as the confirmed, other members, volunteers and strangers meet it."""

import pytest

NOWHERE = "mtg_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.requirement("T19")
def test_the_exact_address_of_a_home_is_told_to_a_confirmed_attendee(as_mary, confirmed):
    told = as_mary.get(f"{confirmed}/address").json
    assert (told["address"], told["how_to_find"]) == ("1712 Elm St, Halifax", "Blue door")


@pytest.mark.requirement("T19")
def test_who_asked_and_is_not_confirmed_yet_is_not_told_the_way(as_mary, asked):
    assert problem(as_mary.get(f"{asked}/address")) == (403, "not-confirmed")


@pytest.mark.requirement("T19")
def test_another_member_is_not_told_the_way(as_owl, confirmed):
    assert problem(as_owl.get(f"{confirmed}/address")) == (404, "not-found")


@pytest.mark.requirement("T19")
def test_a_stranger_is_not_told_the_way(founded, confirmed):
    assert founded.stranger.get(f"{confirmed}/address").status_code == 401


@pytest.mark.requirement("T19")
def test_a_member_sees_a_home_as_an_area_only_even_a_confirmed_one(as_mary, home, confirmed):
    shown = as_mary.get(f"/v1/venues/{home}").json
    assert as_mary.get("/v1/venues").json["items"] == [shown]
    hidden = (shown["name"], shown["address"], shown["how_to_find"])
    assert (shown["area"], hidden, shown["latitude"]) == ("South End", (None, None, None), 44.65)


@pytest.mark.requirement("T19")
def test_no_word_of_a_meeting_in_a_home_tells_another_member_where_it_is(as_owl, meeting):
    paths = (f"/v1/meetings/{meeting}", "/v1/meetings", "/v1/packs/impact")
    assert [path for path in paths if "Elm" in as_owl.get(path).text] == []


@pytest.mark.requirement("T19")
def test_the_listing_of_a_meeting_in_a_home_shows_its_area_only(waiting, confirmed):
    (told,) = [said for kind, said in waiting() if kind == "listing"]
    assert (told["area"], told["address"], "Elm" in str(told)) == ("South End", None, False)


def test_who_looks_after_meetings_sees_a_home_whole(volunteer, home, meeting):
    assert volunteer.get(f"/v1/venues/{home}").json["address"] == "1712 Elm St, Halifax"
    assert volunteer.get(f"/v1/meetings/{meeting}").json["name"] == "At 1712 Elm Street"


def test_a_confirmation_taken_back_ends_the_way(volunteer, as_mary, confirmed, confirmation):
    volunteer.request("DELETE", confirmation)
    assert problem(as_mary.get(f"{confirmed}/address")) == (403, "not-confirmed")


def test_asking_or_confirming_twice_changes_nothing(volunteer, as_mary, meeting, confirmed, confirmation):
    before = as_mary.get(confirmed).json
    again = [as_mary.request("PUT", confirmed).json, volunteer.request("PUT", confirmation).json]
    assert again == [before, before]


def test_who_rather_does_not_come_is_told_the_way_no_more(as_mary, confirmed):
    assert as_mary.change("DELETE", confirmed).status_code == 204
    assert problem(as_mary.get(f"{confirmed}/address")) == (404, "not-found")
    assert as_mary.get("/v1/me/attendances").json["items"] == []


def test_the_way_to_a_meeting_that_ended_is_told_to_nobody(volunteer, as_mary, meeting, confirmed):
    volunteer.request("PUT", f"/v1/meetings/{meeting}/end", json={}, headers={"If-Match": '"1"'})
    assert problem(as_mary.get(f"{confirmed}/address")) == (404, "not-found")
    assert problem(as_mary.request("PUT", confirmed)) == (404, "not-found")


def test_those_who_look_after_meetings_see_who_asked_by_their_name(volunteer, meeting, asked):
    listed = volunteer.get(f"/v1/meetings/{meeting}/attendances").json["items"]
    assert [(each["name"], each["confirmed_at"]) for each in listed] == [("Mary", None)]


def test_a_member_neither_sees_who_comes_nor_confirms_themselves(as_mary, meeting, confirmation):
    answers = [as_mary.get(f"/v1/meetings/{meeting}/attendances"), as_mary.request("PUT", confirmation)]
    assert [problem(answer) for answer in answers] == [(403, "forbidden")] * 2


def test_who_did_not_ask_is_not_confirmed(volunteer, meeting, owl):
    answer = volunteer.request("PUT", f"/v1/meetings/{meeting}/attendances/{owl}/confirmation")
    assert problem(answer) == (404, "not-found")


def test_nobody_asks_to_come_to_a_meeting_there_is_not(as_mary):
    assert problem(as_mary.request("PUT", f"/v1/me/attendances/{NOWHERE}")) == (404, "not-found")


def test_who_is_no_member_does_not_ask_to_come(volunteer, meeting):
    assert problem(volunteer.request("PUT", f"/v1/me/attendances/{meeting}")) == (403, "no-member")


def test_what_is_handed_over_at_leaving_tells_no_way_and_nothing_stays(volunteer, as_mary, meeting, confirmed):
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]
    assert ([each["meeting_id"] for each in held["attending"]], "Elm" in str(held)) == ([meeting], False)
    assert volunteer.get(f"/v1/meetings/{meeting}/attendances").json["items"] == []
    assert as_mary.get(f"{confirmed}/address").status_code == 404
