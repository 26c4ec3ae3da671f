"""One's own way to helping, as the member, another member and a stranger meet it."""

import pytest

from mutuality_chapter import members

MINE = [
    ("GET", "/v1/me/offer"),
    ("PUT", "/v1/me/offer/pause"),
    ("DELETE", "/v1/me/offer/pause"),
    ("GET", "/v1/me/helper-gates"),
    ("GET", "/v1/me/helper-invitation"),
    ("GET", "/v1/me/helping"),
    ("PUT", "/v1/me/helping"),
    ("DELETE", "/v1/me/helping"),
]


def invitation(caller):
    return caller.get("/v1/me/helper-invitation").json


def test_a_member_tells_what_they_offer_and_nobody_else_sees_it(offer, mary, as_mary, as_owl):
    offer(mary, account="I walked.")
    assert as_mary.get("/v1/me/offer").json["account"] == "I walked."
    assert as_owl.get("/v1/me/offer").json["account"] is None


def test_what_one_passes_on_are_methods_of_the_chapters_whoever_brought_them(coping, owl, as_mary):
    method = coping(owl)
    assert as_mary.change("PATCH", "/v1/me/offer", {"methods": [method]}).json["methods"] == [method]


def test_what_nobody_told_as_a_method_cannot_be_passed_on(mary, as_mary, problem):
    unknown = {"methods": [mary.replace("mem_", "met_")]}
    assert problem(as_mary.change("PATCH", "/v1/me/offer", unknown)) == (404, "not-found")
    assert as_mary.get("/v1/me/offer").json["methods"] == []


def test_a_draft_is_not_passed_on_before_it_is_a_method(as_mary, problem):
    said = {"kind": "member", "title": "Walking", "solves": "The nights", "text": "Walk."}
    draft = as_mary.post("/v1/methods", said).json["id"]
    refused = as_mary.change("PATCH", "/v1/me/offer", {"methods": [draft]})
    assert problem(refused) == (409, "not-a-method")


def test_an_offer_is_changed_by_who_read_it_last(as_mary):
    first = as_mary.change("PATCH", "/v1/me/offer", {"capacity": 1}, etag='"0"')
    again = as_mary.change("PATCH", "/v1/me/offer", {"capacity": 2}, etag='"0"')
    assert [first.status_code, again.status_code, first.json["version"]] == [200, 412, 1]


def test_every_gate_is_shown_with_what_it_asks_and_how_far_one_is(lived, policy, mary, as_mary):
    policy(version=2, helper={"gate_months": 12, "gate_meetings": 8})
    lived(mary)
    shown = as_mary.get("/v1/me/helper-gates").json
    assert [(gate["rule"], gate["has"], gate["is_met"]) for gate in shown["gates"]] == [
        ("helper.experience_required", 1, True),
        ("helper.gate_months", 36, True),
        ("helper.gate_meetings", 0, False),
    ]
    assert (shown["policy_version"], shown["set_by"], shown["is_met"]) == (2, "Every Child Remembered", False)


@pytest.mark.allows("helper.gate_months")
@pytest.mark.requirement("T15", "B7")
def test_who_meets_the_gate_and_made_the_new_part_of_life_is_invited(lived, settled, policy, mary, as_mary, as_owl):
    policy(helper={"gate_months": 36})
    assert invitation(as_mary)["is_invited"] is False
    settled(lived(mary))
    assert [invitation(caller)["is_invited"] for caller in (as_mary, as_owl)] == [True, False]


def test_below_the_gate_nobody_is_invited_however_far_they_are(lived, settled, policy, mary, as_mary):
    policy(helper={"gate_months": 37})
    settled(lived(mary))
    assert invitation(as_mary)["is_invited"] is False


@pytest.mark.requirement("B7")
def test_who_would_rather_not_be_invited_is_not(lived, settled, offer, mary, as_mary):
    settled(lived(mary))
    offer(mary, is_invitable=False)
    assert invitation(as_mary)["is_invited"] is False


def test_who_encouraged_is_shown_with_the_invitation_and_not_before(lived, settled, mary, owl, as_mary, as_owl):
    assert as_owl.post("/v1/me/encouragements", {"member_id": mary}).status_code == 204
    assert invitation(as_mary)["encouraged_by"] == []
    settled(lived(mary))
    assert invitation(as_mary)["encouraged_by"] == [owl]


@pytest.mark.requirement("B7", "T15")
def test_the_step_is_taken_once_and_counted(lived, mary, as_mary, chapter_session):
    lived(mary)
    first, second = (as_mary.request("PUT", "/v1/me/helping") for _ in range(2))
    assert [first.status_code, second.status_code] == [200, 200]
    today = chapter_session.now.date()
    assert members.moves_between(chapter_session, today, today)["transitions_to_helper"] == 1


@pytest.mark.refuses("helper.selected_by")
def test_where_others_choose_nobody_takes_the_step_alone(lived, policy, mary, as_mary):
    policy(version=3, helper={"selected_by": "chapter"})
    lived(mary)
    refused = as_mary.request("PUT", "/v1/me/helping").json
    assert (refused["key"], refused["value"], refused["version"]) == ("helper.selected_by", "chapter", 3)


def test_a_helper_steps_back_without_saying_why(lived, mary, as_mary):
    lived(mary)
    as_mary.request("PUT", "/v1/me/helping")
    assert as_mary.request("DELETE", "/v1/me/helping").status_code == 204
    assert as_mary.get("/v1/me/helping").status_code == 404


def test_a_rest_is_taken_and_ended(as_mary):
    resting = as_mary.request("PUT", "/v1/me/offer/pause", json={"until": "2026-04-01"}).json
    back = as_mary.request("DELETE", "/v1/me/offer/pause").json
    assert (resting["is_paused"], resting["paused_until"]) == (True, "2026-04-01")
    assert (back["is_paused"], back["paused_until"]) == (False, None)


def test_nobody_encourages_themselves_or_a_helper(lived, mary, owl, as_mary, as_owl, problem):
    lived(mary)
    as_mary.request("PUT", "/v1/me/helping")
    themselves = as_owl.post("/v1/me/encouragements", {"member_id": owl})
    helper = as_owl.post("/v1/me/encouragements", {"member_id": mary})
    assert [problem(themselves), problem(helper)] == [(422, "choice-unfounded"), (409, "helps-already")]


@pytest.mark.parametrize(("method", "path"), MINE)
def test_who_is_no_member_has_no_way_of_their_own_and_a_stranger_signs_in(founded, coordinator, method, path):
    sent = {"json": {}} if path.endswith("pause") and method == "PUT" else {}
    answers = [caller.request(method, path, **sent).status_code for caller in (coordinator, founded.stranger)]
    assert answers == [403, 401]
