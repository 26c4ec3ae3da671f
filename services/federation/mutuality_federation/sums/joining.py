"""How a sum comes out, step by step: who is in it, our own part with its noise, the helper's part, the total.

Each step is a transaction of its own, and what was drawn is kept: the operator's command may stop anywhere and be run
again. Nothing here calls anybody.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.disclosure.shares import joined
from mutuality.language.sums import ShareOutcome, Terms, belongs_to
from mutuality.periods import require_over
from mutuality.signing import FindKey
from mutuality_federation import aggregation, bodies
from mutuality_federation.aggregation import counts_in, named, require_batch, set_digest
from mutuality_federation.sums import rules, store
from mutuality_federation.sums.models import SumBatch, SumShare, SumTask, SumTotal

TOO_LATE = "The sum was begun without this share: it came too late, or the helper does not count this chapter."
LONGEST_WHY = 400


@dataclass(frozen=True)
class Total:
    """One figure of a sum."""

    indicator: str
    state: str
    value: int | None
    standard_error: float


def candidates(session: Session, task: SumTask, period: str, unit_id: str | None) -> list[SumShare]:
    """Return the shares of a period that count: of chapters on our roster in time, of a unit or of the whole body.

    Raises:
        PeriodUnfit: it is none of the task's.
        PeriodAhead: it is not over.
        NotFound: there is no such unit.
    """
    terms = store.terms(task)
    rules.require_period(terms, period, last_period=task.last_period)
    require_over(period, session.now.date())
    roster = store.on_roster(session, task.id)
    units = set(bodies.unit_and_below(session, task.body_id, unit_id)) if unit_id else None
    return [
        share
        for share in store.shares(session, task.id, period)
        if share.chapter_id in roster
        and counts_in(terms, roster[share.chapter_id].added_on, period)
        and (units is None or share.unit_id in units)
    ]


def begun(session: Session, task_id: str, period: str, unit_id: str | None) -> SumBatch | None:
    """Return a sum that was begun, if it was."""
    wanted = select(SumBatch).where(SumBatch.task_id == task_id, SumBatch.period == period)
    return session.scalar(wanted.where(SumBatch.name == named(unit_id)))


def begin(session: Session, task: SumTask, period: str, unit_id: str | None, chapters: Collection[str]) -> SumBatch:
    """Fix who is in a sum, and draw our own noise, once; from now on no share counts in it any more.

    Raises:
        BatchTooSmall, BatchTooClose, ReportReplayed: it would show too little of a crowd.
        BatchEnded: it was ended.
    """
    known = begun(session, task.id, period, unit_id)
    if known is not None:
        return going_on(known)
    terms = store.terms(task)
    shares = [each for each in candidates(session, task, period, unit_id) if each.chapter_id in chapters]
    members = [each.chapter_id for each in shares]
    others = store.batches(session, task.id, period)
    earlier = {each.name: each.chapters for each in others if each.ended_at is None}
    require_batch(terms, named(unit_id), members, earlier)
    batch = SumBatch(id=session.new_id("smb"), task_id=task.id, period=period, name=named(unit_id))
    batch.chapters, batch.begun_at = members, session.now
    batch.own = _own(session, task, terms, shares, others)
    session.add(batch)
    if batch.name == aggregation.WHOLE_BODY:
        _count_nowhere(session, task, period, {*members, *_in_open(others)}, TOO_LATE)
    return batch


def going_on(batch: SumBatch) -> SumBatch:
    """Return a sum that was begun and not ended.

    Raises:
        BatchEnded: it was.
    """
    if batch.ended_at is not None:
        raise rules.BatchEnded(f"This sum was ended: {batch.ended_why}")
    return batch


def end(session: Session, batch: SumBatch, *, why: str) -> SumBatch:
    """End a sum that its helper refused: nothing comes out of it, and each chapter hears that its share counts nowhere.

    Raises:
        BatchCollected: it came out.
    """
    if batch.collected_at is not None:
        raise aggregation.BatchCollected("This sum came out; it is not ended any more.")
    if batch.ended_at is None:
        batch.ended_at, batch.ended_why = session.now, why[:LONGEST_WHY]
        others = store.batches(session, batch.task_id, batch.period)
        elsewhere = _in_open([each for each in others if each is not batch])
        missing = {each.chapter_id for each in store.shares(session, batch.task_id, batch.period)} - set(batch.chapters)
        _count_nowhere(session, store.task(session, batch.task_id), batch.period, missing | elsewhere, batch.ended_why)
    return batch


def _in_open(batches: Sequence[SumBatch]) -> set[str]:
    """Return the chapters of sums that may still come out."""
    return {chapter for each in batches if each.ended_at is None for chapter in each.chapters}


def _count_nowhere(session: Session, task: SumTask, period: str, but: Collection[str], why: str) -> None:
    """Note of every share of a period that stands in no sum that it counts nowhere, and why."""
    for each in store.shares(session, task.id, period):
        if each.chapter_id not in but and each.outcome == ShareOutcome.RECEIVED:
            each.outcome, each.why = ShareOutcome.COUNTED_NOWHERE, why


def _own(
    session: Session, task: SumTask, terms: Terms, shares: list[SumShare], earlier: Sequence[SumBatch]
) -> list[str]:
    """Return our noisy part; a sum over the very chapters of an earlier one is that one, so no second noise is seen."""
    wanted = set_digest(each.chapter_id for each in shares)
    for batch in earlier:
        if set_digest(batch.chapters) == wanted:
            return batch.own
    key = task.said["aggregators"][0]["key"]
    opened = [
        aggregation.open_share(
            session,
            each.own,
            key,
            bound_to=belongs_to(task.id, each.period, each.chapter_id, 1),
            size=len(terms.codes),
        )
        for each in shares
    ]
    return [str(value) for value in aggregation.noisy_sum(terms, opened)]


def finish(session: Session, batch: SumBatch, partial: str, find_key: FindKey) -> list[Total]:
    """Join our part with the helper's, and keep what comes out; a second answer changes nothing.

    Raises:
        SignatureInvalid: the helper did not sign it.
        PartialUnfit: it is not its part of this sum.
        BatchEnded: it was ended before.
    """
    going_on(batch)
    task = store.task(session, batch.task_id)
    terms = store.terms(task)
    if batch.partial is None:
        theirs = aggregation.read_partial(partial, find_key, issuer=task.said["aggregators"][1]["address"])
        wanted = {"task": task.id, "period": batch.period, "batch": batch.name, "set": set_digest(batch.chapters)}
        rules.require_partial(theirs, wanted, size=len(terms.codes))
        sums = joined([int(each) for each in batch.own], [int(each) for each in theirs["values"]])
        batch.partial, batch.collected_at = partial, session.now
        members = set(batch.chapters)
        session.add_all(_total(batch, terms, code, value) for code, value in zip(terms.codes, sums, strict=True))
        for each in store.every_share(session, task.id, batch.period):
            if each.chapter_id in members:
                each.outcome, each.why = ShareOutcome.COUNTED, None
        session.flush()  # they are read back as everyone will see them
    return [Total(*each) for each in store.totals_of(session, batch.id)]


def _total(batch: SumBatch, terms: Terms, code: str, value: int) -> SumTotal:
    state = rules.shown(value, terms)
    is_shown = state is rules.TotalState.COUNTED
    kept: dict[str, Any] = {"state": state, "value": value if is_shown else None}
    return SumTotal(batch_id=batch.id, indicator=code, standard_error=terms.standard_error, **kept)
