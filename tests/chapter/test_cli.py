"""The commands of the chapter, as an operator runs them."""

import json

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from mutuality.authority.people.accounts import account_with
from mutuality_chapter import affiliation, cli
from mutuality_chapter.access.models import Account

FOUND = ["found", "--name", "Harbour", "--concern", "grief", "--title", "The death of a child"]
HALIFAX = ["--zone", "America/Halifax"]
PASSWORD = "a long pass phrase"


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command of a chapter whose embedded database is new and empty."""
    monkeypatch.setenv("MUTUALITY_DATABASE_URL", f"sqlite:///{tmp_path / 'chapter.sqlite3'}")
    monkeypatch.setenv("MUTUALITY_BASE_URL", "https://chapter.test")

    def run(*arguments, **kwargs):
        return CliRunner().invoke(cli.main, list(arguments), **kwargs)

    return run


@pytest.fixture
def ready(run):
    """Run a command of a chapter whose database was migrated."""
    migrated = run("migrate")
    assert migrated.exit_code == 0, migrated.output
    return run


@pytest.fixture
def database(ready):
    database = cli.open_database(cli.settings())
    yield database
    database.dispose()


def test_an_empty_database_does_not_fit_until_it_is_migrated(run):
    before = run("check")
    run("migrate")
    after = run("check")
    assert (before.exit_code, "run `mutuality-chapter migrate`" in before.output) == (1, True)
    assert (after.exit_code, "the database fits" in after.output) == (0, True)


@pytest.mark.parametrize("command", [[*FOUND, *HALIFAX], ["import", "meeting-guide", __file__]])
def test_a_database_without_tables_is_told_in_a_sentence(run, command):
    answer = run(*command)
    assert (answer.exit_code, "no tables yet: run `" in answer.stderr) == (1, True)


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("DATABASE_URL", "nonsense", "Must be an address such as sqlite:///"),
        ("DATABASE_URL", "sqlite:////nowhere/at/all.sqlite3", "The database refused: unable to open"),
        ("DATABASE_URL", "postgresql+psycopg://ann:secret@127.0.0.1:1/x", "The database refused: connection"),
        ("BASE_URL", "chapter.example", "such as https://chapter.example"),
        ("BIND", "8000", "Must be host:port"),
        ("WORKERS", "some", "Not a valid integer"),
    ],
)
def test_a_setting_that_cannot_be_is_told_in_a_sentence(run, monkeypatch, setting, value, said):
    monkeypatch.setenv(f"MUTUALITY_{setting}", value)
    answer = run("check")
    assert (answer.exit_code, said in answer.stderr, "secret" in answer.stderr) == (1, True, False)


def test_migrating_twice_changes_nothing(ready):
    assert (ready("migrate").exit_code, ready("check").exit_code) == (0, 0)


def test_a_chapter_was_not_founded_tomorrow(ready):
    answer = ready(*FOUND, *HALIFAX, "--founded-on", "2199-01-01")
    assert (answer.exit_code, "lies in the future" in answer.stderr) == (1, True)


def test_founding_writes_the_chapters_profile(ready, database):
    answer = ready(*FOUND, *HALIFAX, "--founded-on", "1998-05-02")
    with database.reading() as session:
        profile = affiliation.profile(session)
    assert (answer.output, profile.concern, profile.timezone) == (
        "Harbour is founded.\n",
        "grief",
        "America/Halifax",
    )


def test_a_chapter_is_founded_once(ready):
    ready(*FOUND, *HALIFAX)
    answer = ready(*FOUND, *HALIFAX)
    assert (answer.exit_code, "founded already" in answer.output) == (1, True)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (["--zone", "Atlantic"], "timezone: Atlantic is not an IANA time zone."),
        ([*HALIFAX, "--founded-on", "last May"], "founded_on: "),
        ([*HALIFAX, "--concern", "A Child's Death"], "concern: "),
        ([*HALIFAX, "--name", ""], "name: "),
    ],
)
def test_a_wrong_word_about_the_chapter_is_refused_in_a_sentence(ready, said, sentence):
    answer = ready(*FOUND, *said)
    assert (answer.exit_code, sentence in answer.output) == (1, True)


def test_nobody_can_sign_in_to_a_new_chapter(ready, database):
    ready(*FOUND, *HALIFAX)
    with database.reading() as session:
        assert session.scalars(select(Account)).all() == []


def test_a_volunteer_signs_in_with_the_password_given_and_no_other(ready, database):
    added = ready("volunteer", "ash", "--role", "volunteer", "--password-stdin", input=f"{PASSWORD}\n")
    with database.reading() as session:
        assert account_with(session, "ash", PASSWORD) is not None
        assert account_with(session, "ash", "another pass phrase") is None
    assert (added.exit_code, PASSWORD in added.output) == (0, False)


def test_a_password_is_asked_for_twice_where_none_is_given(ready):
    answer = ready("volunteer", "ash", "--role", "coordinator", input=f"{PASSWORD}\n{PASSWORD}\n")
    assert (answer.exit_code, "ash can sign in" in answer.output) == (0, True)


@pytest.mark.parametrize("password", ["", "short", "aaaaaaaaaaaaaaaa"])
def test_a_weak_password_is_refused(ready, password):
    answer = ready("volunteer", "ash", "--role", "volunteer", "--password-stdin", input=f"{password}\n")
    assert (answer.exit_code, "Choose 12 to 256 characters" in answer.output) == (1, True)


def test_a_name_is_given_to_one_account(ready):
    for _ in range(2):
        answer = ready("volunteer", "ash", "--role", "volunteer", "--password-stdin", input=f"{PASSWORD}\n")
    assert (answer.exit_code, "already an account called ash" in answer.output) == (1, True)


def test_a_role_nobody_has_is_refused(ready):
    assert ready("volunteer", "ash", "--role", "owner", "--password-stdin", input=PASSWORD).exit_code == 2


def test_a_feed_is_taken_in_by_the_command(ready, tmp_path):
    ready(*FOUND, *HALIFAX)
    path = tmp_path / "feed.json"
    path.write_text(json.dumps([{"slug": "one", "name": "One", "day": 2, "time": "19:30"}]))
    answer = ready("import", "meeting-guide", str(path))
    assert (answer.exit_code, "What happened" in answer.output) == (0, True)


def test_the_document_of_the_api_is_written_to_the_screen(run):
    document = json.loads(run("openapi").output)
    assert (document["openapi"][:3], document["info"]["title"]) == ("3.1", "Mutuality chapter")


def test_the_document_of_the_api_is_written_to_a_file(run, tmp_path):
    run("openapi", str(tmp_path / "chapter.json"))
    assert "/v1/members" in json.loads((tmp_path / "chapter.json").read_text())["paths"]
