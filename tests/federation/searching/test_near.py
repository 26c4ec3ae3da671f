"""Whoever has the nearest meetings already is told so, for as long as that is true."""

from datetime import timedelta

import pytest
from sqlalchemy import event, select

from mutuality_federation.bodies.models import Body

HERE = "/v1/meetings/near?latitude=44.65&longitude=-63.57"


@pytest.fixture
def again(federation, publish):
    """Ask anew with what a first answer said."""
    publish(1, weekday=7, starts="10:00")
    tag = federation.stranger.get(HERE).headers["ETag"]
    return lambda query="": federation.stranger.get(HERE + query, headers={"If-None-Match": tag})


def test_nothing_is_sent_to_who_has_it(again):
    assert (again().status_code, again().data) == (304, b"")


def test_another_question_has_another_answer(again):
    assert again("&weekday=1").status_code == 200


def test_a_new_meeting_is_told(again, publish):
    publish(2)
    assert len(again().json["items"]) == 2


def test_once_it_begins_it_is_told_when_it_is_next(again, clock):
    clock.advance(timedelta(minutes=59))
    assert again().status_code == 304
    clock.advance(timedelta(minutes=1))
    assert again().json["items"][0]["next_at"] == "2026-03-22T13:00:00Z"


def test_what_its_body_calls_things_is_told(again, federation_database):
    with federation_database.transaction() as session:
        session.scalars(select(Body)).first().labels = {"chapter": "circle"}
    assert again().json["labels"][0]["chapter"] == "circle"


def test_where_nothing_was_found_what_is_new_is_told(federation, publish):
    nothing = federation.stranger.get(HERE)
    publish()
    told = federation.stranger.get(HERE, headers={"If-None-Match": nothing.headers["ETag"]})
    assert (nothing.json["items"], len(told.json["items"])) == ([], 1)


def test_an_answer_is_of_one_statement_once_words_are_known(again, federation, federation_database):
    asked = []
    event.listen(federation_database.read_engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
    federation.stranger.get(HERE)
    assert len(asked) == 1


def test_what_is_sent_counts_among_what_one_caller_reads_and_what_is_not_sent_does_not(again, publish):
    before = left(again())
    publish(2)
    assert (left(again()), left(again("&limit=1"))) == (before - 1, before - 1)


def left(answer):
    return int(answer.headers["RateLimit"].split(";")[1].removeprefix("r="))
