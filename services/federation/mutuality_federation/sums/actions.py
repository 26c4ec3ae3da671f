"""What the national office does about sums: set up a task, put chapters on its roster, let it end."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language.feeds import read_task, require_key, sign_task
from mutuality.language.sums import summed_of, terms_of
from mutuality.problems import NotFound
from mutuality.signing import SigningKey
from mutuality_federation import aggregation, bodies, chapters
from mutuality_federation.sums import rules, store
from mutuality_federation.sums.models import SumChapter, SumTask


def set_up(
    session: Session, *, body_id: str, said: dict[str, Any], address: str, signer: SigningKey, by: str
) -> SumTask:
    """Set up a task of a body with another federation as helper, and sign its document.

    Raises:
        FigureUnfit: a figure counts no people.
        FigureTaken: another task sums it.
        KeyUnfit: the helper is no other aggregator.
        TaskTooLoose: it protects too little.
        PeriodUnfit: its first period has another length.
    """
    body = bodies.body_facts(session, body_id)
    helper = said.pop("helper")
    require_key(helper["key"])
    leader = {"address": address, "name": body.name, "key": aggregation.ensure_own_key(session)}
    figures = [vars(each) for each in summed_of(said.pop("figures"))]
    of = {"id": session.new_id("tsk"), "body_id": body_id, "body_name": body.name, "iss": address}
    document = sign_task(signer, {**of, **said, "figures": figures, **_fixed(leader, helper)})
    task = SumTask(id=of["id"], body_id=body_id, document=document, version=1, made_at=session.now, made_by=by)
    read = read_task(document, lambda _: signer.public_jwk())
    task.said = {**read, "figures": figures}
    _require_fit(session, task)
    session.add(task)
    return task


def _fixed(leader: dict[str, Any], helper: dict[str, Any]) -> dict[str, Any]:
    return {"aggregators": [leader, helper], "is_experimental": True}


def _require_fit(session: Session, task: SumTask) -> None:
    terms = terms_of(task.said)
    rules.require_period(terms, terms.first_period)
    aggregation.require_protecting(terms)
    others = [
        each for each in store.every_task(session, task.body_id) if not rules.ends_before(each.last_period, terms)
    ]
    rules.require_free(terms.codes, [code for each in others for code in store.terms(each).codes])


def end(session: Session, task: SumTask, *, last_period: str) -> SumTask:
    """Let a task end with a period of its own; what came out stays.

    Raises:
        PeriodUnfit: it is none of its periods.
        TaskEnded: it ended before that.
    """
    terms = store.terms(task)
    rules.require_period(terms, last_period)
    if task.last_period is not None and not terms.has(last_period, last_period=task.last_period):
        raise rules.TaskEnded("The task ended before that.")
    task.last_period = last_period
    session.flush()  # counts the version up before the answer is made
    return task


def enlist(session: Session, task: SumTask, *, chapter_ids: list[str], reason: str, by: str) -> list[SumChapter]:
    """Put chapters of the body on a task's roster; who is on it stays, and its day with it.

    Raises:
        NotFound: one of them is no chapter of this body.
    """
    known = store.on_roster(session, task.id)
    if len(chapters.named(session, task.body_id, chapter_ids)) < len(set(chapter_ids)):
        raise NotFound("One of these is no chapter of this body.")
    fresh = [
        SumChapter(task_id=task.id, chapter_id=each, added_on=session.now.date(), reason=reason, added_by=by)
        for each in chapter_ids
        if each not in known
    ]
    session.add_all(fresh)
    session.flush()  # they are shown with their place on the roster
    return fresh
