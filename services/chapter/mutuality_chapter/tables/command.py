"""The commands that take in a table, and those that write one: `mutuality-chapter import|export members|…`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from mutuality.database import Database, Session
from mutuality.problems import PolicyRefused, Problem
from mutuality.tables import LARGEST_BYTES, Columns, TableTooLarge, read_table
from mutuality_chapter import imports
from mutuality_chapter.tables import donations, people, weekly
from mutuality_chapter.tables.rows import Take, take_in_rows


@dataclass(frozen=True)
class Kind:
    """One kind of table: its columns, how a row is taken in, how all of it is written."""

    columns: Columns
    take: Take
    write: Callable[[Session], bytes]

    @property
    def told(self) -> str:
        """Return its columns in a sentence."""
        return f"{', '.join(self.columns.required)}; {', '.join(self.columns.optional)} may be left out"


TABLES = {
    "members": Kind(people.COLUMNS, people.take, people.written),
    "donations": Kind(donations.COLUMNS, donations.take, donations.listed),
    "shifts": Kind(weekly.COLUMNS, weekly.take, weekly.written),
}


def import_commands(open_database: Callable[[], Database]) -> list[click.Command]:
    """Return the commands that take in a table of each kind."""
    return [_table_command(open_database, name) for name in TABLES]


def export_commands(open_database: Callable[[], Database]) -> list[click.Command]:
    """Return the commands that write a table of each kind."""
    return [_export_command(open_database, name) for name in TABLES]


def _table_command(open_database: Callable[[], Database], name: str) -> click.Command:
    table = TABLES[name]

    @click.command(name, help=f"Take in {name} from a CSV file; its columns are {table.told}.")
    @click.argument("file")
    @click.option("--encoding", help="utf-8, utf-8-sig or cp1252; found out if left out.")
    @click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
    def take_in(file: str, encoding: str | None, *, dry_run: bool) -> None:
        called = Path(file).name[: imports.LONGEST_NAME]
        try:
            read = read_table(_small(file), table.columns, encoding=encoding)
            with open_database().transaction() as session:
                receipt = take_in_rows(session, source=called, table=read, take=table.take, is_dry=dry_run)
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        click.echo(f"read as {read.encoding}")
        imports.show_receipt(receipt, is_dry=dry_run)

    return take_in


def _export_command(open_database: Callable[[], Database], name: str) -> click.Command:
    @click.command(name, help=f"Write {name} to a CSV file that only you can read; no spreadsheet carries it out.")
    @click.argument("file", type=click.Path(path_type=Path))
    def write(file: Path) -> None:
        try:
            with open_database().reading() as session:
                raw = TABLES[name].write(session)
        except PolicyRefused as refused:
            raise click.ClickException(cited(refused)) from refused
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        file.touch(mode=0o600)
        file.write_bytes(raw)
        click.echo(f"Written to {file}.")

    return write


def cited(refused: PolicyRefused) -> str:
    """Return a refusal in a line, with the rule it rests on: key, value, version, and who set it."""
    rule = refused.members
    by = f"version {rule['version']}, set by {rule['set_by']}"
    return f"{refused.detail} {rule['key']} is {rule['value']}, {by}."


def _small(source: str) -> bytes:
    """Return a file's bytes, unless they are more than a table may have: those are not read at all."""
    path = Path(source)
    if path.is_file() and path.stat().st_size > LARGEST_BYTES:
        raise TableTooLarge(f"{source} has more than {LARGEST_BYTES} bytes.")
    return imports.read_file(source)
