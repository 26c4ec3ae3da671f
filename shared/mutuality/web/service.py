"""What one running service consists of, and how a request reaches it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from flask import current_app, g

from mutuality.access import ANONYMOUS, Actor, Authenticate
from mutuality.clock import Clock
from mutuality.database import Database, Session

PartType = TypeVar("PartType")
EXTENSION = "mutuality"


@dataclass
class Service:
    """One service in one process: its name, address, database, clock and how it knows who asks.

    `base_url` is the address others use, without a final slash; `make_secret` gives the key that signs cursors
    and forms.
    `parts` holds what single rooms keep per process (a transport, a signer), by the room's own type.
    """

    name: str
    title: str
    base_url: str
    database: Database
    clock: Clock
    authenticate: Authenticate
    make_secret: Callable[[], bytes]
    parts: dict[type, Any] = field(default_factory=dict)

    @property
    def secret(self) -> bytes:
        """Return the key that signs cursors and forms."""
        return self.make_secret()

    def part(self, kind: type[PartType]) -> PartType:
        """Return what was put in under that type."""
        found: PartType = self.parts[kind]
        return found


def current_service() -> Service:
    """Return the service that answers the present request."""
    service: Service = current_app.extensions[EXTENSION]
    return service


def actor() -> Actor:
    """Return who asks in the present request."""
    asking: Actor = g.get("actor", ANONYMOUS)
    return asking


def transaction() -> AbstractContextManager[Session]:
    """Open a unit of work on the present service's database."""
    return current_service().database.transaction()


def reading() -> AbstractContextManager[Session]:
    """Open a session that only reads on the present service's database."""
    return current_service().database.reading()
