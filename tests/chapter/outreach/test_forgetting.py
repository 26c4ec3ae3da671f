"""An opt-out lasts for ever and is known by a hash alone; what tells of somebody goes when an approach ends."""

from datetime import timedelta

import pytest
from click.testing import CliRunner

from mutuality_chapter import affiliation, cli, outreach
from mutuality_chapter.outreach.models import OptOut
from tests.chapter.outreach.conftest import PHONE
from tests.conftest import settings_for
from tests.traces import in_files, in_tables, says

CANARY = "Zanzibrel"
TELLING = {"name": f"{CANARY} Miller", "note": f"{CANARY} lost a son"}
WAYS = [{"kind": "post", "value": f"12 {CANARY} Street"}, {"kind": "mail", "value": f"{CANARY}@example.org"}]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def canary(approach, step):
    """An approach that tells the same word wherever words may be told, and in an answer kept for retries."""
    address = "/v1/approaches/" + approach(*WAYS, **TELLING).json["id"]
    step(address)
    return address


@pytest.mark.parametrize("outcome", ["no_answer", "came", "declined", "opted_out"])
def test_what_tells_of_somebody_is_gone_once_their_approach_has_ended(canary, end, chapter_database, outcome):
    assert {"approach", "approach_reach", "idempotency_key"} <= in_tables(chapter_database, CANARY)
    shown = end(canary, outcome)
    assert (says(CANARY, shown.text), in_tables(chapter_database, CANARY)) == (False, set())


def test_it_is_gone_from_the_bytes_of_the_file(canary, end, chapter_database):
    assert in_files(chapter_database, CANARY)
    end(canary, "declined")
    assert in_files(chapter_database, CANARY) == set()


def test_where_the_name_came_from_and_what_came_of_it_stay(canary, end, volunteer):
    end(canary, "declined")
    shown = volunteer.get(canary).json
    assert (shown["source"], shown["outcome"], shown["reach"]) == ("public_notice", "declined", [])
    assert [each["step"] for each in shown["steps"]] == ["letter"]


@pytest.fixture
def purge(chapter_database, monkeypatch):
    monkeypatch.setattr(cli, "settings", lambda: settings_for("chapter", chapter_database.url))
    return lambda: CliRunner().invoke(cli.main, ["purge"])


@pytest.fixture
def purged_at(chapter_database, clock):
    """Purge so many days after noon of 2026-03-15; return how many approaches were forgotten."""

    def purged_at(days):
        clock.at += timedelta(days=days)
        with chapter_database.transaction() as session:
            return outreach.purge(session)

    return purged_at


def test_half_a_year_after_the_last_step_an_approach_is_forgotten(canary, purged_at, chapter_database, volunteer):
    assert (purged_at(182), bool(in_tables(chapter_database, CANARY))) == (0, True)
    assert (purged_at(1), in_tables(chapter_database, CANARY)) == (1, set())
    assert volunteer.get(canary).json["outcome"] == "no_answer"


def test_a_step_taken_since_keeps_it(canary, purged_at, step):
    purged_at(100)
    step(canary, "call")
    assert purged_at(182) == 0


def test_the_command_leaves_what_still_goes_on(approach, purge, chapter_database, clock):
    clock.at = clock.at.replace(year=2100)  # the command itself goes by the machine's clock
    approach(*WAYS, **TELLING)
    answer = purge()
    assert (answer.exit_code, "outreach: 0 purged" in answer.output) == (0, True)
    assert in_tables(chapter_database, CANARY)


def test_the_command_purges_what_is_over_down_to_the_bytes_of_the_file(approach, step, purge, chapter_database, clock):
    clock.at -= timedelta(days=4000)  # the command itself goes by the machine's clock
    step("/v1/approaches/" + approach(*WAYS, **TELLING).json["id"])
    answer = purge()
    assert (answer.exit_code, "outreach: 1 purged" in answer.output) == (0, True)
    assert in_tables(chapter_database, CANARY) == set()
    if chapter_database.is_sqlite:
        assert in_files(chapter_database, CANARY) == set()


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (PHONE, {"kind": "phone", "value": "(902) 555-0100"}),
        (PHONE, {"kind": "phone", "value": "001 902 5550100"}),
        ({"kind": "mail", "value": "Ann@Example.org"}, {"kind": "mail", "value": " ann@example.ORG "}),
        ({"kind": "post", "value": "12, Water St."}, {"kind": "post", "value": "12 water st"}),
    ],
)
def test_who_opted_out_is_not_approached_again_however_their_address_is_written(opt_out, approach, first, again):
    assert opt_out(first).status_code == 204
    assert problem(approach(again)) == (409, "opted-out")


def test_an_opt_out_lasts_for_ever(opt_out, approach, clock):
    opt_out()
    clock.at = clock.at.replace(year=2066)
    assert problem(approach()) == (409, "opted-out")


def test_who_opted_out_when_they_were_called_is_not_approached_again(begun, end, approach):
    end(begun, "opted_out")
    assert problem(approach()) == (409, "opted-out")


def test_one_way_of_several_is_enough_to_know_them(opt_out, approach):
    opt_out()
    assert problem(approach({"kind": "mail", "value": "ann@example.org"}, PHONE)) == (409, "opted-out")


def test_nobody_else_is_kept_out(opt_out, approach):
    opt_out()
    assert approach({"kind": "phone", "value": "+1 902 555 0101"}).status_code == 201


def test_an_approach_that_goes_on_ends_when_they_opt_out(begun, opt_out, volunteer, step):
    opt_out()
    shown = volunteer.get(begun).json
    assert (shown["outcome"], shown["name"], shown["reach"]) == ("opted_out", None, [])
    assert problem(step(begun)) == (409, "approach-ended")


def test_to_opt_out_twice_is_to_opt_out(opt_out):
    assert [opt_out().status_code for _ in range(2)] == [204, 204]


def test_of_who_opted_out_a_hash_is_kept_that_another_chapter_would_not_know(opt_out, chapter_database):
    opt_out(*WAYS)
    assert in_tables(chapter_database, CANARY) == set()
    with chapter_database.transaction() as session:
        ours = affiliation.keyed_hash(session, f"mail:{CANARY.lower()}@example.org", purpose="outreach")
        other = affiliation.keyed_hash(session, f"mail:{CANARY.lower()}@example.org", purpose="money")
        kept = {row.hash for row in session.execute(OptOut.__table__.select())}
    assert (ours in kept, other in kept, len(kept)) == (True, False, 2)


def test_a_member_who_leaves_is_captain_of_nothing_and_the_approach_goes_on(
    begun, founded, volunteer, mary, as_mary, step, chapter_database
):
    volunteer.change("PATCH", begun, {"captain_id": mary})
    founded.signed_in("volunteer", member=mary).post(f"{begun}/steps", {"step": "letter"})
    held = as_mary.post("/v1/me/departure", {"reason": "moved"}).json["holdings"]["outreach"]
    assert (len(held["captain_of"]), [each["step"] for each in held["steps"]]) == (1, ["letter"])
    assert {name for name in in_tables(chapter_database, mary) if name.startswith("approach")} == set()
    unattended = volunteer.get("/v1/approaches?has_captain=false&is_going_on=true").json["items"]
    assert [each["captain_id"] for each in unattended] == [None]
