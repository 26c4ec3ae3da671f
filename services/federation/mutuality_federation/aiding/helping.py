"""What the leader's operator asks of us: to hold shares as chapters signed them, and to add them up, once.

We look at each chapter's own signature, against the key our officer vetted: no leader can make a chapter up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from mutuality.database import Session
from mutuality.disclosure.shares import ShareUnreadable
from mutuality.language import Entry, Kind, fact_of, open_entry
from mutuality.language.sums import Terms, belongs_to, terms_of
from mutuality.periods import require_over
from mutuality.problems import Problem
from mutuality.signing import SignatureInvalid, SigningKey, peek
from mutuality_federation import aggregation
from mutuality_federation.aggregation import counts_in, require_batch, set_digest
from mutuality_federation.aiding import rules, store
from mutuality_federation.aiding.models import AidedBatch, AidedChapter, AidedShare, AidedTask
from mutuality_federation.aiding.rules import Outcome


@dataclass(frozen=True)
class Brought:
    """What came of one share; whose it is, where its signature holds."""

    chapter_id: str | None
    outcome: Outcome


@dataclass(frozen=True)
class Desk:
    """One period of one task, and the roster by which shares are judged."""

    session: Session
    task: AidedTask
    terms: Terms
    period: str
    roster: Sequence[AidedChapter]
    endings: Mapping[str, str]

    def hold(self, envelope: dict[str, Any]) -> Brought:
        """Hold one share, and say what came of it; the same again changes nothing."""
        try:
            entry = open_entry(envelope, self._key)
            signer = self._named(str(peek(entry.jws)[0]["kid"]))
            said = fact_of(entry, body_id=self.task.body_id, received_at=self.session.now).said
        except Problem:
            return Brought(None, Outcome.MISPLACED)
        if signer.chapter_id != entry.iss or not self._is_addressed(entry, said):
            return Brought(None, Outcome.MISPLACED)
        return Brought(entry.iss, self._judge(entry, said["sealed"][1]))

    @cached_property
    def counted(self) -> dict[str, date]:
        """Return the chapters that count in the period, and since when each is on our roster."""
        since: dict[str, date] = {}
        for each in self.roster:
            since.setdefault(each.chapter_id, each.added_on)
        return {
            chapter: day
            for chapter, day in since.items()
            if counts_in(self.terms, day, self.period) and not rules.is_ended(self.endings.get(chapter), self.period)
        }

    @cached_property
    def by_key(self) -> dict[str, AidedChapter]:
        """Return who signs with which key."""
        return {each.kid: each for each in reversed(self.roster)}

    def open(self, chapter_id: str, sealed: str) -> list[int]:
        """Return a share that was sealed for us.

        Raises:
            ShareUnreadable: it was not.
        """
        bound_to = belongs_to(self.task.id, self.period, chapter_id, 2)
        key = self.task.said["aggregators"][1]["key"]
        return aggregation.open_share(self.session, sealed, key, bound_to=bound_to, size=len(self.terms.codes))

    def _judge(self, entry: Entry, sealed: str) -> Outcome:
        if entry.iss not in self.counted:
            return Outcome.NOT_ON_ROSTER
        known = self.session.get(AidedShare, (self.task.id, self.period, entry.iss))
        if known is not None:
            return Outcome.ACCEPTED if known.digest == entry.digest else Outcome.REPORT_REPLAYED
        try:
            self.open(entry.iss, sealed)
        except ShareUnreadable:
            return Outcome.UNREADABLE
        of = {"task_id": self.task.id, "period": self.period, "chapter_id": entry.iss}
        self.session.add(AidedShare(**of, digest=entry.digest, sealed=sealed, received_at=self.session.now))
        self.session.flush()  # a second share of this chapter in the same request finds it
        return Outcome.ACCEPTED

    def _is_addressed(self, entry: Entry, said: dict[str, Any]) -> bool:
        leader = self.task.said["aggregators"][0]["address"]
        is_ours = entry.kind is Kind.SHARE and entry.aud == leader
        return is_ours and (said["task"], said["period"]) == (self.task.id, self.period)

    def _key(self, kid: str) -> dict[str, Any]:
        return self._named(kid).jwk

    def _named(self, kid: str) -> AidedChapter:
        found = self.by_key.get(kid)
        if found is None:
            raise SignatureInvalid("No chapter on our roster has this key.")
        return found


def desk(session: Session, task: AidedTask, period: str) -> Desk:
    """Return the desk for one period of a task.

    Raises:
        TaskElsewhere: it is no period of the task.
        PeriodAhead: it is not over.
    """
    terms = terms_of(task.said)
    if not terms.has(period):
        raise rules.TaskElsewhere(f"{period} is no period of this task.")
    require_over(period, session.now.date())
    return Desk(session, task, terms, period, store.listed(session, task.id), store.endings(session, task.id))


def add_up(at: Desk, name: str, chapters: list[str], *, address: str, signer: SigningKey) -> str:
    """Return our part of a sum, with our noise in it, signed; asked again, the same bytes.

    Raises:
        BatchTooSmall, BatchTooClose, BatchCollected, ReportReplayed: it would show too little of a crowd.
        ShareMissing: we hold no share of some of these chapters.
    """
    earlier = {each.name: each for each in store.batches(at.session, at.task.id, at.period)}
    known = earlier.get(name)
    if known is not None and set_digest(known.chapters) == set_digest(chapters):
        return known.partial
    require_batch(at.terms, name, chapters, {each.name: each.chapters for each in earlier.values()})
    rules.require_shares(chapters, at.counted)
    held = store.shares(at.session, at.task.id, at.period, set(chapters))
    rules.require_shares(chapters, {each.chapter_id for each in held})
    values = _drawn(at, chapters, list(earlier.values()), held)
    of = {"task": at.task.id, "period": at.period, "batch": name, "set": set_digest(chapters)}
    partial = aggregation.sign_partial(signer, {**of, "iss": address, "values": values})
    kept = {"task_id": at.task.id, "period": at.period, "name": name, "chapters": sorted(chapters)}
    at.session.add(AidedBatch(**kept, values=values, partial=partial, made_at=at.session.now))
    return partial


def _drawn(at: Desk, chapters: list[str], earlier: Sequence[AidedBatch], held: Sequence[AidedShare]) -> list[str]:
    """Return the noisy sum; over the very chapters of an earlier one it is that one, so no second noise is seen."""
    for each in earlier:
        if set_digest(each.chapters) == set_digest(chapters):
            return each.values
    shares = [at.open(each.chapter_id, each.sealed) for each in held]
    return [str(value) for value in aggregation.noisy_sum(at.terms, shares)]
