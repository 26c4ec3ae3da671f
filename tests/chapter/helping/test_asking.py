"""Asking and answering by oneself: who is suggested, who is asked, and what happens when nobody answers in time."""

from datetime import timedelta

import pytest
from click.testing import CliRunner

from mutuality_chapter import cli
from tests.conftest import settings_for

HOUR = timedelta(hours=1)


def suggested(caller, request):
    return [each["name"] for each in caller.get(f"{request}/suggestions").json["items"]]


def to_answer(caller):
    return [each["id"] for each in caller.get("/v1/me/requests-to-answer").json["items"]]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.mark.requirement("B4")
def test_a_request_of_ones_own_takes_three_fields_and_none_is_asked_for(asks, as_mary):
    bare = as_mary.get(asks()).json
    assert (bare["state"], bare["channel"], bare["whom"]) == ("open", "phone", "helper")
    assert as_mary.post("/v1/me/help-requests", {"urgency": "high"}).status_code == 422


@pytest.mark.requirement("T8")
def test_suggestions_say_what_is_shared_and_name_a_chosen_name_alone(asks, helps, as_mary):
    ruth = helps("Ruth")
    (shown,) = as_mary.get(f"{asks(seeks='Sleep after loss')}/suggestions").json["items"]
    assert (set(shown), shown["member_id"]) == ({"member_id", "name", "kind", "points"}, ruth)
    assert [point["shared"] for point in shown["points"]] == ["concern", "months_on", "coping"]


@pytest.mark.requirement("T9", "T14")
def test_who_has_the_way_of_coping_comes_first_and_who_told_none_last(asks, helps, as_member, as_mary):
    bare = helps("Bare")
    as_member(bare).change("PATCH", "/v1/me/offer", {"account": None, "methods": []})
    helps("Walker", said={"account": "I walked.", "methods": ["Walking"]})
    helps("Sleeper", said={"account": "I slept.", "methods": ["Sleep after loss"]})
    assert suggested(as_mary, asks(seeks="sleep after loss")) == ["Sleeper", "Walker", "Bare"]


@pytest.mark.requirement("T12")
def test_one_may_ask_for_somebody_three_years_on(asks, helps, as_mary):
    helps("Two", "2024-03")
    helps("Three", "2023-03")
    request = asks()
    assert as_mary.request("PUT", f"{request}/wishes", json={"months_on": 36}).status_code == 200
    assert suggested(as_mary, request) == ["Three"]


@pytest.mark.requirement("T16")
def test_people_of_the_same_time_are_companions_if_they_agreed_to_be_suggested(
    asks, lived, offer, owl, as_mary, policy
):
    policy(matching={"min_gap_months": 12})
    request, friend = asks(), lived(owl, "2025-10")
    assert suggested(as_mary, request) == []
    offer(friend, is_companion=True)
    shown = as_mary.get(f"{request}/suggestions").json["items"]
    assert [(each["name"], each["kind"]) for each in shown] == [("Owl", "companion")]


def test_who_rests_is_not_suggested(asks, helps, as_member, as_mary):
    as_member(helps("Ruth")).request("PUT", "/v1/me/offer/pause", json={})
    assert suggested(as_mary, asks()) == []


def test_who_rests_does_not_ask_for_a_match(asks, helps, as_mary):
    ruth, request = helps("Ruth"), asks()
    as_mary.request("PUT", "/v1/me/offer/pause", json={})
    assert problem(as_mary.post(f"{request}/matches", {"member_id": ruth})) == (409, "paused")


def test_nobody_is_proposed_who_was_not_suggested(asks, owl, as_mary):
    assert problem(as_mary.post(f"{asks()}/matches", {"member_id": owl})) == (409, "not-suggested")


def test_a_request_is_put_to_helpers_and_shown_to_nobody_else(asks, helps, as_member, as_owl):
    ruth, request = helps("Ruth"), asks()
    assert to_answer(as_member(ruth)) == [request.rpartition("/")[2]]
    assert to_answer(as_owl) == []
    answered = as_owl.request("PUT", f"/v1/me/requests-to-answer/{request.rpartition('/')[2]}/answer", json={})
    assert answered.status_code == 404


@pytest.mark.requirement("B4", "T18")
def test_a_newcomer_answers_what_is_open_to_anyone_from_the_first_day(asks, as_owl, as_mary):
    request = asks(whom="anyone")
    (found,) = to_answer(as_owl)
    answered = as_owl.request("PUT", f"/v1/me/requests-to-answer/{found}/answer", json={})
    assert (answered.status_code, answered.json["state"]) == (200, "proposed")
    assert as_mary.get(request).json["state"] == "answered"


def test_a_helper_answers_and_is_in_touch_once_who_asked_agrees_too(asks, helps, as_member, as_mary):
    ruth, request = as_member(helps("Ruth")), asks()
    match = ruth.request("PUT", f"/v1/me/requests-to-answer/{request.rpartition('/')[2]}/answer", json={}).json["id"]
    assert problem(ruth.get(f"/v1/me/matches/{match}/contacts")) == (409, "contact-not-agreed")
    assert as_mary.request("PUT", f"/v1/me/matches/{match}/agreement").json["state"] == "agreed"
    assert ruth.get(f"/v1/me/matches/{match}/contacts").status_code == 200


def test_nobody_answers_themselves(asks, as_mary):
    found = asks(whom="anyone").rpartition("/")[2]
    answered = as_mary.request("PUT", f"/v1/me/requests-to-answer/{found}/answer", json={})
    assert problem(answered) == (422, "same-person")


@pytest.mark.refuses("contact.first_response_hours")
@pytest.mark.requirement("B4")
def test_what_nobody_answers_in_time_goes_to_the_next_and_then_falls_back(
    asks, helps, as_member, policy, clock, coordinator
):
    policy(contact={"first_response_hours": 1})
    people = [as_member(helps(name)) for name in ("Ann", "Bea", "Cat")]
    request = asks().rpartition("/")[2]
    assert [len(to_answer(each)) for each in people].count(1) == 2
    clock.advance(HOUR)
    assert coordinator.post("/v1/help-requests/escalations").json == {"put_to_next": 1, "fell_back": 0}
    assert [len(to_answer(each)) for each in people] == [1, 1, 1]
    clock.advance(HOUR)
    assert coordinator.post("/v1/help-requests/escalations").json == {"put_to_next": 0, "fell_back": 1}
    (due,) = coordinator.get("/v1/help-requests/due").json["items"]
    assert (due["id"], due["fell_back_at"]) == (request, "2026-03-15T14:00:00Z")


@pytest.mark.allows("contact.first_response_hours")
def test_nothing_is_due_before_its_time_or_after_an_answer(asks, policy, clock, coordinator, owl):
    policy(contact={"first_response_hours": 1})
    early, late = (asks().rpartition("/")[2] for _ in range(2))
    assert coordinator.get("/v1/help-requests/due").json["items"] == []
    coordinator.request("PUT", f"/v1/help-requests/{early}/answer", json={"helper_id": owl})
    clock.advance(HOUR)
    assert [each["id"] for each in coordinator.get("/v1/help-requests/due").json["items"]] == [late]


def test_where_the_policy_names_no_time_nothing_is_ever_due(asks, clock, coordinator):
    asks()
    clock.advance(1000 * HOUR)
    assert coordinator.post("/v1/help-requests/escalations").json == {"put_to_next": 0, "fell_back": 0}


def test_a_command_asks_the_next_as_the_operation_does(asks, policy, clock, chapter_database, monkeypatch):
    policy(contact={"first_response_hours": 1})
    asks()
    clock.advance(HOUR)
    monkeypatch.setattr(cli, "settings", lambda: settings_for("chapter", chapter_database.url))
    monkeypatch.setattr(cli, "open_database", lambda _: chapter_database)
    monkeypatch.setattr(chapter_database, "dispose", lambda: None)
    assert CliRunner().invoke(cli.main, ["escalate"]).output == "0 put to the next, 1 with nobody left to ask.\n"


@pytest.mark.requirement("B4")
def test_the_median_of_first_answers_is_shown_beside_the_target(asks, policy, clock, coordinator, owl):
    policy(contact={"first_response_hours": 2})
    for minutes in (10, 20, 30, 40, 100):
        request = asks().rpartition("/")[2]
        clock.advance(timedelta(minutes=minutes))
        coordinator.request("PUT", f"/v1/help-requests/{request}/answer", json={"helper_id": owl})
    shown = coordinator.get("/v1/response-times?month=2026-03").json
    assert shown == {"month": "2026-03", "opened": 5, "answered": 5, "median_minutes": 30, "target_hours": 2}


def test_what_is_ones_own_is_shown_to_nobody_else(asks, as_owl):
    request = asks()
    shown = {as_owl.get(f"{request}{rest}").status_code for rest in ("", "/suggestions")}
    assert (shown, as_owl.request("PUT", f"{request}/wishes", json={}).status_code) == ({404}, 404)


def test_a_request_of_ones_own_is_closed_without_saying_why(asks, as_mary):
    request = asks()
    version = as_mary.get(request).headers["ETag"]
    closed = as_mary.change("PUT", f"{request}/closure", etag=version)
    assert (closed.status_code, closed.json["state"]) == (200, "closed")
    assert [each["state"] for each in as_mary.get("/v1/me/help-requests").json["items"]] == ["closed"]


@pytest.mark.parametrize("path", ["/v1/me/help-requests", "/v1/me/requests-to-answer"])
def test_who_is_no_member_asks_and_answers_nothing_and_a_stranger_signs_in(founded, coordinator, path):
    assert [caller.get(path).status_code for caller in (coordinator, founded.stranger)] == [403, 401]


def test_what_a_helper_who_leaves_had_answered_is_open_again_and_seen(brought_together, coordinator):
    _, as_ruth, match = brought_together
    as_ruth.post("/v1/me/departure", {"reason": "moved"})
    (due,) = coordinator.get("/v1/help-requests/due").json["items"]
    assert (due["id"], due["state"], due["answered_by"]) == (match["request_id"], "open", None)
