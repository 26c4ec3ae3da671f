"""Marks one makes oneself, the mark one is offered, and one's family."""

import pytest

from mutuality_chapter import journeys


def aspects(caller):
    return sorted((each["aspect"], each["occasion"]) for each in caller.get("/v1/me/aspects").json["items"])


@pytest.mark.requirement("T1")
def test_marks_are_made_in_any_order_and_again(as_mary, mark):
    answers = [mark(as_mary, each) for each in ("continuity", "recognition", "continuity", "common_cause")]
    assert [answer.status_code for answer in answers] == [201] * 4
    counted = [each for each, _ in aspects(as_mary)]
    assert counted == ["common_cause", "continuity", "continuity", "recognition"]


@pytest.mark.requirement("T1")
def test_there_is_no_fourth_aspect(as_mary, mark):
    assert mark(as_mary, "gratitude").status_code == 422


def test_a_mark_is_taken_back(as_mary, mark):
    address = mark(as_mary, "recognition").headers["Location"]
    assert (as_mary.change("DELETE", address).status_code, aspects(as_mary)) == (204, [])


def test_the_stages_one_declares_set_no_mark(as_mary, set_out):
    set_out(as_mary, stage="impact")
    assert aspects(as_mary) == []


@pytest.fixture
def serve(coordinator):
    """Let somebody do a small task."""

    def serve(caller):
        task = "/v1/service-tasks/" + coordinator.post("/v1/service-tasks", {"title": "Make the tea"}).json["id"]
        caller.request("PUT", f"{task}/taker")
        assert caller.request("PUT", f"{task}/completion").status_code == 200

    return serve


OFFER = "/v1/me/aspects/offer"


def answer(caller, *, yes):
    return caller.request("PUT", OFFER, json={"has_consented": yes})


@pytest.mark.requirement("T3")
def test_a_first_vote_offers_the_mark_and_makes_none_by_itself(as_mary, decide):
    decide("late-loss")
    assert as_mary.get(OFFER).json == {"aspect": "common_cause", "occasion": "first_vote"}
    assert aspects(as_mary) == []


@pytest.mark.requirement("T3")
def test_with_consent_a_first_task_makes_the_mark(as_mary, serve):
    serve(as_mary)
    assert answer(as_mary, yes=True).json == {"aspect": None, "occasion": None}
    assert aspects(as_mary) == [("common_cause", "first_task")]


@pytest.mark.requirement("T3")
def test_without_consent_none_is_made_and_one_is_not_asked_again(as_mary, serve, problem):
    serve(as_mary)
    answer(as_mary, yes=False)
    serve(as_mary)
    assert (as_mary.get(OFFER).json["aspect"], aspects(as_mary)) == (None, [])
    assert problem(answer(as_mary, yes=True)) == (409, "nothing-offered")


def test_a_task_taken_on_and_not_done_offers_nothing(as_mary, coordinator, problem):
    task = coordinator.post("/v1/service-tasks", {"title": "Make the tea"}).json["id"]
    as_mary.request("PUT", f"/v1/service-tasks/{task}/taker")
    assert problem(answer(as_mary, yes=True)) == (409, "nothing-offered")


def test_who_made_the_mark_before_is_not_asked(as_mary, mark, serve):
    mark(as_mary, "common_cause")
    serve(as_mary)
    assert as_mary.get(OFFER).json["aspect"] is None


def test_what_somebody_else_did_offers_nothing(as_mary, as_owl, serve):
    serve(as_mary)
    assert as_owl.get(OFFER).json["aspect"] is None


def say(caller, family):
    return caller.request("PUT", "/v1/me/context", json={"family": family})


def frequency(database, member):
    with database.reading() as session:
        return journeys.contact_frequency(session, member)


@pytest.mark.requirement("H16")
def test_where_the_group_is_in_the_familys_place_contact_is_offered_more_often(as_mary, mary, chapter_database):
    say(as_mary, "augment")
    before = frequency(chapter_database, mary)
    say(as_mary, "in_lieu")
    assert (before, frequency(chapter_database, mary)) == (1.5, 2)


def test_what_was_said_of_the_family_is_taken_back(as_mary, mary, chapter_database):
    say(as_mary, "in_lieu")
    assert (say(as_mary, None).json, as_mary.get("/v1/me/context").json) == ({"family": None}, {"family": None})
    assert frequency(chapter_database, mary) == 1


def test_there_is_no_third_word_for_the_family(as_mary):
    assert (say(as_mary, "rival").status_code, as_mary.request("PUT", "/v1/me/context", json={}).status_code) == (
        422,
        422,
    )


def test_rooms_above_learn_the_newest_stage_of_each_transition(as_mary, mary, set_out, declare, chapter_database):
    loss = set_out(as_mary, stage="accommodation")
    set_out(as_mary, "retirement")
    declare(as_mary, loss, "recoil")
    with chapter_database.reading() as session:
        told = [(each.transition, each.stage) for each in journeys.stage_of(session, mary)]
    assert told == [("death_of_child", "recoil")]


@pytest.mark.parametrize(("stage", "reached"), [("impact", False), ("recoil", False), ("accommodation", True)])
def test_one_is_in_accommodation_by_ones_own_word_in_any_transition(
    as_mary, mary, set_out, chapter_database, stage, reached
):
    set_out(as_mary, "retirement", stage="impact")
    set_out(as_mary, stage=stage)
    with chapter_database.reading() as session:
        assert journeys.is_in_accommodation(session, mary) is reached
