"""A thing is made once, however often it is asked for."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from mutuality_federation.database import IdempotencyKey
from tests.shared.web.notes import slug
from tests.support import Caller, at_once

KEY = {"Idempotency-Key": "k"}


@pytest.mark.parametrize("key", ["", "x" * 256, "two words", "é", "tab\t"])
def test_making_something_needs_a_key(writer, key):
    answer = writer.post("/v1/notes", {"text": "x"}, headers={"Idempotency-Key": key})
    assert (answer.status_code, slug(answer)) == (400, "idempotency-key-missing")


def test_the_longest_key_is_taken(writer):
    assert writer.post("/v1/notes", {"text": "x"}, headers={"Idempotency-Key": "k" * 255}).status_code == 201


def test_the_same_key_makes_one_thing(writer, stranger):
    for _ in range(2):
        writer.post("/v1/notes", {"text": "x"}, headers=KEY)
    assert len(stranger.get("/v1/notes").json["items"]) == 1


def test_a_retry_is_answered_as_the_first_time(writer):
    first, second = (writer.post("/v1/notes", {"text": "x"}, headers=KEY) for _ in range(2))
    assert (second.status_code, second.data, second.headers["ETag"]) == (201, first.data, first.headers["ETag"])


def test_only_a_retry_says_that_it_is_one(writer):
    answers = [writer.post("/v1/notes", {"text": "x"}, headers=KEY) for _ in range(2)]
    assert [each.headers.get("Idempotent-Replayed") for each in answers] == [None, "true"]


def test_a_key_used_for_something_else_is_refused(writer):
    writer.post("/v1/notes", {"text": "x"}, headers=KEY)
    answer = writer.post("/v1/notes", {"text": "y"}, headers=KEY)
    assert (answer.status_code, slug(answer)) == (422, "idempotency-key-reused")


def test_two_callers_may_choose_the_same_key(app, writer, stranger):
    for caller in (writer, Caller(app, "u")):
        assert caller.post("/v1/notes", {"text": "x"}, headers=KEY).status_code == 201
    assert len(stranger.get("/v1/notes").json["items"]) == 2


@pytest.mark.parametrize("text", ["broken", "defect", "busy", "x" * 21])
def test_a_refusal_does_not_use_the_key_up(writer, text):
    writer.post("/v1/notes", {"text": text}, headers=KEY)
    assert writer.post("/v1/notes", {"text": "x"}, headers=KEY).status_code == 201


def test_an_answer_is_kept_for_thirty_days_and_no_longer(writer, clock, federation_database):
    writer.post("/v1/notes", {"text": "x"}, headers=KEY)
    clock.advance(timedelta(days=30, seconds=1))
    writer.post("/v1/notes", {"text": "y"}, headers={"Idempotency-Key": "another"})
    with federation_database.reading() as session:
        assert session.scalars(select(IdempotencyKey.key)).all() == ["another"]


def test_a_key_of_thirty_days_ago_is_answered_still(writer, clock):
    first = writer.post("/v1/notes", {"text": "x"}, headers=KEY)
    clock.advance(timedelta(days=30))
    assert writer.post("/v1/notes", {"text": "x"}, headers=KEY).data == first.data


def test_eight_at_once_with_one_key_make_one_thing(writer, stranger):
    answers = at_once(8, lambda: writer.post("/v1/notes", {"text": "x"}, headers=KEY))
    assert len(stranger.get("/v1/notes").json["items"]) == 1
    assert {each.status_code for each in answers} <= {201, 409}


def test_who_comes_second_at_once_may_ask_again(writer):
    refused = [each for each in at_once(8, lambda: writer.post("/v1/notes", {"text": "x"}, headers=KEY)) if each.json]
    kinds = {(slug(each), each.headers["Retry-After"]) for each in refused if each.status_code == 409}
    assert kinds <= {("request-in-progress", "1")}
    assert writer.post("/v1/notes", {"text": "x"}, headers=KEY).headers["Idempotent-Replayed"] == "true"
