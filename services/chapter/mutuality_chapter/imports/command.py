"""The command that takes in a feed, `mutuality-chapter import meeting-guide`; and how a receipt is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import click
from rich.console import Console
from rich.table import Table

from mutuality.database import Database
from mutuality.meeting_guide import Receipt
from mutuality.problems import Problem
from mutuality.transport import Answer, Transport, Unreachable
from mutuality_chapter.imports import actions

MOST_FAULTS_SHOWN = 50
LONGEST_NAME = 200
GOOD = 200
MOVED = range(300, 400)


def feed_command(open_database: Callable[[], Database], open_transport: Callable[[], Transport]) -> click.Command:
    """Return the command that takes in a feed."""

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
        show_receipt(receipt, is_dry=dry_run)

    return meeting_guide


def _read(source: str, open_transport: Callable[[], Transport]) -> bytes:
    if source.startswith(("http://", "https://")):
        return _fetched(open_transport(), source)
    return read_file(source)


def read_file(source: str) -> bytes:
    """Return a file's bytes, or say in a sentence why they cannot be read."""
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise click.ClickException(f"The file {source} cannot be read: {error.strerror}.") from error


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


def show_receipt(receipt: Receipt, *, is_dry: bool) -> None:
    """Show what became of an import, or would: its counts, then what kept rows out and what was mended."""
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
