"""What whoever runs the service prints of somebody, they read too; and all of it goes with them, from every table."""

from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner
from sqlalchemy import JSON, String

from mutuality.database import UtcDateTime
from mutuality_chapter import cli
from tests.conftest import settings_for
from tests.traces import in_files, in_tables

CANARY = "Zanzibrel"
WORDS = 60
"""A text that may be so long holds what somebody said; a shorter one is one of a few words, or an identifier."""


@pytest.fixture
def run(chapter_database, monkeypatch):
    """Run a command of the operator on the database under test."""
    monkeypatch.setattr(cli, "settings", lambda: settings_for("chapter", chapter_database.url))
    return lambda *words: CliRunner().invoke(cli.main, list(words))


@pytest.fixture
def planted(mary, chapter_database):
    """Leave a word wherever one may be left, in a row of every table of rows that hang on nothing but a member."""
    tables = [each for each in chapter_database.base.metadata.sorted_tables if _is_of_a_member(each)]
    with chapter_database.transaction() as session:
        for table in tables:
            row = {each.name: _value(each, mary) for each in table.c if each.autoincrement is not True}
            session.execute(table.insert().values(row))
    return len(tables)


def _is_of_a_member(table):
    return "member_id" in table.c and {key.column.table.name for key in table.foreign_keys} <= {"member"}


def _value(column, member_id):
    """Return the word for a column that may hold words; for any other what it would hold."""
    if column.name == "member_id" or column.foreign_keys:
        return member_id
    if isinstance(column.type, JSON):
        return [CANARY]
    if isinstance(column.type, String):
        return CANARY if not column.primary_key and (column.type.length or WORDS) >= WORDS else "x"
    if isinstance(column.type, UtcDateTime):
        return datetime(2026, 3, 1, tzinfo=UTC)
    return {bool: False, int: 1, date: date(2026, 3, 1)}[column.type.python_type]


def test_that_it_was_printed_is_theirs_to_read(run, mary, as_mary):
    run("what-do-we-hold", mary)
    newest = as_mary.get("/v1/me/accesses").json["items"][0]
    assert (newest["operation"], newest["role"]) == ("what-do-we-hold", "operator")


@pytest.mark.requirement("D9")
def test_whatever_word_was_left_in_a_row_of_a_member_is_erased_from_every_table(run, mary, planted, chapter_database):
    before = in_tables(chapter_database, CANARY)
    answer = run("erase", mary, "--yes")
    assert (planted > 15, len(before) > 8, answer.exit_code) == (True, True, 0)
    assert in_tables(chapter_database, CANARY) == set()


@pytest.mark.requirement("D9")
def test_and_from_the_bytes_of_the_file(run, mary, planted, chapter_database):
    run("erase", mary, "--yes")
    assert in_files(chapter_database, CANARY) == set()
