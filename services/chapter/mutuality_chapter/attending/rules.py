"""Who may be told where exactly a meeting is held."""

from __future__ import annotations

from datetime import datetime

from mutuality.problems import Forbidden


class NotConfirmed(Forbidden):
    """The way to a meeting is told to those whose attendance was confirmed; ask to come, and wait for it."""


def require_confirmed(confirmed_at: datetime | None) -> None:
    """Refuse the way to a meeting to whoever is not confirmed.

    Raises:
        NotConfirmed: nobody confirmed that they come.
    """
    if confirmed_at is None:
        raise NotConfirmed("Nobody has confirmed yet that you come to this meeting.")
