"""Rows that are written once and stand for ever: history that a policy or a promise rests on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState

from mutuality.database import Session


class Permanent:
    """A row nobody changes and nobody deletes; a session that tries raises, and its transaction with it."""


class RewriteError(RuntimeError):
    """Code tried to change or delete a permanent row: a defect, never something a caller did."""


@event.listens_for(Permanent, "before_update", propagate=True)
@event.listens_for(Permanent, "before_delete", propagate=True)
def _refuse_row(mapper: object, connection: object, target: object) -> None:
    del mapper, connection
    raise RewriteError(f"{type(target).__name__} is permanent.")


@event.listens_for(Session, "do_orm_execute")
def _refuse_statement(state: ORMExecuteState) -> None:
    """Refuse `update(Table)` and `delete(Table)` too, which never load the rows they change."""
    written: Any = state.bind_mapper.class_ if state.bind_mapper else object
    if (state.is_update or state.is_delete) and issubclass(written, Permanent):
        raise RewriteError(f"{written.__name__} is permanent.")
