"""One session with the federation: finish what was begun, compare heads, poll, open an epoch, publish.

Every step is a transaction of its own, and no transaction waits for the network. Killed between any two steps, the
next session goes on from what is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from mutuality.database import Database
from mutuality.language import check_receipt, open_entry
from mutuality.problems import Problem
from mutuality.transport import Unreachable
from mutuality_chapter import affiliation, ledger
from mutuality_chapter.ledger import LinkSession, LogEntry, Outcome
from mutuality_chapter.link import polling
from mutuality_chapter.link.federation import Federation, Refused, envelope_of
from mutuality_chapter.link.rules import CLOSED, PUBLISHED_BEFORE, Head, Standing, compare, concerns_content
from mutuality_chapter.link.trust import meet_key


class Stopped(Exception):  # noqa: N818 - it is what happened
    """The session cannot go on; `outcome` says why."""

    def __init__(self, outcome: Outcome, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome


@dataclass
class Life:
    """What one process remembers of its link: whether it still has to open its first epoch."""

    is_fresh: bool = True


@dataclass
class Dialogue:
    """One session of one chapter with one federation."""

    database: Database
    federation: Federation
    life: Life
    published: int = field(default=0)

    def run(self) -> LinkSession:
        """Carry the session through and return its record; every way to fail has its outcome."""
        with self.database.transaction() as session:
            record = ledger.begin(session)
        outcome, detail = self._outcome(self._speak)
        with self.database.transaction() as session:
            return ledger.end(session, record, outcome, detail, self.published)

    def reconcile(self) -> tuple[Outcome, str]:
        """Finish what was begun and compare heads, and no more; return how it went."""
        return self._outcome(self._meet)

    def _outcome(self, act: Callable[[], None]) -> tuple[Outcome, str]:
        try:
            act()
        except Stopped as stopped:
            return stopped.outcome, str(stopped)
        except Unreachable as error:
            return Outcome.UNREACHABLE, str(error)
        except Refused as error:
            return Outcome.REFUSED, f"{error.slug or error.status}: {error}"
        except Problem as problem:
            return Outcome.UNTRUSTED, f"{problem.slug}: {problem.detail}"
        return Outcome.DONE, ""

    def _meet(self) -> None:
        self._finish_begun()
        self._compare_heads()

    def _speak(self) -> None:
        self._meet()
        polling.poll(self.database, self.federation)
        while self._has_to_speak():
            self._publish_under(self._open_epoch())

    def _finish_begun(self) -> None:
        """Send again what was sealed but never acknowledged: repeats have no second effect."""
        with self.database.reading() as session:
            begun = ledger.without_receipt(session)
        for entry in begun:
            refused = self._send(entry)
            if refused is not None and refused.slug in CLOSED:
                raise _stopped(refused)
            if refused is not None:
                return  # its number was taken back; comparing heads tells why

    def _compare_heads(self) -> None:
        theirs = self.federation.head()
        with self.database.reading() as session:
            ours = ledger.log_seen_from(session, theirs.seq)
        standing = compare(theirs, ours, is_fresh=self.life.is_fresh)
        if standing is Standing.FORKED:
            raise Stopped(Outcome.FORKED, f"Place {theirs.seq} holds another entry than ours. Call a human.")
        if standing is Standing.FENCED:
            raise Stopped(Outcome.FENCED, "A newer copy of this chapter publishes; this one must stop.")
        if standing is Standing.WE_WERE_RESTORED:
            self._recover(ours.seq, theirs)
        if standing is Standing.THEY_WERE_RESTORED:
            self._resend(theirs.seq)

    def _recover(self, seq: int, theirs: Head) -> None:
        """Fetch our own past from the federation, trusting only what our own key signed, up to the head it named.

        Short of that head we would sign a place anew that we had signed before.
        """
        for stored in self.federation.entries_after(seq):
            self._recover_one(stored)
        with self.database.reading() as session:
            reached = ledger.log_seen_from(session, theirs.seq).at_their_head
        if reached != theirs.digest:
            raise Stopped(Outcome.FORKED, f"Place {theirs.seq} is named as ours, but was not shown. Call a human.")

    def _recover_one(self, stored: dict[str, Any]) -> None:
        meet_key(self.database, self.federation, stored["receipt"])
        with self.database.transaction() as session:
            entry = open_entry(stored, affiliation.own_keys(session))
            last = ledger.last(session)
            if entry.prev != (last.digest if last else ledger.ROOT):
                raise Stopped(Outcome.FORKED, f"Place {entry.seq} does not follow our log. Call a human.")
            received_at = check_receipt(stored["receipt"], affiliation.federation_keys(session), entry)
            ledger.recover(session, entry, stored["receipt"], received_at=received_at)

    def _resend(self, seq: int) -> None:
        """Send what a federation restored from a backup has lost, each entry with the receipt it gave."""
        with self.database.reading() as session:
            missing = ledger.after(session, seq)
        for entry in missing:
            refused = self._send(entry)
            if refused is not None:
                raise _stopped(refused)

    def _has_to_speak(self) -> bool:
        """Say whether anything is left to say; nothing is once the last word of our stream was acknowledged."""
        with self.database.reading() as session:
            belongs = affiliation.active_bond(session) is not None
            return belongs and (self.life.is_fresh or ledger.next_waiting(session) is not None)

    def _open_epoch(self) -> str:
        with self.database.transaction() as session:
            entry = ledger.seal_epoch(session)
        refused = self._send(entry)
        if refused is not None:
            raise _stopped(refused)
        self.life.is_fresh = False
        return entry.epoch

    def _publish_under(self, epoch: str) -> None:
        """Publish what waits, up to the first refusal: a number is given again only under a new epoch.

        Otherwise a late copy of what was refused would look like a second signature over one place.
        """
        while self._publish_next(epoch):
            pass

    def _publish_next(self, epoch: str) -> bool:
        with self.database.transaction() as session:
            entry = ledger.seal_pending(session, epoch)
        if entry is None:
            return False
        refused = self._send(entry)
        if refused is not None and not concerns_content(refused.status, refused.slug):
            raise _stopped(refused)
        self.published += refused is None
        return refused is None

    def _send(self, entry: LogEntry) -> Refused | None:
        """Send one entry and keep its receipt; or take its number back and return the refusal."""
        try:
            receipt = self.federation.put(entry.seq, envelope_of(entry))
        except Refused as refused:
            self._refused(entry, refused)
            return refused
        meet_key(self.database, self.federation, receipt)
        with self.database.transaction() as session:
            check_receipt(receipt, affiliation.federation_keys(session), entry)
            ledger.settle(session, entry.seq, receipt)
        return None

    def _refused(self, entry: LogEntry, refused: Refused) -> None:
        if entry.receipt is not None or refused.slug in CLOSED:
            return
        is_content = concerns_content(refused.status, refused.slug)
        with self.database.transaction() as session:
            ledger.take_back(session, entry.seq, refusal=refused.problem if is_content else None)
            if refused.slug == PUBLISHED_BEFORE:
                ledger.drop_pending(session, entry.cid)


def _stopped(refused: Refused) -> Stopped:
    if refused.slug in CLOSED:
        return Stopped(Outcome.FORKED, str(refused))
    return Stopped(Outcome.FENCED if refused.slug == "epoch-closed" else Outcome.REFUSED, str(refused))
