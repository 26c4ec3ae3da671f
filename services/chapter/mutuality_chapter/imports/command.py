"""The commands that take in a feed or a table, and those that write one: `mutuality-chapter import|export …`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click
from rich.console import Console
from rich.table import Table

from mutuality.database import Database, Session
from mutuality.meeting_guide import Receipt
from mutuality.problems import Problem
from mutuality.tables import LARGEST_BYTES, Columns, TableTooLarge, read_table
from mutuality.transport import Answer, Transport, Unreachable
from mutuality_chapter.imports import actions, donations, people
from mutuality_chapter.imports.rows import Take, take_in_rows


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
}
MOST_FAULTS_SHOWN = 50
LONGEST_NAME = 200
GOOD = 200
MOVED = range(300, 400)


def import_group(open_database: Callable[[], Database], open_transport: Callable[[], Transport]) -> click.Group:
    """Return the group of import commands."""

    @click.command("meeting-guide")
    @click.argument("source")
    @click.option("--name", help="What to call this source; its file name or address if left out.")
    @click.option("--zone", help="IANA zone of rows that name none; the chapter's if left out.")
    @click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
    @click.option("--confirm", is_flag=True, help="Go on although the feed lost more than a fifth of its meetings.")
    def meeting_guide(source: str, name: str | None, zone: str | None, *, dry_run: bool, confirm: bool) -> None:
        """Take in a Meeting Guide feed from a file or an address, with a receipt for every row."""
        raw, called = _read(source, open_transport), (name or _called(source))[:LONGEST_NAME]
        act = actions.preview if dry_run else actions.take_in
        try:
            with open_database().transaction() as session:
                receipt = act(session, source=called, raw=raw, zone=zone, is_confirmed=confirm)
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        _show(receipt, is_dry=dry_run)

    tables = [_table_command(open_database, name) for name in TABLES]
    return click.Group("import", commands=[meeting_guide, *tables], help="Take in what other software holds.")


def export_group(open_database: Callable[[], Database]) -> click.Group:
    """Return the group of export commands."""
    commands = [_export_command(open_database, name) for name in TABLES]
    return click.Group("export", commands=commands, help="Write what this chapter holds for other software.")


def _table_command(open_database: Callable[[], Database], name: str) -> click.Command:
    table = TABLES[name]

    @click.command(name, help=f"Take in {name} from a CSV file; its columns are {table.told}.")
    @click.argument("file")
    @click.option("--encoding", help="utf-8, utf-8-sig or cp1252; found out if left out.")
    @click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
    def take_in(file: str, encoding: str | None, *, dry_run: bool) -> None:
        called = Path(file).name[:LONGEST_NAME]
        try:
            read = read_table(_small(file), table.columns, encoding=encoding)
            with open_database().transaction() as session:
                receipt = take_in_rows(session, source=called, table=read, take=table.take, is_dry=dry_run)
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        click.echo(f"read as {read.encoding}")
        _show(receipt, is_dry=dry_run)

    return take_in


def _export_command(open_database: Callable[[], Database], name: str) -> click.Command:
    @click.command(name, help=f"Write {name} to a CSV file that only you can read; no spreadsheet carries it out.")
    @click.argument("file", type=click.Path(path_type=Path))
    def write(file: Path) -> None:
        try:
            with open_database().reading() as session:
                raw = TABLES[name].write(session)
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        file.touch(mode=0o600)
        file.write_bytes(raw)
        click.echo(f"Written to {file}.")

    return write


def _read(source: str, open_transport: Callable[[], Transport]) -> bytes:
    if source.startswith(("http://", "https://")):
        return _fetched(open_transport(), source)
    return _read_file(source)


def _read_file(source: str) -> bytes:
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise click.ClickException(f"The file {source} cannot be read: {error.strerror}.") from error


def _small(source: str) -> bytes:
    """Return a file's bytes, unless they are more than a table may have: those are not read at all."""
    path = Path(source)
    if path.is_file() and path.stat().st_size > LARGEST_BYTES:
        raise TableTooLarge(f"{source} has more than {LARGEST_BYTES} bytes.")
    return _read_file(source)


def _fetched(transport: Transport, source: str) -> bytes:
    try:
        answer = transport.send("GET", source, headers={"Accept": "application/json"})
    except Unreachable as error:
        raise click.ClickException(f"The address did not answer ({error.reason}).") from error
    if answer.status != GOOD:
        raise click.ClickException(_refusal(answer))
    return answer.content


def _refusal(answer: Answer) -> str:
    if answer.status in MOVED and "location" in answer.headers:
        return f"The feed has moved to {answer.headers['location']}; if you trust that address, import from there."
    return f"The address answered with status {answer.status}."


def _called(source: str) -> str:
    return urlsplit(source).netloc + urlsplit(source).path if "://" in source else Path(source).name


def _show(receipt: Receipt, *, is_dry: bool) -> None:
    console = Console()
    table = Table(title="What would happen" if is_dry else "What happened", title_justify="left")
    for heading in ("rows sent", *receipt.counts, "gone"):
        table.add_column(heading, justify="right")
    table.add_row(str(receipt.sent), *(str(count) for count in receipt.counts.values()), str(len(receipt.gone)))
    console.print(table)
    _show_faults(console, receipt)
    _show_mended(console, receipt)


def _show_faults(console: Console, receipt: Receipt) -> None:
    rejected = [(line, fault) for line in receipt.lines for fault in line.faults]
    for line, fault in rejected[:MOST_FAULTS_SHOWN]:
        said = f"row {line.row} ({line.slug or 'no slug'}): {fault.code} in {fault.field or 'row'}: {fault.detail}"
        console.print(said, markup=False, highlight=False)
    if len(rejected) > MOST_FAULTS_SHOWN:
        console.print(f"and {len(rejected) - MOST_FAULTS_SHOWN} more; the receipt holds them all")


def _show_mended(console: Console, receipt: Receipt) -> None:
    mended = Counter(f"{each.code} in {each.field}" for line in receipt.lines for each in line.warnings)
    left_out = Counter(name for line in receipt.lines for name in line.left_out)
    for said, counted in (("mended", mended), ("never taken over", left_out)):
        if counted:
            shown = ", ".join(f"{name} ({count} rows)" for name, count in counted.most_common(12))
            console.print(f"{said}: {shown}", markup=False, highlight=False)
