"""How code that both services share finds a service's own table."""

from __future__ import annotations

from typing import TypeVar

from mutuality.database import Session

Columns = TypeVar("Columns")


def model(session: Session, columns: type[Columns]) -> type[Columns]:
    """Return the service's own table that has these columns."""
    mappers = session.database.base.registry.mappers
    return next(mapper.class_ for mapper in mappers if issubclass(mapper.class_, columns))
