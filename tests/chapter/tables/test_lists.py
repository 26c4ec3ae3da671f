"""Members and donations from CSV: a line of the receipt for every row, a dry run, and the way back."""

import os
import stat

import pytest
from click.testing import CliRunner

from mutuality_chapter.tables import export_commands
from tests.chapter.imports.test_command import numbers
from tests.chapter.money.conftest import book, open_book, treasurer  # noqa: F401 - fixtures

PEOPLE = "key,name,concern,state,declared_on"
MARY = "M-1,Mary K.,grief,member,2025-04-02"
GIFTS = "key,received_on,amount"
GIFT = "B-77,2026-02-01,12.50"


def people(caller):
    found = caller.get("/v1/members").json["items"]
    return sorted((each["name"], each["state"], each["declared_on"]) for each in found)


def gifts(caller):
    found = caller.get("/v1/ledger").json["items"]
    return sorted((each["kind"], each["amount"], each["happened_on"]) for each in found if each["kind"] != "opening")


def test_a_row_becomes_a_member(run, file, coordinator):
    assert numbers(run("members", file(PEOPLE, MARY)).output) == [1, 1, 0, 0, 0, 0]
    assert people(coordinator) == [("Mary K.", "member", "2025-04-02")]


def test_who_helped_elsewhere_comes_as_a_member_and_the_receipt_says_so(run, file, coordinator):
    taken = run("members", file(PEOPLE, "M-2,Tom,grief,helper,2025-04-02"))
    assert people(coordinator) == [("Tom", "member", "2025-04-02")]
    assert "helpers-are-chosen in state (1 rows)" in taken.output
    receipt = coordinator.get("/v1/imports").json["items"][0]["id"]
    (line,) = coordinator.get(f"/v1/imports/{receipt}").json["lines"]
    assert (line["outcome"], line["warnings"][0]["code"]) == ("accepted", "helpers-are-chosen")


def test_a_second_run_changes_nothing(run, file, everything, coordinator):
    run("members", file(PEOPLE, MARY))
    before = people(coordinator)
    assert numbers(run("members", file(PEOPLE, MARY)).output) == [1, 0, 0, 1, 0, 0]
    assert people(coordinator) == before


def test_a_row_twice_in_a_file_is_one_member(run, file, coordinator):
    assert numbers(run("members", file(PEOPLE, MARY, MARY)).output) == [2, 1, 0, 1, 0, 0]


@pytest.mark.parametrize(
    ("name", "lines"),
    [("members", (PEOPLE, MARY, "M-2,,grief,,")), ("donations", (GIFTS, GIFT, "B-78,2026-02-01,much"))],
)
def test_a_dry_run_says_the_same_and_writes_nothing(run, file, everything, request, name, lines):
    request.getfixturevalue("book")
    before, path = everything(), file(*lines)
    dry = run(name, path, "--dry-run")
    assert everything() == before
    assert dry.output.replace("What would happen", "What happened").split() == run(name, path).output.split()
    assert everything() != before


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("M-2,,grief,member,", "row 1 (no slug): shape in name: Missing data"),
        ("M-2,Tom,cancer,member,", "concern-not-shared in concern: This chapter's concern is grief"),
        ("M-2,Tom,grief,left,", "shape in state: Must be one of"),
        ("M-2,Tom,grief,member,2 April", "shape in declared_on: Not a valid date"),
        ("M-2,Tom,grief,member,2026-03-16", "day-ahead in row: 2026-03-16 lies in the future"),
        ("M-2,Tom,grief", "cells in row: This row has more or fewer cells"),
        (",Tom,grief,member,", "shape in key: Missing data"),
    ],
)
def test_a_row_that_cannot_be_taken_says_where_and_why_and_keeps_no_other_out(run, file, coordinator, row, said):
    shown = run("members", file(PEOPLE, row, MARY))
    assert (said in shown.output, numbers(shown.output)) == (True, [2, 1, 0, 0, 1, 0])
    assert [name for name, _, _ in people(coordinator)] == ["Mary K."]


@pytest.mark.allows("anonymity.name_form")
def test_a_name_has_the_form_the_policy_asks_for(run, file, policy):
    policy(anonymity={"name_form": "first_initial"})
    shown = run("members", file(PEOPLE, "M-2,Thomas Miller,grief,member,", MARY)).output
    assert ("policy-refused in anonymity.name_form" in shown, numbers(shown)[1]) == (True, 1)


def test_a_row_that_reads_otherwise_than_before_changes_nobody(run, file, coordinator):
    run("members", file(PEOPLE, MARY))
    shown = run("members", file(PEOPLE, MARY.replace("Mary K.", "Maria"))).output
    assert ("row-known" in shown, people(coordinator)[0][0]) == (True, "Mary K.")


def test_who_left_does_not_come_back_by_a_list(run, file, coordinator, everything):
    run("members", file(PEOPLE, MARY))
    member = coordinator.get("/v1/members").json["items"][0]["id"]
    held = coordinator.post(f"/v1/members/{member}/departure", {"reason": "moved"}).json["holdings"]
    assert len(held["tables"]) == 1
    assert ("has left" in run("members", file(PEOPLE, MARY)).output, people(coordinator)) == (True, [])
    assert ("Mary K." in str(everything()), "M-1" in str(everything())) == (False, False)


def test_who_left_does_not_come_back_by_our_own_list_either(run, export, coordinator, mary):
    path = export("members")
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert ("has left" in run("members", path).output, people(coordinator)) == (True, [])


def test_the_receipt_holds_every_row_and_no_name(run, file, coordinator):
    run("members", file(PEOPLE, MARY, "M-2,Tom,cancer,member,"))
    listed = coordinator.get("/v1/imports").json["items"][0]
    receipt = coordinator.get(f"/v1/imports/{listed['id']}")
    assert [line["outcome"] for line in receipt.json["lines"]] == ["accepted", "rejected"]
    assert ("Mary" in receipt.text, "M-1" in receipt.text, "Tom" in receipt.text) == (False, False, False)


@pytest.mark.parametrize(
    ("lines", "options", "said"),
    [
        (("name,email", "Mary,m@example.org"), [], "key: Is missing. concern: Is missing."),
        (("name,email", "Mary,m@example.org"), [], "email: Is not known."),
        ((PEOPLE, MARY), ["--encoding", "latin-1"], "Table unreadable: A table is read in"),
        ((PEOPLE, '"Mary'), [], "Table unreadable: The table cannot be read at line 2"),
    ],
)
def test_what_is_no_such_table_is_refused_in_a_sentence(run, file, everything, lines, options, said):
    before = everything()
    answer = run("members", file(*lines), *options)
    assert (answer.exit_code, said in answer.output, everything() == before) == (1, True, True)


def test_a_file_too_large_is_not_read(run, tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as large:
        large.truncate(64 * 1024 * 1024)
    answer = run("members", path)
    assert (answer.exit_code, "Table too large" in answer.output) == (1, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_encoding_is_found_out_and_told(run, file, coordinator, encoding):
    shown = run("members", file(PEOPLE, "M-1,Zoë,grief,member,", encoding=encoding))
    assert (f"read as {encoding}" in shown.output, people(coordinator)[0][0]) == (True, "Zoë")


def test_a_name_that_is_a_formula_goes_out_as_none_and_comes_back_as_it_was(run, export, admitted, coordinator):
    formula = '=HYPERLINK("http://evil.example")'
    admitted(formula, state="member")
    path = export("members")
    assert (formula.encode().replace(b'"', b'""') in path.read_bytes(), b'"=' in path.read_bytes()) == (True, False)
    assert numbers(run("members", path).output) == [1, 0, 0, 1, 0, 0]


def test_what_is_written_for_other_software_only_its_writer_can_read(export, mary):
    assert stat.S_IMODE(os.stat(export("members")).st_mode) == 0o600  # noqa: PTH116 - the mode is the point


def test_a_donation_is_written_down_once_and_names_nobody(run, file, book, treasurer):  # noqa: F811
    path = file(GIFTS, GIFT, 'B-78,2026-02-02,"7,5"')
    assert numbers(run("donations", path).output) == [2, 2, 0, 0, 0, 0]
    assert numbers(run("donations", path).output) == [2, 0, 0, 2, 0, 0]
    assert gifts(treasurer) == [("contribution", 750, "2026-02-02"), ("contribution", 1_250, "2026-02-01")]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("B-1,2026-02-01,1.250,00,CAD", "cells in row"),
        ("B-1,2026-02-01,0,CAD", "amount-unreadable in amount: This is no amount in CAD."),
        ("B-1,2026-02-01,'-5,CAD", "amount-unreadable"),
        ("B-1,2026-02-01,5,USD", "amount-unreadable"),
        ("B-1,2025-01-01,5,CAD", "day-before-book"),
        ("B-1,2026-02-30,5,CAD", "shape in received_on"),
        ("B-77,2026-02-01,99,CAD", "row-known"),
    ],
)
def test_a_donation_that_cannot_be_written_down_says_why(run, file, book, row, said):  # noqa: F811
    run("donations", file(GIFTS, GIFT))
    shown = run("donations", file(f"{GIFTS},currency", row)).output
    assert (said in shown, numbers(shown)[4]) == (True, 1)


def test_outside_money_on_a_list_is_refused_where_the_policy_refuses_it(run, file, book, policy):  # noqa: F811
    policy(money={"outside": "refuse"})
    shown = run("donations", file(f"{GIFTS},origin", f"{GIFT},outside", "B-78,2026-02-02,5,members")).output
    assert ("policy-refused in money.outside" in shown, numbers(shown)[1]) == (True, 1)


def test_donations_go_out_and_come_back_unchanged(run, file, export, book, treasurer):  # noqa: F811
    run("donations", file(f"{GIFTS},origin", f"{GIFT},outside", "B-78,2026-02-02,5,members", "B-79,2026-02-03,3,dues"))
    wrong = treasurer.post("/v1/contributions", {"amount": 1}).json["id"]
    treasurer.post(f"/v1/ledger/{wrong}/correction", {"text": "Wrong"})
    path = export("donations")
    assert numbers(run("donations", path).output) == [3, 0, 0, 3, 0, 0]


def test_before_the_books_are_open_no_donation_is_taken_in(run, file, founded):
    assert "book-closed" in run("donations", file(GIFTS, GIFT)).output


@pytest.mark.refuses("anonymity.roster_leaves_chapter")
def test_no_list_of_members_leaves_where_the_policy_says_never(chapter_database, mary, policy, tmp_path):
    policy(version=3, anonymity={"roster_leaves_chapter": "never"})
    members = next(each for each in export_commands(lambda: chapter_database) if each.name == "members")
    answer = CliRunner().invoke(members, [str(tmp_path / "members.csv")])
    rule = "anonymity.roster_leaves_chapter is never, version 3, set by Every Child Remembered"
    assert (answer.exit_code, rule in answer.output, (tmp_path / "members.csv").exists()) == (1, True, False)


@pytest.mark.allows("anonymity.roster_leaves_chapter")
@pytest.mark.parametrize(("said", "named"), [("with_consent", {"Mary"}), ("required", {"Mary", "Owl"})])
def test_a_list_that_leaves_holds_those_the_policy_lets_it_name(export, as_mary, owl, policy, said, named):
    as_mary.request("PUT", "/v1/me/roster", json={"is_agreed": True})
    policy(anonymity={"roster_leaves_chapter": said})
    written = export("members").read_text(encoding="utf-8-sig")
    assert {name for name in ("Mary", "Owl") if name in written} == named
