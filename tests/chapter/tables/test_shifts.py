"""Weekly shifts from CSV: a line of the receipt for every row, a dry run, and the way back."""

import pytest

from tests.answering import Desk
from tests.chapter.imports.test_command import numbers

HEAD = "key,pool,weekday,starts,ends,ends_next_day,volunteer"
NIGHT = "S-1,Night people,6,22:00,06:00,yes,"
DAY = "S-2,Night people,6,09:00,12:00,no,"


@pytest.fixture
def desk(coordinator):
    return Desk(coordinator)


@pytest.fixture
def pool(desk):
    return desk.pool(timezone="America/Halifax")


@pytest.fixture
def mary_answers(desk, pool, mary):
    return desk.responder(pool, mary)


def planned(caller):
    found = caller.get("/v1/hotline/shifts").json["items"]
    return sorted((each["weekday"], each["starts"], each["ends"], each["responder_id"]) for each in found)


def test_a_row_becomes_a_weekly_shift(run, file, coordinator, pool):
    assert numbers(run("shifts", file(HEAD, NIGHT, DAY)).output) == [2, 2, 0, 0, 0, 0]
    assert planned(coordinator) == [(6, "09:00", "12:00", None), (6, "22:00", "06:00", None)]


def test_who_takes_it_is_known_by_their_identifier(run, file, coordinator, mary, mary_answers):
    run("shifts", file(HEAD, NIGHT + mary, DAY + mary_answers))
    assert [responder for *_, responder in planned(coordinator)] == [mary_answers] * 2


def test_who_takes_it_is_known_as_the_list_of_members_had_them(run, file, desk, pool, coordinator):
    run("members", file("key,name,concern,state,declared_on", "M-9,Tom,grief,member,"))
    tom = desk.responder(pool, coordinator.get("/v1/members").json["items"][0]["id"])
    run("shifts", file(HEAD, NIGHT + "M-9"))
    assert planned(coordinator)[0][3] == tom


def test_a_second_run_changes_nothing(run, file, everything, pool, coordinator):
    run("shifts", file(HEAD, NIGHT, DAY))
    before = planned(coordinator)
    assert numbers(run("shifts", file(HEAD, NIGHT, DAY)).output) == [2, 0, 0, 2, 0, 0]
    assert planned(coordinator) == before


def test_a_dry_run_says_the_same_and_writes_nothing(run, file, everything, pool):
    before, path = everything(), file(HEAD, NIGHT, "S-3,Nobody,1,09:00,10:00,no,")
    dry = run("shifts", path, "--dry-run")
    assert everything() == before
    assert dry.output.replace("What would happen", "What happened").split() == run("shifts", path).output.split()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("S-3,Day people,6,09:00,10:00,no,", "pool-unknown in pool: Name one pool."),
        ("S-3,Night people,6,12:00,09:00,no,", "shift-backwards in ends: From 12:00 to 09:00 is no shift."),
        ("S-3,Night people,6,12:00,12:00,yes,", "shift-backwards in ends"),
        ("S-3,Night people,0,09:00,10:00,no,", "shape in weekday"),
        ("S-3,Night people,6,9 am,10:00,no,", "shape in starts"),
        ("S-3,Night people,6,09:00,10:00,perhaps,", "shape in ends_next_day"),
        ("S-3,Night people,6,09:00,10:00,no,M-404", "volunteer-unknown in volunteer: Nobody of that name answers"),
        ("S-3,Night people,6,09:00,10:00,no,=cmd|'/c calc'!A1", "volunteer-unknown in volunteer"),
        ("S-1,Night people,6,21:00,06:00,yes,", "row-known in row: This shift was planned before"),
        ("S-3,Night people,6,09:00", "cells in row"),
    ],
)
def test_a_row_that_cannot_be_taken_says_where_and_why_and_keeps_no_other_out(run, file, pool, coordinator, row, said):
    run("shifts", file(HEAD, NIGHT))
    shown = run("shifts", file(HEAD, row, DAY)).output
    assert (said in shown, numbers(shown), len(planned(coordinator))) == (True, [2, 1, 0, 0, 1, 0], 2)


def test_nobody_is_given_two_shifts_at_once(run, file, coordinator, mary, mary_answers):
    shown = run("shifts", file(HEAD, NIGHT + mary, f"S-3,Night people,7,05:00,08:00,no,{mary}")).output
    assert ("shift-overlaps" in shown, numbers(shown)[1], len(planned(coordinator))) == (True, 1, 1)


def test_a_pool_whose_title_another_has_is_named_by_its_identifier(run, file, desk, pool):
    desk.pool()
    assert "Name one pool" in run("shifts", file(HEAD, NIGHT)).output
    assert numbers(run("shifts", file(HEAD, NIGHT.replace("Night people", pool))).output)[1] == 1


def test_who_left_gets_no_shift_by_a_list(run, file, coordinator, mary, mary_answers):
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert "volunteer-unknown" in run("shifts", file(HEAD, NIGHT + mary)).output


def test_an_ended_shift_does_not_come_back(run, file, coordinator, pool):
    run("shifts", file(HEAD, NIGHT))
    shift = coordinator.get("/v1/hotline/shifts").json["items"][0]["id"]
    coordinator.change("PUT", f"/v1/hotline/shifts/{shift}/end", {}, etag='"1"')
    assert ("was ended" in run("shifts", file(HEAD, NIGHT)).output, planned(coordinator)) == (True, [])


def test_shifts_go_out_and_come_back_unchanged(run, file, export, desk, mary, mary_answers, coordinator):
    run("shifts", file(HEAD, NIGHT + mary, DAY))
    desk.shift(desk.pool(title="=1+1"), starts="01:00", ends="02:00")
    path = export("shifts")
    assert b'"=1+1"' not in path.read_bytes()
    assert numbers(run("shifts", path).output) == [3, 0, 0, 3, 0, 0]


def test_a_shift_in_the_hour_the_clocks_leave_out_is_taken_in_and_is_on_no_roster_that_day(run, file, desk, pool):
    assert numbers(run("shifts", file(HEAD, "S-1,Night people,7,02:10,02:50,no,")).output)[1] == 1
    desk.roster(pool, "2027-03")
    assert [each["begins_on"] for each in desk.turns()] == ["2027-03-07", "2027-03-21", "2027-03-28"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_encoding_is_found_out(run, file, desk, coordinator, encoding):
    desk.pool(title="Nächte")
    run("shifts", file(HEAD, NIGHT.replace("Night people", "Nächte"), encoding=encoding))
    assert len(planned(coordinator)) == 1


def test_columns_that_are_wrong_are_named(run, file, everything, pool):
    before = everything()
    answer = run("shifts", file("day,start,end", "6,22:00,06:00"))
    assert (answer.exit_code, "pool: Is missing." in answer.output, "day: Is not known." in answer.output) == (1, 1, 1)
    assert everything() == before


def test_of_a_million_rows_none_is_taken_in(run, file, everything, pool):
    before = everything()
    answer = run("shifts", file("key,pool,weekday,starts,ends", *["a,b,1,x,y"] * 1_000_000))
    assert (answer.exit_code, "At most 100000 rows" in answer.output, everything() == before) == (1, True, True)


@pytest.mark.parametrize("key", ["S-\0", "x" * 101])
def test_a_key_that_no_database_holds_is_refused_in_its_row(run, file, pool, coordinator, key):
    shown = run("shifts", file(HEAD, f"{key},Night people,6,09:00,10:00,no,", DAY)).output
    assert ("shape in key" in shown, numbers(shown), len(planned(coordinator))) == (True, [2, 1, 0, 0, 1, 0], 1)
