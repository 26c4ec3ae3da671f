"""What a service does by itself every so often: each chore in its own time, and none that fails stalls another.

A chore may be done once too often and must not mind: a process that begins does each of them at once, and then again
whenever its time has come. Of several processes that share a database one does them at a time.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm.exc import StaleDataError

from mutuality.database import Database, Session
from mutuality.problems import Problem
from mutuality.transport import Transport
from mutuality.turns import turn

LOOKS_EVERY_SECONDS = 15
AGAIN_AFTER_A_FAULT = timedelta(minutes=10)
Task = Callable[[Database, Transport], object]
log = structlog.get_logger()


@dataclass(frozen=True)
class Chore:
    """Something that is to be done every so often, whether or not anybody asks."""

    name: str
    every: timedelta
    do: Task


@dataclass
class Chores:
    """All chores of one service, and when each is to be done again."""

    database: Database
    transport: Transport
    chores: Sequence[Chore]
    due_at: dict[str, datetime] = field(default_factory=dict)

    def do_due(self) -> list[str]:
        """Do every chore whose time has come and return their names; none while another process does them."""
        with turn(self.database, "chores") as is_ours:
            return [each.name for each in self.chores if is_ours and self._is_due(each) and self._is_done(each)]

    def _is_due(self, chore: Chore) -> bool:
        return self.due_at.get(chore.name, self.database.clock.now()) <= self.database.clock.now()

    def _is_done(self, chore: Chore) -> bool:
        self.due_at[chore.name] = self.database.clock.now() + min(chore.every, AGAIN_AFTER_A_FAULT)
        with _told_apart(chore.name):
            chore.do(self.database, self.transport)
            self.due_at[chore.name] = self.database.clock.now() + chore.every
            return True
        return False


def in_one_transaction(act: Callable[[Session], object]) -> Task:
    """Return a task that is nothing but one unit of work."""

    def do(database: Database, transport: Transport) -> None:
        del transport
        with database.transaction() as session:
            act(session)

    return do


def keep_at_it(chores: Chores, stop: threading.Event, *, every_seconds: float = LOOKS_EVERY_SECONDS) -> None:
    """Look every so often what is due, and do it, until told to stop."""
    while not stop.is_set():
        with _told_apart("all"):
            chores.do_due()
        stop.wait(every_seconds)


@contextmanager
def _told_apart(name: str) -> Iterator[None]:
    """Go on whatever happens inside, and log it: a refusal by its name, a defect by its kind and where it was."""
    try:
        yield
    except Problem as problem:
        log.warning("chore refused", chore=name, reason=problem.slug)
    except StaleDataError:
        log.info("chore met a change", chore=name)  # somebody was faster; its time comes again
    except Exception as error:
        log.exception("defect", chore=name, kind=type(error).__name__)
