"""Looking at the lists other software keeps for units: what an operator's command does, the service calls nobody."""

from __future__ import annotations

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality.database import Database
from mutuality.outbound import guarded
from mutuality.polled import poll_due
from mutuality.transport import Transport
from mutuality.turns import turn
from mutuality_federation import sources


def poll(database: Database, transport: Transport) -> None:
    """Look at the sources whose time has come, by the guarded way out alone."""
    del transport  # it leads to places the operator chose; these, officers named
    poll_all(database, guarded(database.clock))


def poll_all(database: Database, way_out: Transport) -> int:
    """Look at every source whose time has come, and return at how many; none where another process does it."""
    looked = 0
    with turn(database, "polling") as is_ours:
        while is_ours and (some := poll_due(database, way_out, sources.KEEPING)):
            looked += some
    return looked


CHORES = (
    Chore("sources", timedelta(minutes=1), poll),
    Chore("polls", timedelta(days=1), in_one_transaction(sources.purge)),
)
