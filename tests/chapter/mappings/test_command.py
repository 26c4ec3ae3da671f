"""Taking in a table by command, with a mapping or by what its headings propose."""

import pytest
from click.testing import CliRunner

from mutuality_chapter.mappings import meetings_command


@pytest.fixture
def run(founded, chapter_database, tmp_path):
    """Take in a table, and return how that ended and what was said."""

    def run(content, *options):
        (tmp_path / "list.csv").write_bytes(content)
        done = CliRunner().invoke(
            meetings_command(lambda: chapter_database), [str(tmp_path / "list.csv"), *options], env={"COLUMNS": "120"}
        )
        return done.exit_code, done.output

    return run


def test_a_dry_run_says_for_what_the_columns_were_taken_and_writes_nothing(run, coordinator):
    code, said = run(b"Name,Day,Time\nQuiet,Friday,7:30 PM\nLoud,someday,19:30\n", "--dry-run")
    assert (code, "taken for: Name = name, Day = day, Time = time" in said, "read as utf-8" in said) == (0, True, True)
    assert "row 1" in said
    assert coordinator.get("/v1/meetings").json["items"] == []


def test_a_table_without_a_name_is_refused_in_a_sentence(run):
    code, said = run(b"Day,Time\nFriday,19:30\n")
    assert (code, "Mapping unfit: No column holds the name of the meeting." in said) == (1, True)


def test_a_mapping_nobody_made_is_told(run):
    assert run(b"Name\nQuiet\n", "--mapping", "Kiel") == (1, "Error: There is no mapping called Kiel.\n")
