"""What a chapter does by itself, with or without a federation, and whether or not anybody asks."""

import threading
from datetime import timedelta

import pytest
from click.testing import CliRunner

from mutuality.chores import Chore, Chores
from mutuality_chapter import cli
from mutuality_chapter.app import CHORES, ROOMS
from tests.chapter.guidelines.conftest import ITEMS, arrive  # noqa: F401 - the same editions
from tests.chapter.hotline.test_provider import URL

OFTEN = ["requests", "calls", "callers", "publishing"]
ALL = [
    "sign-ins",
    "accesses",
    "reminders",
    "gaps",
    "corrections",
    "derivations",
    *OFTEN,
    "outreach",
    "sources",
    "polls",
]


@pytest.fixture
def chores(founded, chapter_database, wire):
    return Chores(chapter_database, wire, CHORES)


def test_every_chore_of_every_room_is_done(chores):
    assert (chores.do_due(), len(set(ALL))) == (ALL, len(CHORES))


def test_whatever_is_kept_for_a_time_only_is_purged_by_a_chore():
    keeps_for_a_time = [room for room in ROOMS if hasattr(room, "purge")]
    assert [room.__name__ for room in keeps_for_a_time if not hasattr(room, "CHORES")] == []


def test_a_call_the_provider_forgot_is_moved_on_and_the_provider_told(
    chores, wire, exchange, line, mary_on_shift, desk, clock
):
    exchange.call(line)
    exchange.plug_in("webhook", URL)
    clock.advance(timedelta(minutes=3))
    chores.do_due()
    assert ([each["state"] for each in desk.calls()], len(wire.sent)) == (["leaving_message"], 1)


def test_a_provider_that_is_down_stalls_no_other_chore_and_the_caller_waits(
    chores, wire, exchange, line, mary_on_shift, desk, clock
):
    exchange.call(line)
    exchange.plug_in("webhook", URL)
    wire.status = None
    clock.advance(timedelta(minutes=3))
    assert chores.do_due() == [each for each in ALL if each != "calls"]
    assert [each["state"] for each in desk.calls()] == ["waiting"]


def test_a_request_nobody_answered_in_time_falls_back_by_itself(chores, policy, mary, coordinator, clock):
    policy(contact={"first_response_hours": 1})
    coordinator.post("/v1/help-requests", {"member_id": mary})
    chores.do_due()
    clock.advance(timedelta(hours=2))
    chores.do_due()
    (due,) = coordinator.get("/v1/help-requests/due").json["items"]
    assert due["fell_back_at"] == "2026-03-15T14:00:00Z"


def test_what_our_facts_come_to_waits_to_leave_by_itself(chores, arrive, waiting):  # noqa: F811 - a fixture
    arrive(items=[{**ITEMS[0], "applies_when": {"has_hotline": True}}], effective_on="2026-03-01")
    chores.do_due()
    assert [(kind, told["outcome"]) for kind, told in waiting()] == [("derivation", "not_applicable")]


def test_what_tells_of_a_caller_goes_by_itself(chores, exchange, line, desk, clock):
    exchange.call(line)
    clock.advance(timedelta(days=31))
    chores.do_due()
    chores.do_due()
    clock.advance(timedelta(days=1))
    chores.do_due()
    shown = desk.calls()[0]
    assert (shown["caller"], shown["caller_key"], shown["purged_at"] is not None) == (None, None, True)


def test_the_relay_does_the_chores_also_where_there_is_no_federation(tmp_path, monkeypatch):
    monkeypatch.setenv("MUTUALITY_DATABASE_URL", f"sqlite:///{tmp_path / 'chapter.sqlite3'}")
    CliRunner().invoke(cli.main, ["migrate"])
    done = threading.Event()
    monkeypatch.setattr(cli, "CHORES", (Chore("tea", timedelta(1), lambda database, transport: done.set()),))
    monkeypatch.setattr(cli, "relay", lambda link, stop, *, every_seconds: done.wait(10))
    assert (CliRunner().invoke(cli.main, ["relay"]).exit_code, done.is_set()) == (0, True)
