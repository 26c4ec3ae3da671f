"""Small tasks, as officers, members and strangers meet them."""

import pytest


@pytest.fixture
def task(coordinator):
    return "/v1/service-tasks/" + coordinator.post("/v1/service-tasks", {"title": "Make the tea"}).json["id"]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def take(caller, task):
    return caller.request("PUT", f"{task}/taker")


def finish(caller, task):
    return caller.request("PUT", f"{task}/completion")


def free(caller):
    return [each["title"] for each in caller.get("/v1/service-tasks?is_free=true").json["items"]]


def test_a_member_takes_a_task_on_and_does_it(as_mary, mary, task):
    assert take(as_mary, task).json["taker_id"] == mary
    assert (finish(as_mary, task).json["done_on"], free(as_mary)) == ("2026-03-15", [])


def test_a_task_is_taken_on_by_one(as_mary, as_owl, task):
    take(as_mary, task)
    assert problem(take(as_owl, task)) == (409, "task-taken")


def test_a_task_is_done_by_whoever_took_it_on_and_once(as_mary, as_owl, task):
    assert problem(finish(as_mary, task)) == (409, "task-not-theirs")
    take(as_mary, task)
    assert problem(finish(as_owl, task)) == (409, "task-not-theirs")
    finish(as_mary, task)
    assert problem(finish(as_mary, task)) == (409, "task-not-theirs")


def give_back(caller, task):
    return caller.request("DELETE", f"{task}/taker", headers={"If-Match": caller.get(task).headers["ETag"]})


def test_a_task_given_back_is_free_for_somebody_else(as_mary, as_owl, task):
    take(as_mary, task)
    assert (give_back(as_owl, task).status_code, give_back(as_mary, task).status_code) == (409, 204)
    assert (free(as_owl), take(as_owl, task).status_code) == (["Make the tea"], 200)


def test_who_is_no_member_takes_nothing_on(coordinator, founded, task):
    assert problem(take(coordinator, task)) == (403, "no-member")
    assert take(founded.stranger, task).status_code == 401


def test_officers_note_what_there_is_to_do(as_mary, founded):
    assert as_mary.post("/v1/service-tasks", {"title": "Make the tea"}).status_code == 403
    assert founded.stranger.get("/v1/service-tasks").status_code == 401


def test_who_leaves_with_a_task_on_their_hands_leaves_it_free(as_mary, as_owl, task):
    take(as_mary, task)
    told = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]["service_tasks"]
    assert (told, free(as_owl)) == ([{"title": "Make the tea", "done_on": None}], ["Make the tea"])


def test_a_task_done_stays_done_and_who_did_it_is_forgotten_when_they_leave(as_mary, as_owl, task):
    take(as_mary, task)
    finish(as_mary, task)
    as_mary.post("/v1/me/departure", {"reason": "moved"})
    shown = as_owl.get(task).json
    assert (shown["done_on"], shown["taker_id"], problem(take(as_owl, task))) == (
        "2026-03-15",
        None,
        (409, "task-taken"),
    )
