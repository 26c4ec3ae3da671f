"""The ledger: what waits to leave, all that ever left with its receipt, and how each session went."""

from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.ledger.actions import (
    ROOT,
    begin,
    end,
    give_way,
    note,
    recover,
    seal_epoch,
    seal_pending,
    settle,
    take_back,
)
from mutuality_chapter.ledger.models import LinkSession, LogEntry
from mutuality_chapter.ledger.routes import blueprint
from mutuality_chapter.ledger.rules import Log, Outcome
from mutuality_chapter.ledger.store import (
    after,
    counts,
    drop_pending,
    last,
    log_seen_from,
    newest_session,
    next_waiting,
    without_receipt,
)

LISTENERS = {Outgoing: [note]}

__all__ = [
    "LISTENERS",
    "ROOT",
    "LinkSession",
    "Log",
    "LogEntry",
    "Outcome",
    "after",
    "begin",
    "blueprint",
    "counts",
    "drop_pending",
    "end",
    "give_way",
    "last",
    "log_seen_from",
    "newest_session",
    "next_waiting",
    "note",
    "recover",
    "seal_epoch",
    "seal_pending",
    "settle",
    "take_back",
    "without_receipt",
]
