"""What an operator can mend is said in a sentence, and the command ends with 1."""

import socket

import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, text

from mutuality_chapter import cli as chapter
from mutuality_federation import cli as federation

CLIS = pytest.mark.parametrize("cli", [chapter, federation], ids=["chapter", "federation"])
UNREADY = pytest.mark.parametrize("words", [["serve"], ["check"]], ids=" ".join)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """An embedded database that is not there yet, and a port nobody listens on."""
    monkeypatch.setenv("MUTUALITY_DATABASE_URL", f"sqlite:///{tmp_path / 'here.sqlite3'}")
    with socket.create_server(("127.0.0.1", 0)) as free:
        monkeypatch.setenv("MUTUALITY_BIND", f"127.0.0.1:{free.getsockname()[1]}")
    return tmp_path


def run(cli, *words, typed=""):
    """Run a command to its end, and say how it ended and what it said."""
    done = CliRunner().invoke(cli.main, words, input=typed)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


@CLIS
@UNREADY
def test_a_database_that_was_never_migrated_is_told(place, cli, words):
    code, said = run(cli, *words)
    assert (code, said.count("\n"), f"run `{cli.NAME} migrate`" in said) == (1, 1, True)


@CLIS
@UNREADY
def test_a_database_of_another_version_is_told(place, cli, words):
    run(cli, "migrate")
    with create_engine(chapter.settings().database_url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'older'"))
    code, said = run(cli, *words)
    assert (code, "the database is at older" in said) == (1, True)


@CLIS
def test_a_folder_where_no_database_is_is_told(place, cli, monkeypatch):
    monkeypatch.setenv("MUTUALITY_DATABASE_URL", f"sqlite:///{place / 'elsewhere' / 'here.sqlite3'}")
    code, said = run(cli, "serve")
    assert (code, "elsewhere/here.sqlite3, seen from this folder" in said, f"run `{cli.NAME} migrate`" in said) == (
        1,
        True,
        True,
    )


def test_a_server_that_does_not_answer_is_told_without_its_password(place, monkeypatch):
    monkeypatch.setenv("MUTUALITY_DATABASE_URL", "postgresql+psycopg://us:secret@127.0.0.1:1/here")
    code, said = run(federation, "migrate")
    assert (code, "127.0.0.1:1/here" in said, "secret" in said) == (1, True, False)


@CLIS
def test_a_setting_nobody_can_read_is_told(place, cli, monkeypatch):
    monkeypatch.setenv("MUTUALITY_BIND", "here")
    code, said = run(cli, "serve")
    assert (code, "MUTUALITY_BIND" in said, said.count("\n")) == (1, True, 1)


@CLIS
def test_a_port_somebody_listens_on_is_told(place, cli, monkeypatch):
    run(cli, "migrate")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("MUTUALITY_BIND", f"127.0.0.1:{taken.getsockname()[1]}")
        code, said = run(cli, "serve")
    assert (code, "already in use. Set MUTUALITY_BIND" in said) == (1, True)


@pytest.mark.parametrize("words", [["restored"], ["officer", "stella", "--role", "steward", "--password-stdin"]])
def test_a_federations_command_before_the_first_migration_is_told(place, words):
    code, said = run(federation, *words, typed="a long pass phrase\n")
    assert (code, "run `mutuality-federation migrate`" in said) == (1, True)


@pytest.mark.parametrize("words", [["relay"], ["volunteer", "ash", "--role", "volunteer", "--password-stdin"]])
def test_a_chapters_command_before_the_first_migration_is_told(place, words):
    code, said = run(chapter, *words, typed="a long pass phrase\n")
    assert (code, "run `mutuality-chapter migrate`" in said) == (1, True)
