"""What an officer of the helper does: take up a task as its leader signed it, and put chapters on our own roster."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language.feeds import read_task
from mutuality.language.sums import terms_of
from mutuality.problems import NotFound
from mutuality.signing import SignatureInvalid, thumbprint
from mutuality_federation import aggregation
from mutuality_federation.access import key_of_program
from mutuality_federation.aiding import rules, store
from mutuality_federation.aiding.models import AidedChapter, AidedEnding, AidedTask


def take_up(session: Session, *, body_id: str, document: str, app_id: str, address: str, by: str) -> AidedTask:
    """Take up a task: its leader signed it with the key of the app by which its operator calls us.

    Raises:
        NotFound: there is no such app of ours.
        SignatureInvalid: the app's key did not sign it.
        FeedInvalid, KeyUnfit: it breaks its shape.
        TaskElsewhere: it names another helper.
        TaskTooLoose: it protects too little.
        TaskTakenUp: we help with it already.
    """
    jwk = _key_of(session, body_id, app_id)
    said = read_task(document, lambda kid: _only(kid, jwk))
    helper = said["aggregators"][1]
    if helper["address"] != address or not aggregation.opens(session, helper["key"]):
        raise rules.TaskElsewhere("This task was made for another helper.")
    aggregation.require_protecting(terms_of(said))
    if session.get(AidedTask, said["id"]) is not None:
        raise rules.TaskTakenUp("We help with this task already.")
    task = AidedTask(id=said["id"], body_id=body_id, app_id=app_id, document=document, said=said, version=1)
    task.taken_up_at, task.taken_up_by = session.now, by
    session.add(task)
    return task


def call_by(session: Session, task: AidedTask, app_id: str) -> AidedTask:
    """Let another app call for a task, as after the leader's key was renewed.

    Raises:
        NotFound: there is no such app of ours.
    """
    _key_of(session, task.body_id, app_id)
    task.app_id = app_id
    session.flush()  # counts the version up before the answer is made
    return task


def vet(session: Session, task: AidedTask, *, chapters: list[dict[str, Any]], reason: str, by: str) -> int:
    """Put chapters on our roster with the key each signs with; return how many are new. Nobody is taken off it.

    A second key of a chapter counts from the chapter's own first day.

    Raises:
        KeyInvalid: a key is no point on the curve.
    """
    known = {(each.chapter_id, each.kid) for each in store.listed(session, task.id)}
    fresh = {(each["chapter_id"], thumbprint(each["jwk"])): each for each in chapters}
    for (chapter_id, kid), each in fresh.items():
        if (chapter_id, kid) not in known:
            whose = {"task_id": task.id, "chapter_id": chapter_id, "name": each["name"]}
            how = {"reason": reason, "added_by": by, "added_on": session.now.date()}
            session.add(AidedChapter(**whose, kid=kid, jwk=each["jwk"], **how))
    return len(set(fresh) - known)


def end_membership(
    session: Session, task: AidedTask, *, chapter_ids: list[str], from_period: str, reason: str, by: str
) -> int:
    """Let chapters count no more from a period on; what came out of sums stays. Return how many rows that made.

    Raises:
        NotFound: one of them is not on our roster.
        TaskElsewhere: it is no period of the task.
    """
    if not terms_of(task.said).has(from_period):
        raise rules.TaskElsewhere(f"{from_period} is no period of this task.")
    if set(chapter_ids) - {each.chapter_id for each in store.listed(session, task.id)}:
        raise NotFound("One of these is not on our roster.")
    of = {"task_id": task.id, "from_period": from_period, "reason": reason, "ended_by": by}
    rows = [AidedEnding(chapter_id=each, ended_on=session.now.date(), **of) for each in chapter_ids]
    session.add_all(rows)
    return len(rows)


def _key_of(session: Session, body_id: str, app_id: str) -> dict[str, Any]:
    key = key_of_program(session, body_id, app_id)
    if key is None:
        raise NotFound("Your body registered no such program, or nobody approved it.")
    return key


def _only(kid: str, jwk: dict[str, Any]) -> dict[str, Any]:
    if thumbprint(jwk) != kid:
        raise SignatureInvalid("The leader's app has another key.")
    return jwk
