"""The command that takes in a feed: `mutuality-chapter import meeting-guide FILE|URL`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click
from rich.console import Console
from rich.table import Table

from mutuality.database import Database
from mutuality.meeting_guide import Receipt
from mutuality.problems import Problem
from mutuality.transport import HttpTransport, Unreachable
from mutuality_chapter.imports import actions

MOST_FAULTS_SHOWN = 50
GOOD = 200


def import_group(open_database: Callable[[], Database]) -> click.Group:
    """Return the group of import commands."""

    @click.command("meeting-guide")
    @click.argument("source")
    @click.option("--name", help="What to call this source; its file name or address if left out.")
    @click.option("--zone", help="IANA zone of rows that name none; the chapter's if left out.")
    @click.option("--dry-run", is_flag=True, help="Say what would happen, and write nothing.")
    @click.option("--confirm", is_flag=True, help="Go on although the feed lost more than a fifth of its meetings.")
    def meeting_guide(source: str, name: str | None, zone: str | None, *, dry_run: bool, confirm: bool) -> None:
        """Take in a Meeting Guide feed from a file or an address, with a receipt for every row."""
        try:
            receipt = _run(open_database(), source, name=name, zone=zone, is_dry=dry_run, is_confirmed=confirm)
        except Problem as problem:
            raise click.ClickException(f"{problem.title()}: {problem.detail}") from problem
        _show(receipt, is_dry=dry_run)

    return click.Group("import", commands=[meeting_guide], help="Take in what other software holds.")


def _run(
    database: Database, source: str, *, name: str | None, zone: str | None, is_dry: bool, is_confirmed: bool
) -> Receipt:
    raw, called = _read(source), name or _called(source)
    act = actions.preview if is_dry else actions.take_in
    with database.transaction() as session:
        return act(session, source=called, raw=raw, zone=zone, is_confirmed=is_confirmed)


def _read(source: str) -> bytes:
    if not source.startswith(("http://", "https://")):
        path = Path(source)
        if not path.is_file():
            raise click.ClickException(f"There is no file {source}.")
        return path.read_bytes()
    try:
        answer = HttpTransport().send("GET", source)
    except Unreachable as error:
        raise click.ClickException(f"The address did not answer ({error.reason}).") from error
    if answer.status != GOOD:
        raise click.ClickException(f"The address answered with status {answer.status}.")
    return answer.content


def _called(source: str) -> str:
    return (urlsplit(source).netloc + urlsplit(source).path if "://" in source else Path(source).name)[:200]


def _show(receipt: Receipt, *, is_dry: bool) -> None:
    console = Console()
    table = Table(title="What would happen" if is_dry else "What happened", title_justify="left")
    for heading in ("rows sent", *receipt.counts, "gone"):
        table.add_column(heading, justify="right")
    table.add_row(str(receipt.sent), *(str(count) for count in receipt.counts.values()), str(len(receipt.gone)))
    console.print(table)
    rejected = [(line, fault) for line in receipt.lines for fault in line.faults]
    for line, fault in rejected[:MOST_FAULTS_SHOWN]:
        console.print(f"row {line.row} ({line.slug or 'no slug'}): {fault.code} in {fault.field}: {fault.detail}")
    if len(rejected) > MOST_FAULTS_SHOWN:
        console.print(f"and {len(rejected) - MOST_FAULTS_SHOWN} more; the receipt holds them all")
