"""Defects planted one at a time, each with the seed that finds it: proof that the simulation can fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from types import SimpleNamespace
from typing import Any

from sqlalchemy import func, select

import mutuality_chapter.ledger.actions
import mutuality_chapter.ledger.store
import mutuality_chapter.link.dialogue
import mutuality_federation.link.routes
import mutuality_federation.listings.actions
import mutuality_federation.statistics.actions
import mutuality_federation.statistics.store
from mutuality_chapter.link.dialogue import Dialogue
from mutuality_chapter.link.rules import Standing
from tests.simulation.faults import Crash

Plant = Callable[[Any], None]
FEDERATION, CHAPTER = mutuality_federation, mutuality_chapter


def acknowledges_before_commit(plant: Any) -> None:
    """A process that dies at the commit had already answered."""
    true = FEDERATION.link.routes.transaction

    @contextmanager
    def hasty() -> Iterator[Any]:
        answered = False
        try:
            with true() as session:
                yield session
                answered = True
        except Crash:
            if not answered:
                raise

    plant.setattr(FEDERATION.link.routes, "transaction", hasty)


def gives_receipts_for_what_it_does_not_store(plant: Any) -> None:
    """Now and then what was written is rolled back, and nobody minds."""
    true, calls = FEDERATION.link.actions.receive, count(1)

    def forgetful(session: Any, *given: Any, **said: Any) -> Any:
        received = true(session, *given, **said)
        if next(calls) % 5 == 0:
            session.connection().exec_driver_sql("ROLLBACK")
            session.connection().exec_driver_sql("BEGIN")
            session.expunge_all()
        return received

    plant.setattr(FEDERATION.link.actions, "receive", forgetful)


def adds_revisions_up_instead_of_replacing(plant: Any) -> None:
    true = FEDERATION.statistics.rules.moves
    plant.setattr(FEDERATION.statistics.rules, "moves", lambda _before, after, _held, noise: true({}, after, noise))


def applies_totals_twice(plant: Any) -> None:
    true = FEDERATION.statistics.store.add_up

    def twice(*given: Any) -> None:
        true(*given)
        true(*given)

    plant.setattr(FEDERATION.statistics.store, "add_up", twice)


def marks_before_it_sends(plant: Any) -> None:
    """The chapter notes a receipt before it has one."""
    true = Dialogue._send

    def early(self: Dialogue, entry: Any) -> Any:
        with self.database.transaction() as session:
            CHAPTER.ledger.actions.settle(session, entry.seq, entry.receipt or entry.jws)
        return true(self, entry)

    plant.setattr(Dialogue, "_send", early)


def never_compares_heads(plant: Any) -> None:
    plant.setattr(Dialogue, "_compare_heads", lambda _self: None)


def takes_every_overtaking_for_a_restore(plant: Any) -> None:
    true = CHAPTER.link.dialogue.compare
    plant.setattr(CHAPTER.link.dialogue, "compare", lambda theirs, ours, is_fresh: true(theirs, ours, is_fresh=True))


def never_believes_the_federation_was_restored(plant: Any) -> None:
    true = CHAPTER.link.dialogue.compare

    def stubborn(theirs: Any, ours: Any, *, is_fresh: bool) -> Standing:
        found = true(theirs, ours, is_fresh=is_fresh)
        return Standing.EVEN if found is Standing.THEY_WERE_RESTORED else found

    plant.setattr(CHAPTER.link.dialogue, "compare", stubborn)


def resends_without_the_receipt(plant: Any) -> None:
    true = CHAPTER.link.dialogue.envelope_of
    plant.setattr(
        CHAPTER.link.dialogue,
        "envelope_of",
        lambda entry: {name: said for name, said in true(entry).items() if name != "receipt"},
    )


def gives_revisions_early(plant: Any) -> None:
    """The revision is that of the day something was noted, whatever a restore brought back since."""
    store, pending = CHAPTER.ledger.store, CHAPTER.ledger.models.Pending

    def noted(session: Any, subject: str) -> int:
        return int(session.scalar(select(func.min(pending.rev)).where(pending.subject == subject))) - 1

    early = SimpleNamespace(**{**vars(store), "newest_sealed": noted})
    plant.setattr(CHAPTER.ledger.actions, "store", early)


def uses_a_refused_number_again(plant: Any) -> None:
    """After a refusal the chapter goes on in the same epoch, with another entry at the same place."""

    def publish(self: Dialogue, epoch: str) -> None:
        while self._has_waiting():
            self._publish_next(epoch)

    plant.setattr(Dialogue, "_publish_under", publish)


def lets_a_refused_report_block_the_others(plant: Any) -> None:
    plant.setattr(CHAPTER.link.dialogue, "concerns_content", lambda status, _slug: status == 422)


def keeps_waiting_what_was_changed_meanwhile(plant: Any) -> None:
    plant.setattr(CHAPTER.ledger.store, "is_superseded", lambda *_: False)


def forgets_what_it_sealed_before_sending(plant: Any) -> None:
    """Nothing sealed is ever sent again: whatever had no answer is sealed anew."""
    plant.setattr(Dialogue, "_finish_begun", lambda _self: None)


def publishes_what_it_recovered_again(plant: Any) -> None:
    """A change that a restore brought back still waits."""
    plant.setattr(CHAPTER.ledger.store, "drop_pending", lambda *_: None)
