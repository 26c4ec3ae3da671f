"""Before it is too late: responders are reminded of their turns, and gaps are told to the log."""

import json
from datetime import timedelta

import orjson
import pytest

from mutuality.logs import keep_values_out
from tests.chapter.hotline.conftest import MARYS


@pytest.fixture
def reminded(chores, wire):
    """Do the chores and return of which turns the provider was told to remind."""

    def reminded():
        before = len(wire.sent)
        chores.due_at.clear()
        chores.do_due()
        return [orjson.loads(content)["call"] for _, _, content, _ in wire.sent[before:]]

    return reminded


def test_who_has_not_confirmed_a_turn_is_reminded_of_it_by_the_number_of_the_line(tomorrow, wire, chores):
    chores.do_due()
    said = orjson.loads(wire.sent[0][2])
    assert (said["do"], said["call"], said["begins_at"]) == ("remind", tomorrow, "2026-03-16T11:00:00+00:00")
    assert (said["legs"][0]["number"], said["shows"]) == (MARYS, "+1 902 555 0100")


def test_one_is_reminded_of_a_turn_once(tomorrow, reminded, clock):
    assert reminded() == [tomorrow]
    clock.advance(timedelta(hours=1))
    assert reminded() == []


def test_who_confirmed_is_not_reminded(tomorrow, reminded, as_mary):
    as_mary.request("PUT", f"/v1/me/turns/{tomorrow}/confirmation")
    assert reminded() == []


def test_of_a_turn_that_may_not_be_confirmed_yet_nobody_is_reminded(tomorrow, reminded, clock):
    assert reminded() == [tomorrow]
    clock.advance(timedelta(days=4))
    assert reminded() == []
    clock.advance(timedelta(days=2))
    assert len(reminded()) == 1


def test_who_gets_a_turn_from_another_is_reminded_too(tomorrow, reminded, desk, pool, owl, as_owl, coordinator):
    reminded()
    as_owl.request("PUT", "/v1/me/contact/phone", json={"value": "902 555 0188"})
    coordinator.change("PATCH", f"/v1/hotline/turns/{tomorrow}", {"responder_id": desk.responder(pool, owl)})
    assert reminded() == [tomorrow]


def test_while_the_provider_is_down_nobody_counts_as_reminded(tomorrow, reminded, wire):
    wire.status = None
    reminded()
    wire.status = 202
    assert reminded() == [tomorrow]


def test_who_told_no_number_is_not_reminded(tomorrow, reminded, as_mary):
    assert as_mary.change("DELETE", "/v1/me/contact/phone").status_code == 204
    assert reminded() == []


def test_without_a_provider_nobody_is_reminded_and_nothing_fails(chores, desk, pool, mary):
    desk.shift(pool, desk.responder(pool, mary), weekday=1)
    desk.roster(pool)
    assert chores.do_due() == ["reminders", "gaps"]


def test_the_simulated_provider_takes_a_reminder_in(tomorrow, exchange, chores):
    exchange.plug_in()
    assert chores.do_due() == ["reminders", "gaps"]
    assert exchange.telephones.event() is None


def test_a_gap_that_begins_within_a_day_is_told_to_the_log_and_nobody_is_named(chores, desk, pool, mary, clock, capsys):
    keep_values_out()
    desk.shift(pool, desk.responder(pool, mary), weekday=1)
    desk.shift(pool, weekday=3)
    chores.do_due()
    said = json.loads(capsys.readouterr().out)
    assert (said["event"], said["begins_at"], said["lacks"]) == ("gap", "2026-03-16T11:00:00+00:00", "not_on_roster")
    assert set(said) == {"event", "level", "timestamp", "pool", "shift", "begins_at", "lacks"}
