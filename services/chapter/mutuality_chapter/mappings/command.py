"""The command that takes in a table of meetings, `mutuality-chapter import meetings`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from mutuality.database import Database, Session
from mutuality.mapping import Plan, propose, require_fit
from mutuality.problems import Problem
from mutuality.spreadsheets import LARGEST_FILE, read_any
from mutuality.tables import TableTooLarge
from mutuality_chapter import imports
from mutuality_chapter.mappings import actions


def meetings_command(open_database: Callable[[], Database]) -> click.Command:
    """Return the command that takes in a table of meetings."""

    @click.command("meetings")
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--mapping", "called", help="The name of a mapping; proposed by the headings if left out.")
    @click.option("--source", help="What to call the list; as the mapping, or the file, if left out.")
    @click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
    @click.option("--confirm", is_flag=True, help="Go on although the list lost more than a fifth of its meetings.")
    def take_in(file: Path, called: str | None, source: str | None, *, dry_run: bool, confirm: bool) -> None:
        """Take in meetings from a CSV file or a spreadsheet (.xlsx), with a receipt for every row."""
        try:
            raw = _small(file)
            with open_database().transaction() as session:
                found = _tried(session, file, raw, called, source)
                if not dry_run:
                    actions.take_in(session, found, is_confirmed=confirm)
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        click.echo(f"read as {found.read_as}")
        imports.show_receipt(found.receipt, is_dry=dry_run)

    return take_in


def _tried(session: Session, file: Path, raw: bytes, called: str | None, source: str | None) -> actions.Tried:
    if called is not None:
        held = actions.named(session, called)
        if held is None:
            raise click.ClickException(f"There is no mapping called {called}.")
        return actions.try_by(session, held, raw=raw, source=source)
    sheet = read_any(raw)
    columns = tuple(propose(sheet.heading))
    click.echo("taken for: " + ", ".join(f"{each.column} = {each.field}" for each in columns))
    require_fit(columns)
    name = (source or file.name)[: imports.LONGEST_NAME]
    return actions.tried(session, sheet, plan=Plan(columns), source=name, zone=None)


def _small(file: Path) -> bytes:
    """Return a file's bytes, unless they are more than a table may have: those are not read at all."""
    if file.is_file() and file.stat().st_size > LARGEST_FILE:
        raise TableTooLarge(f"{file.name} has more than {LARGEST_FILE} bytes.")
    return imports.read_file(str(file))
