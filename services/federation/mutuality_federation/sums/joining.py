"""How a sum comes out, step by step: who is in it, our own part with its noise, the helper's part, the total.

Each step is a transaction of its own, and what was drawn is kept: the operator's command may stop anywhere and be run
again. Nothing here calls anybody.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.disclosure.shares import joined
from mutuality.language.sums import Terms, belongs_to
from mutuality.periods import require_over
from mutuality.signing import FindKey
from mutuality_federation import aggregation, bodies
from mutuality_federation.aggregation import counts_in, named, require_batch, set_digest
from mutuality_federation.sums import rules, store
from mutuality_federation.sums.models import SumBatch, SumShare, SumTask, SumTotal


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
    """
    known = begun(session, task.id, period, unit_id)
    if known is not None:
        return known
    terms = store.terms(task)
    shares = [each for each in candidates(session, task, period, unit_id) if each.chapter_id in chapters]
    members = [each.chapter_id for each in shares]
    earlier = {each.name: each.chapters for each in store.batches(session, task.id, period)}
    require_batch(terms, named(unit_id), members, earlier)
    batch = SumBatch(id=session.new_id("smb"), task_id=task.id, period=period, name=named(unit_id))
    batch.chapters, batch.begun_at = members, session.now
    batch.own = _own(session, task, terms, shares, earlier)
    session.add(batch)
    return batch


def _own(
    session: Session, task: SumTask, terms: Terms, shares: list[SumShare], earlier: dict[str, list[str]]
) -> list[str]:
    """Return our noisy part; a sum over the very chapters of an earlier one is that one, so no second noise is seen."""
    wanted = set_digest(each.chapter_id for each in shares)
    for batch in store.batches(session, task.id, shares[0].period):
        if set_digest(earlier[batch.name]) == wanted:
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
    """
    task = store.task(session, batch.task_id)
    terms = store.terms(task)
    if batch.partial is None:
        theirs = aggregation.read_partial(partial, find_key, issuer=task.said["aggregators"][1]["address"])
        wanted = {"task": task.id, "period": batch.period, "batch": batch.name, "set": set_digest(batch.chapters)}
        rules.require_partial(theirs, wanted, size=len(terms.codes))
        sums = joined([int(each) for each in batch.own], [int(each) for each in theirs["values"]])
        batch.partial, batch.collected_at = partial, session.now
        session.add_all(_total(batch, terms, code, value) for code, value in zip(terms.codes, sums, strict=True))
        session.flush()  # they are read back as everyone will see them
    return [Total(*each) for each in store.totals_of(session, batch.id)]


def _total(batch: SumBatch, terms: Terms, code: str, value: int) -> SumTotal:
    state = rules.shown(value, terms)
    is_shown = state is rules.TotalState.COUNTED
    kept: dict[str, Any] = {"state": state, "value": value if is_shown else None}
    return SumTotal(batch_id=batch.id, indicator=code, standard_error=terms.standard_error, **kept)
