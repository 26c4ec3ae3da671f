"""Chores are done when their time comes, by one process at a time, and none that fails stalls another."""

import json
import threading
from datetime import timedelta

import pytest

from mutuality.chores import Chore, Chores, in_one_transaction, keep_at_it
from mutuality.logs import keep_values_out
from mutuality.problems import Conflict
from mutuality.turns import turn

HOUR = timedelta(hours=1)


@pytest.fixture
def done():
    return []


@pytest.fixture
def chores(chapter_database, done):
    """Return chores of these names, each done every hour; one that is to fail raises what is given for it."""

    def chores(*names, **faults):
        def task(name):
            def do(database, transport):
                done.append(name)
                if name in faults:
                    raise faults[name]

            return do

        return Chores(chapter_database, None, [Chore(name, HOUR, task(name)) for name in names])

    return chores


def test_a_process_that_begins_does_every_chore_at_once(chores, done):
    assert (chores("tea", "sweeping").do_due(), done) == (["tea", "sweeping"], ["tea", "sweeping"])


def test_a_chore_is_done_again_when_its_time_has_come_and_not_before(chores, clock):
    kept = chores("tea")
    kept.do_due()
    clock.advance(HOUR - timedelta(seconds=1))
    assert kept.do_due() == []
    clock.advance(timedelta(seconds=1))
    assert kept.do_due() == ["tea"]


@pytest.mark.parametrize("fault", [ValueError("no tea"), Conflict("no tea")])
def test_a_chore_that_fails_stalls_no_other_and_is_tried_again_soon(chores, done, clock, fault):
    kept = chores("tea", "sweeping", tea=fault)
    assert kept.do_due() == ["sweeping"]
    clock.advance(timedelta(minutes=10))
    kept.do_due()
    assert done == ["tea", "sweeping", "tea"]


def test_what_went_wrong_is_logged_without_what_it_was_about(chores, capsys):
    keep_values_out()
    chores("tea", "sweeping", tea=ValueError("Zanzibrel"), sweeping=Conflict("Zanzibrel")).do_due()
    logged = capsys.readouterr().out
    defect, refusal = map(json.loads, logged.splitlines())
    assert (defect["chore"], defect["kind"], refusal["chore"], refusal["reason"]) == (
        "tea",
        "ValueError",
        "sweeping",
        "conflict",
    )
    assert "Zanzibrel" not in logged


def test_while_another_process_does_the_chores_this_one_does_none(chores, chapter_database, done):
    kept = chores("tea")
    with turn(chapter_database, "chores"):
        assert kept.do_due() == []
    assert (kept.do_due(), done) == (["tea"], ["tea"])


def test_a_chore_that_is_one_unit_of_work_leaves_nothing_when_it_fails(chapter_database):
    table = chapter_database.base.metadata.tables["import_receipt"]
    row = {"id": "imp_1", "source": "x", "imported_at": chapter_database.clock.now(), "sent": 0}

    def act(session):
        session.execute(table.insert().values(**row, counts={}, gone=[], lines=[]))
        raise Conflict("Not so.")

    Chores(chapter_database, None, [Chore("tea", HOUR, in_one_transaction(act))]).do_due()
    with chapter_database.reading() as session:
        assert list(session.execute(table.select())) == []


def test_whoever_keeps_at_it_lives_on_whatever_happens_until_told_to_stop():
    stop, looked = threading.Event(), []

    class Broken:
        def do_due(self):
            looked.append(1)
            if len(looked) == 3:
                stop.set()
            raise OSError("the database is away")

    keep_at_it(Broken(), stop, every_seconds=0)
    assert len(looked) == 3
