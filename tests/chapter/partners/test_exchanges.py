"""What goes either way: rooms, speakers, training, literature, and referrals with the person's own consent."""

import pytest


def balance(caller, partner_id):
    return caller.get(f"/v1/partners/{partner_id}/balance").json


@pytest.mark.requirement("H20")
def test_the_balance_counts_what_came_in_and_what_went_out(exchange, clinic, as_mary, consent):
    for resource, direction in (("room", "in"), ("room", "in"), ("speaker", "out"), ("training", "in")):
        exchange(resource, direction)
    exchange("referral", "out", consent_id=consent(as_mary, clinic))
    shown = balance(as_mary, clinic)
    assert (shown["came_in"], shown["went_out"]) == (3, 2)
    lines = {each["resource"]: (each["came_in"], each["went_out"]) for each in shown["kinds"]}
    assert lines == {"referral": (0, 1), "room": (2, 0), "speaker": (0, 1), "training": (1, 0), "literature": (0, 0)}


@pytest.mark.requirement("H20")
def test_the_balance_is_of_one_partner(exchange, clinic, noted, coordinator):
    other = noted("Library")
    exchange("literature", "out", partner_id=other)
    totals = [
        (shown["came_in"], shown["went_out"]) for shown in (balance(coordinator, each) for each in (clinic, other))
    ]
    assert totals == [(0, 0), (0, 1)]


@pytest.mark.requirement("H20")
@pytest.mark.parametrize("direction", ["in", "out"])
def test_nobody_is_referred_without_their_own_consent(exchange, coordinator, clinic, problem, direction):
    assert problem(exchange("referral", direction)) == (409, "consent-missing")
    assert balance(coordinator, clinic)["went_out"] == balance(coordinator, clinic)["came_in"] == 0


@pytest.mark.requirement("H20")
def test_who_consented_is_referred(exchange, clinic, as_mary, consent):
    answer = exchange("referral", "out", consent_id=consent(as_mary, clinic))
    assert (answer.status_code, answer.json["is_consented"]) == (201, True)


@pytest.mark.requirement("H20")
def test_a_withdrawn_consent_carries_no_referral(exchange, clinic, as_mary, consent, problem):
    given = consent(as_mary, clinic)
    as_mary.request("PUT", f"/v1/me/consents/{given}/withdrawal")
    assert problem(exchange("referral", "out", consent_id=given)) == (409, "consent-missing")


def test_a_consent_is_to_one_partner(exchange, noted, as_mary, consent, problem):
    given = consent(as_mary, noted("Another"))
    assert problem(exchange("referral", "out", consent_id=given)) == (409, "consent-missing")


def test_a_consent_is_to_one_resource(exchange, clinic, as_mary, consent, problem):
    given = consent(as_mary, clinic, "speaker")
    assert problem(exchange("referral", "out", consent_id=given)) == (409, "consent-missing")


def test_a_consent_does_not_reach_back(exchange, clinic, as_mary, consent, problem):
    sent = {"consent_id": consent(as_mary, clinic), "happened_on": "2026-03-14"}
    assert problem(exchange("referral", "out", **sent)) == (409, "consent-missing")


def test_a_consent_that_is_not_there_carries_nothing_not_even_a_room(exchange, problem):
    assert problem(exchange(consent_id="cst_00000000000000000000000000")) == (409, "consent-missing")


def test_a_member_who_speaks_for_us_may_have_consented_to_it(exchange, clinic, as_mary, consent):
    given = consent(as_mary, clinic, "speaker")
    assert exchange("speaker", "out", consent_id=given).json["is_consented"] is True


def test_whom_a_referral_was_of_stands_nowhere_in_it(exchange, clinic, mary, as_mary, as_owl, consent):
    given = consent(as_mary, clinic)
    made = exchange("referral", "out", consent_id=given)
    shown = as_owl.get(made.headers["Location"]).text
    assert (mary in shown, given in shown) == (False, False)


def test_a_note_names_no_member(exchange, admitted, coordinator, problem):
    admitted("Mary K.")
    assert problem(exchange(note="With Mary K. at noon")) == (422, "member-named")
    kept = exchange(note="At noon").headers["Location"]
    assert problem(coordinator.change("PATCH", kept, {"note": "mary k"})) == (422, "member-named")


def test_a_note_is_put_otherwise(exchange, coordinator):
    kept = exchange(note="At noon").headers["Location"]
    changed = coordinator.change("PATCH", kept, {"note": "At one"})
    assert (changed.json["note"], changed.json["version"]) == ("At one", 2)


def test_of_two_who_change_an_exchange_the_second_reads_it_again(exchange, coordinator, problem):
    kept = exchange().headers["Location"]
    coordinator.change("PATCH", kept, {"note": "At one"})
    assert problem(coordinator.change("PATCH", kept, {"note": "x"}, etag='"1"')) == (412, "precondition-failed")


def test_nothing_is_recorded_of_a_day_to_come(exchange, problem):
    assert problem(exchange(happened_on="2026-03-17")) == (409, "day-ahead")


def test_there_is_no_exchange_with_a_partner_nobody_noted(exchange, problem):
    assert problem(exchange(partner_id="par_00000000000000000000000000")) == (404, "not-found")


@pytest.mark.parametrize(
    ("query", "found"),
    [({"resource": "room"}, 2), ({"direction": "out"}, 1), ({"resource": "room", "direction": "out"}, 1), ({}, 3)],
)
def test_exchanges_are_found_by_what_and_which_way(exchange, as_mary, query, found):
    for resource, direction in (("room", "in"), ("room", "out"), ("speaker", "in")):
        exchange(resource, direction)
    assert len(as_mary.get("/v1/resource-exchanges", query_string=query).json["items"]) == found


def test_exchanges_are_found_by_partner_page_by_page(exchange, clinic, noted, as_mary):
    exchange(partner_id=noted("Library"))
    made = [exchange().json["id"] for _ in range(3)]
    query = {"partner_id": clinic, "limit": 2}
    first = as_mary.get("/v1/resource-exchanges", query_string=query).json
    second = as_mary.get("/v1/resource-exchanges", query_string={**query, "cursor": first["next"]}).json
    assert sorted(each["id"] for each in first["items"] + second["items"]) == sorted(made)
