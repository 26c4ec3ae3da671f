"""The commands on tables, run against the chapter; files of lines, and what the chapter holds afterwards."""

import pytest
from click.testing import CliRunner

from mutuality_chapter.tables import export_commands, import_commands
from tests.chapter.imports.conftest import everything  # noqa: F401 - a fixture


def _run(commands, name, *arguments):
    command = next(each for each in commands if each.name == name)
    return CliRunner().invoke(command, [*map(str, arguments)], terminal_width=200)


@pytest.fixture
def run(founded, chapter_database):
    """Take in a table of that kind."""
    return lambda name, *arguments: _run(import_commands(lambda: chapter_database), name, *arguments)


@pytest.fixture
def file(tmp_path):
    """Write a file of these lines."""

    def file(*lines, encoding="utf-8", name="list.csv"):
        path = tmp_path / name
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return file


@pytest.fixture
def export(founded, chapter_database, tmp_path):
    """Write a table of that kind, and return where it is."""

    def export(name):
        path = tmp_path / f"{name}.csv"
        answer = _run(export_commands(lambda: chapter_database), name, path)
        assert answer.exit_code == 0, answer.output
        return path

    return export
