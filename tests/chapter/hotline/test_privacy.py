"""What is kept of a caller: a pseudonym and two digits, for the line's days; then nothing, down to the file's bytes."""

from datetime import timedelta

import pytest
from click.testing import CliRunner

from mutuality_chapter import cli
from mutuality_chapter.app import open_database
from tests.chapter.hotline.conftest import MARYS
from tests.conftest import settings_for
from tests.traces import in_files, in_tables

NUMBER = "+1 902 555 7723"
CANARY = "Zanzibrel"


@pytest.fixture
def left(desk, exchange, line, mary_on_shift, as_mary):
    """Somebody called, wished, and left a message: the same word wherever the provider may leave one."""
    as_mary.change("PATCH", "/v1/me", {"area": CANARY})
    call = f"{CANARY}-call"
    exchange.say(kind="arrived", call=call, line_id=line, caller=NUMBER, area=CANARY)
    for _ in range(2):
        exchange.say(**exchange.telephones.event())
    as_mary.change("PATCH", "/v1/me", {"area": None})
    exchange.say(kind="message", call=call, message=f"{CANARY}-message", seconds=9)
    return desk.calls()[0]


@pytest.fixture
def purge(chapter_database, clock, monkeypatch):
    """Run the operator's command on the database under test, so many days later."""
    monkeypatch.setattr(cli, "settings", lambda: settings_for("chapter", chapter_database.url))
    monkeypatch.setattr(cli, "open_database", lambda settings: open_database(settings, clock=clock))

    def purge(*, days):
        clock.advance(timedelta(days=days))
        return CliRunner().invoke(cli.main, ["purge"]).output

    return purge


@pytest.mark.usefixtures("left")
def test_a_callers_number_is_kept_nowhere(chapter_database):
    assert in_tables(chapter_database, NUMBER, "9025557723", "5557723") == set()
    if chapter_database.is_sqlite:
        assert in_files(chapter_database, "5557723") == in_files(chapter_database, NUMBER) == set()


def test_a_caller_is_a_pseudonym_and_two_digits(left, desk, exchange, line):
    exchange.call(line, caller="902-555-7723 ")
    exchange.call(line, caller="+1 (902) 555 7723")
    exchange.call(line, caller="911")
    exchange.call(line, caller=None)
    shown = [(each["caller"], each["caller_key"]) for each in desk.calls()]
    assert sorted(each[0] or "" for each in shown) == ["", "…", "…23", "…23", "…23"]
    assert len({key for caller, key in shown if caller == "…23"}) == 2  # a country written is another number


def test_two_chapters_do_not_know_a_caller_by_the_same_pseudonym(left, desk, exchange, line, chapter_database):
    wiped = chapter_database.base.metadata.tables["telephony"]
    with chapter_database.engine.begin() as connection:
        connection.execute(wiped.delete())
    exchange.plug_in()
    exchange.call(line)
    assert len({each["caller_key"] for each in desk.calls()}) == 2


def test_no_column_and_no_answer_of_a_call_has_room_for_a_name(left):
    assert {"name", "note", "notes", "text", "about"} & set(left) == set()


def test_what_tells_of_a_caller_is_purged_after_the_lines_days(left, purge, chapter_database):
    assert in_tables(chapter_database, CANARY) == {"hotline_call"}
    assert "hotline: 0 purged\n" in purge(days=29)
    assert "hotline: 1 purged\n" in purge(days=2)
    assert in_tables(chapter_database, CANARY, left["caller_key"]) == set()


def test_what_was_purged_is_gone_from_the_bytes_of_the_file(left, purge, chapter_database):
    assert in_files(chapter_database, CANARY)
    purge(days=31)
    assert (in_files(chapter_database, CANARY), in_files(chapter_database, left["caller_key"])) == (set(), set())


def test_what_counts_a_purged_call_stays(left, purge, desk):
    purge(days=31)
    shown = desk.calls()[0]
    assert (shown["state"], shown["message_seconds"], shown["purged_at"]) == ("waiting", 9, "2026-04-15T12:00:00Z")
    assert desk.coordinator.get("/v1/hotline/figures?first=2026-03&last=2026-03").json["messages"] == 1


def test_each_line_keeps_calls_for_days_of_its_own(left, purge, desk, exchange, pool):
    exchange.call(desk.line(pool, keep_days=60))
    exchange.play()
    assert "hotline: 1 purged\n" in purge(days=31)


def test_a_responders_number_is_in_no_answer(exchange, line, desk, mary_on_shift, as_mary):
    exchange.call(line)
    paths = ("calls", "turns", "gaps", "lines", "shifts", f"lines/{line}/routing")
    answers = [desk.coordinator.get(f"/v1/hotline/{path}").text for path in paths]
    answers.append(as_mary.get("/v1/me/calls").text)
    assert [answer for answer in answers if MARYS[-4:] in answer] == []


def test_who_leaves_is_told_of_calls_they_answered_and_of_no_caller(exchange, line, mary_on_shift, as_mary):
    exchange.telephones.behaviour = {MARYS: "answered"}
    exchange.call(line)
    exchange.play()
    held = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]
    assert [set(each) for each in held["hotline_calls"]] == [{"arrived_at", "outcome"}]
