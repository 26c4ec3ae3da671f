"""Leaving: everything handed over, everything erased, down to the bytes of the file; and why people left."""

import pytest
from click.testing import CliRunner

from mutuality_chapter import cli
from mutuality_chapter.members.events import SEALED
from tests.conftest import settings_for
from tests.traces import in_files, in_tables, says

CANARY = "Zanzibrel"
OWN = ("contact", "diaries", "experiences", "journeys")


@pytest.fixture
def leave(coordinator):
    return lambda member, reason="went_on": coordinator.post(f"/v1/members/{member}/departure", {"reason": reason})


@pytest.fixture
def canary(admitted, as_member, volunteer):
    """A member who left the same word wherever words may be left."""
    member = admitted(CANARY, subconcern=CANARY.lower())
    said = {"name": f"{CANARY} the Owl", "gender": CANARY, "area": CANARY, "languages": [CANARY]}
    assert as_member(member).change("PATCH", "/v1/me", said).status_code == 200
    assert volunteer.post("/v1/help-requests", {"member_id": member, "seeks": f"{CANARY} asks"}).status_code == 201
    return member


@pytest.mark.requirement("D9")
def test_leaving_is_one_call_that_hands_over_and_erases_and_coming_back_is_possible(canary, leave, coordinator):
    left = leave(canary)
    assert (left.status_code, says(CANARY, left.text)) == (201, True)
    assert not says(CANARY, coordinator.get("/v1/members", query_string={"state": "left"}).text)
    again = coordinator.post("/v1/members", {"name": CANARY, "concern": "grief"})
    assert (again.status_code, again.json["id"] != canary) == (201, True)


@pytest.mark.requirement("D9")
def test_nothing_that_told_of_who_left_stays_in_any_table(canary, leave, chapter_database):
    assert in_tables(chapter_database, CANARY)
    leave(canary)
    assert in_tables(chapter_database, CANARY) == set()


@pytest.mark.requirement("D9")
def test_nothing_that_told_of_who_left_stays_in_the_bytes_of_the_file(canary, leave, chapter_database):
    assert in_files(chapter_database, CANARY)
    leave(canary)
    assert in_files(chapter_database, CANARY) == set()


def test_what_was_answered_before_stays_answered_though_the_answer_is_erased(coordinator, leave):
    said, key = {"name": "Mary", "concern": "grief"}, {"Idempotency-Key": "mary"}
    leave(coordinator.post("/v1/members", said, headers=key).json["id"])
    again = coordinator.post("/v1/members", said, headers=key)
    assert (again.status_code, again.json["type"].rpartition("/")[2]) == (410, "answer-erased")
    assert coordinator.get("/v1/members").json["items"] == []


def test_what_somebody_told_for_themselves_alone_is_no_officers_to_read_by_letting_them_go(as_mary, mary, leave):
    as_mary.request("PUT", "/v1/me/contact/phone", json={"value": CANARY})
    as_mary.post("/v1/me/experiences", {"began_month": "2023-05", "situation": CANARY})
    left = leave(mary)
    assert ({left.json["holdings"][room] for room in OWN}, says(CANARY, left.text)) == ({SEALED}, False)


def test_they_read_it_themselves(as_mary):
    as_mary.post("/v1/me/experiences", {"began_month": "2023-05", "situation": CANARY})
    assert says(CANARY, as_mary.get("/v1/me/holdings").text)


@pytest.mark.requirement("D9")
def test_reasons_are_counted_apart_and_name_nobody(admitted, leave, coordinator):
    for reason in ("went_on", "went_on", "went_on", "moved", "not_fit"):
        leave(admitted(), reason)
    shown = coordinator.get("/v1/departure-reasons?first=2026-03&last=2026-03").json
    counted = {"went_on": 3, "moved": 1, "not_fit": 1, "other": 0}
    assert shown == {"first": "2026-03", "last": "2026-03", **counted}


def test_why_few_people_left_is_not_told(admitted, leave, coordinator):
    for _ in range(4):
        leave(admitted())
    shown = coordinator.get("/v1/departure-reasons?first=2026-03&last=2026-03").json
    assert {shown[reason] for reason in ("went_on", "moved", "not_fit", "other")} == {None}


def test_a_span_that_ends_before_it_begins_is_refused(coordinator):
    assert coordinator.get("/v1/departure-reasons?first=2026-03&last=2026-02").status_code == 422


@pytest.fixture
def run(chapter_database, monkeypatch):
    """Run a command of the operator on the database under test."""
    monkeypatch.setattr(cli, "settings", lambda: settings_for("chapter", chapter_database.url))
    return lambda *words: CliRunner().invoke(cli.main, list(words))


def test_an_operator_prints_all_that_is_held_about_somebody(run, canary):
    printed = run("what-do-we-hold", canary)
    assert (printed.exit_code, f'"seeks": "{CANARY} asks"' in printed.output) == (0, True)


def test_an_operator_erases_somebody_in_one_command(run, canary, chapter_database, coordinator):
    assert run("erase", canary, "--yes").exit_code == 0
    assert in_tables(chapter_database, CANARY) == set()
    assert coordinator.get(f"/v1/members/{canary}").json["state"] == "left"


def test_erasing_somebody_who_left_changes_no_count(run, canary, leave, coordinator):
    leave(canary)
    version = coordinator.get(f"/v1/members/{canary}").json["version"]
    assert (run("erase", canary, "--yes").exit_code, coordinator.get(f"/v1/members/{canary}").json["version"]) == (
        0,
        version,
    )


@pytest.mark.parametrize("command", [["what-do-we-hold"], ["erase", "--yes"]])
def test_a_command_about_nobody_says_so(run, command):
    answer = run(*command, "mem_00000000000000000000000000")
    assert (answer.exit_code, answer.output) == (1, "Error: There is no such member.\n")
