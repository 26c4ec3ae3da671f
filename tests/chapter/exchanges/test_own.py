"""The help somebody gave and received, as they, another member and a stranger meet it."""

import pytest


def lines(caller):
    return [(each["kind"], each["with_id"]) for each in caller.get("/v1/me/exchanges").json["items"]]


def talk(caller, *, i_helped, **said):
    tie = caller.get("/v1/me/ties").json["items"][0]["id"]
    return caller.post("/v1/me/exchanges", {"tie_id": tie, "i_helped": i_helped, "channel": "phone", **said})


@pytest.mark.requirement("T17", "D2")
def test_two_swap_on_the_same_day_under_the_same_tie_which_is_reciprocal_by_then(brought_together):
    as_mary, as_ruth, _ = brought_together
    helped, swapped = talk(as_ruth, i_helped=True).json, talk(as_mary, i_helped=True).json
    assert (helped["helper_id"], helped["recipient_id"]) == (swapped["recipient_id"], swapped["helper_id"])
    assert helped["tie_id"] == swapped["tie_id"]
    assert as_mary.get("/v1/me/ties").json["items"][0]["kind"] == "reciprocal"


def test_a_tie_in_which_one_alone_helps_stays_as_it_is(brought_together):
    as_mary, as_ruth, _ = brought_together
    talk(as_ruth, i_helped=True)
    talk(as_mary, i_helped=False)
    assert as_mary.get("/v1/me/ties").json["items"][0]["kind"] == "helping"


@pytest.mark.requirement("B7", "T15")
def test_the_step_to_helping_is_help_in_both_timelines(lived, mary, owl, as_mary, as_owl):
    as_owl.post("/v1/me/encouragements", {"member_id": lived(mary)})
    as_mary.request("PUT", "/v1/me/helping")
    assert (lines(as_mary), lines(as_owl)) == ([("became_helper", owl)], [("encouraged", mary)])


def test_help_given_and_received_stands_in_the_order_it_happened(brought_together, mary, admitted, as_owl):
    as_mary, as_ruth, _ = brought_together
    talk(as_ruth, i_helped=True)
    talk(as_mary, i_helped=True, happened_on="2026-03-14")
    assert [kind for kind, _ in lines(as_mary)] == ["gave", "received"]
    assert lines(as_owl) == []


def test_a_tie_that_ended_carries_no_more_exchange(brought_together):
    as_mary, as_ruth, _ = brought_together
    tie = as_mary.get("/v1/me/ties").json["items"][0]["id"]
    as_ruth.request("PUT", f"/v1/me/ties/{tie}/end")
    said = {"tie_id": tie, "i_helped": True, "channel": "phone"}
    assert as_mary.post("/v1/me/exchanges", said).json["type"].rpartition("/")[2] == "tie-over"


def test_a_tie_of_others_carries_nothing_of_mine(brought_together, as_owl):
    tie = brought_together[0].get("/v1/me/ties").json["items"][0]["id"]
    said = {"tie_id": tie, "i_helped": True, "channel": "phone"}
    assert as_owl.post("/v1/me/exchanges", said).status_code == 404


def test_who_is_no_member_has_no_timeline_and_a_stranger_signs_in(founded, coordinator):
    answers = [caller.get("/v1/me/exchanges").status_code for caller in (coordinator, founded.stranger)]
    assert answers == [403, 401]


@pytest.mark.requirement("T18", "D6")
def test_how_many_only_ever_received_names_nobody_and_counts_who_is_long_here(volunteer, admitted):
    old = [admitted(declared_on="2025-01-01") for _ in range(5)]
    new = admitted(declared_on="2026-01-01")
    for helper, recipient in [(0, 1), (0, 2), (0, 3), (4, 0)]:
        said = {"helper_id": old[helper], "recipient_id": old[recipient], "channel": "phone"}
        volunteer.post("/v1/exchanges", said)
    volunteer.post("/v1/exchanges", {"helper_id": old[0], "recipient_id": new, "channel": "phone"})
    assert volunteer.get("/v1/only-received").json == {"months": 12, "share": 0.6}


def test_how_many_only_ever_received_is_not_told_of_few(volunteer):
    assert volunteer.get("/v1/only-received").json == {"months": 12, "share": None}
