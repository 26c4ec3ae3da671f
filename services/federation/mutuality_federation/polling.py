"""Looking at the lists other software keeps for units: what an operator's command does; the service calls nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

import click

from mutuality.chores import Chore, Chores, in_one_transaction, keep_at_it
from mutuality.database import Database
from mutuality.outbound import guarded
from mutuality.polled import poll_due
from mutuality.transport import Transport
from mutuality.turns import turn
from mutuality_federation import sources

Open: TypeAlias = Callable[[], Database]
Way: TypeAlias = Callable[[], Transport]


def poll(database: Database, transport: Transport) -> None:
    """Look at the sources whose time has come, by the guarded way out alone."""
    del transport  # it leads to places the operator chose; these, officers named
    poll_all(database, guarded(database.clock))


def poll_all(database: Database, way_out: Transport) -> int:
    """Look at every source whose time has come, and return at how many; at none where another process does it."""
    looked = 0
    with turn(database, "polling") as is_ours:
        while is_ours and (some := poll_due(database, way_out, sources.KEEPING)):
            looked += some
    return looked


CHORES = (
    Chore("sources", timedelta(minutes=1), poll),
    Chore("polls", timedelta(days=1), in_one_transaction(sources.purge)),
)


def poll_command(database: Open, transport: Way) -> click.Command:
    """Return the command that looks at sources as their time comes, or once at those whose time has come."""

    def look(*, once: bool) -> None:
        if once:
            click.echo(_once(database()))
            return
        try:
            keep_at_it(Chores(database(), transport(), CHORES), threading.Event())
        except KeyboardInterrupt:
            click.echo("Stopped.")

    only_once = click.Option(["--once"], is_flag=True, help="Look at what is due and end, as a timer wants it.")
    said = "Look at the lists other software keeps for units, each as its time comes, until stopped."
    return click.Command("poll", callback=look, params=[only_once], help=said)


def _once(opened: Database) -> str:
    looked = poll_all(opened, guarded(opened.clock))
    with opened.transaction() as session:
        forgotten = sources.purge(session)
    return f"{looked} sources looked at, {forgotten} old looks forgotten."
