"""The operator's command that looks at the lists other software keeps for units."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeAlias

import click

from mutuality.chores import Chores, keep_at_it
from mutuality.database import Database
from mutuality.outbound import guarded
from mutuality.transport import Transport
from mutuality_federation import sources
from mutuality_federation.polling import CHORES, poll_all

Open: TypeAlias = Callable[[], Database]
Way: TypeAlias = Callable[[], Transport]


def poll_command(database: Open, transport: Way) -> click.Command:
    """Return the command that looks at sources as their time comes, or once at those whose time has come."""

    def poll(*, once: bool) -> None:
        if once:
            click.echo(_once(database()))
            return
        try:
            keep_at_it(Chores(database(), transport(), CHORES), threading.Event())
        except KeyboardInterrupt:
            click.echo("Stopped.")

    only_once = click.Option(["--once"], is_flag=True, help="Look at what is due and end, as a timer wants it.")
    said = "Look at the lists other software keeps for units, each as its time comes, until stopped."
    return click.Command("poll", callback=poll, params=[only_once], help=said)


def _once(opened: Database) -> str:
    looked = poll_all(opened, guarded(opened.clock))
    with opened.transaction() as session:
        forgotten = sources.purge(session)
    return f"{looked} sources looked at, {forgotten} old looks forgotten."
