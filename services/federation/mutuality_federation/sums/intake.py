"""What happens to a share as it comes: taken once, in time, from a chapter that counts; the other half is for others.

The share for the helper stays in the entry it came with; here only ours is kept, and it says nothing by itself.
"""

from __future__ import annotations

from mutuality.database import Session
from mutuality.disclosure import Mode, SecondMode, require_one_mode
from mutuality.disclosure.shares import ShareUnreadable
from mutuality.language import EntryInvalid, Kind, ReportReleased, SubjectWithdrawn
from mutuality.language.entries import ShareSent
from mutuality.language.sums import Terms, belongs_to
from mutuality.periods import days_of, overlap
from mutuality_federation import bodies, chapters, statistics
from mutuality_federation.aggregation import (
    WHOLE_BODY,
    BatchCollected,
    NotOnRoster,
    ReportReplayed,
    counts_in,
    open_share,
)
from mutuality_federation.sums import rules, store
from mutuality_federation.sums.models import SumShare, SumTask

SHARE_PROBLEMS = (NotOnRoster, ReportReplayed, BatchCollected, SecondMode, ShareUnreadable)
"""What the sender of a share may hear of it, beside what every entry may."""


def receive(session: Session, fact: ShareSent) -> None:
    """Take in a chapter's shares of a period, in the transaction that stores its entry.

    Raises:
        EntryInvalid: there is no such task of its body, or no such period of the task.
        PeriodAhead: the period is not over.
        NotOnRoster: the chapter does not count in it.
        ReportReplayed: its share is here already.
        BatchCollected: the sum it belongs to was collected.
        SecondMode: a figure of it was reported.
        ShareUnreadable: it was not sealed for us, this task, this period and this chapter.
    """
    task, period = _task(session, fact), fact.said["period"]
    unit_id = chapters.unit_of(session, chapters.chapter_facts(session, fact.chapter_id), days_of(period)[1])
    known = session.get(SumShare, (task.id, period, fact.chapter_id))
    if known is not None:
        raise ReportReplayed("A share of this chapter for this period is here already.")
    if not fact.was_judged:
        _require_fit(session, fact, task, unit_id)
    own = fact.said["sealed"][0]
    _require_readable(session, fact, task, own)
    of = {"task_id": task.id, "period": period, "chapter_id": fact.chapter_id, "unit_id": unit_id}
    session.add(SumShare(**of, seq=fact.seq, own=own, is_withdrawn=False, received_at=fact.received_at))


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Leave out a share its chapter took back; what came out of a sum stays, and no other share takes its place."""
    kind, _, named = str(fact.said["withdrawn"]).partition("/")
    if kind == Kind.SHARE:
        task_id, _, period = named.partition("/")
        held = session.get(SumShare, (task_id, period, fact.chapter_id))
        if held is not None:
            held.is_withdrawn = True


def refuse_second_mode(session: Session, fact: ReportReleased) -> None:
    """Refuse a report of a figure that left as a share of a sum, in a period that overlaps.

    Raises:
        SecondMode: there is one.
    """
    shown = {each["indicator"] for each in fact.said["cells"] if each["mode"] is not Mode.SUM_ONLY}
    for share in store.shares_of(session, fact.chapter_id):
        if overlap(share.period, fact.said["period"]):
            require_one_mode(shown & set(store.terms(store.task(session, share.task_id)).codes))


def _task(session: Session, fact: ShareSent) -> SumTask:
    task = session.get(SumTask, fact.said["task"])
    if task is None or task.body_id != fact.body_id:
        raise _unfit("task", "This body has no such task.")
    if not store.terms(task).has(fact.said["period"], last_period=task.last_period):
        raise _unfit("period", "This is no period of the task.")
    return task


def _require_fit(session: Session, fact: ShareSent, task: SumTask, unit_id: str | None) -> None:
    period, terms = fact.said["period"], store.terms(task)
    rules.require_over_somewhere(period, fact.received_at.date())
    listed = store.listed(session, task.id, fact.chapter_id)
    if listed is None or not counts_in(terms, listed.added_on, period):
        raise NotOnRoster("This chapter was not on the roster of this task before the period began.")
    for batch in store.batches(session, task.id, period):
        if batch.name == WHOLE_BODY or unit_id in bodies.unit_and_below(session, task.body_id, batch.name):
            raise BatchCollected("The sum of this period was collected or ended; this share counts nowhere.")
    require_one_mode(_reported(session, fact, terms))


def _reported(session: Session, fact: ShareSent, terms: Terms) -> set[str]:
    """Return which figures of the task this chapter reported for months of the period."""
    first, last = (f"{day.year:04}-{day.month:02}" for day in days_of(fact.said["period"]))
    found = statistics.numbers(session, fact.body_id, first=first, last=last, codes=terms.codes)
    return {code for chapter_id, _, period, code in found if _is_same(fact, chapter_id, period)}


def _is_same(fact: ShareSent, chapter_id: str, period: str) -> bool:
    return chapter_id == fact.chapter_id and overlap(period, fact.said["period"])


def _require_readable(session: Session, fact: ShareSent, task: SumTask, own: str) -> None:
    terms = store.terms(task)
    bound_to = belongs_to(task.id, fact.said["period"], fact.chapter_id, 1)
    open_share(session, own, task.said["aggregators"][0]["key"], bound_to=bound_to, size=len(terms.codes))


def _unfit(name: str, detail: str) -> EntryInvalid:
    fault = {"pointer": f"/data/{name}", "detail": detail}
    return EntryInvalid("The share belongs to nothing we sum.", errors=[fault])
