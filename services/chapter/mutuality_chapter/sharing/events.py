"""What this room says that leaves the chapter, and what comes to it: tasks by the feed, shares after a restore."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, Reason, read_data, subject_of
from mutuality.language.feeds import FeedInvalid, KeyUnfit, read_task
from mutuality.signing import SignatureInvalid
from mutuality_chapter import affiliation, disclosing
from mutuality_chapter.affiliation import BY_TAKING_BACK, Outgoing, TakenBack
from mutuality_chapter.sharing import store
from mutuality_chapter.sharing.models import OurShare, ShareBack, TaskCopy


def said(share: OurShare) -> dict[str, Any]:
    """Return what a share says: two sealed halves."""
    return {"task": share.task_id, "period": share.period, "sealed": share.sealed}


def shared(session: Session, share: OurShare) -> None:
    """Say our share of a period; it leaves once."""
    leaving = said(share)
    session.announce(Outgoing(Kind.SHARE, subject_of(Kind.SHARE, leaving), leaving, once=True))


def taken_back(session: Session, share: OurShare) -> None:
    """Say that we take a share back."""
    subject = subject_of(Kind.SHARE, said(share))
    told = {"withdrawn": subject, "reason": Reason.MEMBERS_DECIDED}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data=told))


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep the tasks our feed tells of; one whose document its leader did not sign is left out."""
    told = {each["id"]: each for each in said["sum_tasks"]}
    for held in store.every_task(session):
        held.is_told = held.id in told
    for each in told.values():
        _keep(session, each)
    settle(session)


def _keep(session: Session, told: dict[str, Any]) -> None:
    held = session.get(TaskCopy, told["id"])
    if held is None:
        try:
            read = read_task(told["document"], affiliation.federation_keys(session))
        except (SignatureInvalid, FeedInvalid, KeyUnfit):
            return
        held = TaskCopy(id=told["id"], document=told["document"], said=read, is_told=True, received_at=session.now)
        held.is_changed = read["id"] != told["id"]
        session.add(held)
    held.is_changed = held.is_changed or held.document != told["document"]
    held.counts_from, held.last_period, held.came = told["counts_from"], told["last_period"], told["shares"]


def settle(session: Session, _: object = None) -> None:
    """Charge for shares that were taken back after a restore, and hold by which mode their figures left.

    What they cost stands in the task: as long as we do not hold that, no figure of people leaves for their periods.
    """
    for each in store.regained(session):
        task = session.get(TaskCopy, each.task_id)
        if task is not None:
            settle_one(session, task, each.period)


def settle_one(session: Session, task: TaskCopy, period: str) -> None:
    """Hold by which mode figures of a period leave, and charge for them; the same again changes nothing."""
    disclosing.fix_modes(session, task.id, period, store.modes_of(task))
    disclosing.charge(session, f"share/{task.id}/{period}", period=period, epsilon=store.epsilon(task))


def take_back(session: Session, fact: TakenBack) -> None:
    """Hold a share as it had left before we were restored, or that we took it back; what it was split from is lost."""
    if fact.entry.kind == Kind.SHARE:
        _hold(session, fact, read_data(fact.entry.kind, fact.entry.data))
    elif fact.entry.kind == Kind.WITHDRAWAL and fact.entry.subject.startswith(f"{Kind.SHARE}/"):
        _, task_id, period = fact.entry.subject.split("/")
        if not store.is_back(session, task_id, period):
            who = {"taken_back_at": fact.received_at, "taken_back_by": BY_TAKING_BACK}
            session.add(ShareBack(task_id=task_id, period=period, **who))
            session.flush()  # the next entry taken back may speak of it


def _hold(session: Session, fact: TakenBack, told: dict[str, Any]) -> None:
    known = store.share(session, told["task"], told["period"])
    if known is not None and known.sealed == told["sealed"]:
        return
    row = OurShare(task_id=told["task"], period=told["period"], number=known.number + 1 if known else 1)
    row.sealed, row.counted, row.carried, row.epsilon = told["sealed"], {}, {}, None
    row.split_at, row.split_by = fact.received_at, BY_TAKING_BACK
    session.add(row)
    session.flush()  # the next entry taken back may speak of it
