"""What we do about findings: take in what the feed tells, appeal a step in time, promise, and say it is done."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language.findings import FindingShape
from mutuality_chapter import affiliation, editions, members
from mutuality_chapter.findings import events, rules, store
from mutuality_chapter.findings.models import FindingCopy, OurAppeal, OurPromise


def take_in(session: Session, said: dict[str, Any]) -> None:
    """Keep the findings at us as the feed tells them now."""
    session.execute(delete(FindingCopy))
    shape = FindingShape()
    session.add_all(
        FindingCopy(**{name: each[name] for name in ("id", "edition_id", "item", "state")}, told=shape.dump(each))
        for each in said["findings"]
    )


def appeal(session: Session, *, found: FindingCopy, number: int, said: dict[str, Any]) -> OurAppeal:
    """Say what our members have against a step, in time; a later word takes the place of an earlier one.

    Raises:
        NotFound: the finding has no such step.
        StepSettled, NobodyDecides, AppealTooLate: it would decide nothing.
        AppealNamesSomebody: its words name a member.
        AppealDayWrong: the decision lies in the future.
    """
    step, today = store.step_of(found, number), affiliation.today(session)
    until = date.fromisoformat(step["appeal_until"]) if step["appeal_until"] else None
    is_decided = any(each["outcome"] for each in step["appeals"])
    is_settled = is_decided or step["back_at"] is not None or found.state != "open"
    rules.require_appealable(until=until, is_settled=is_settled, today=today)
    rules.require_decided(said["decided_on"], today)
    _require_nobody_named(session, "/words", said["words"])
    made = session.merge(OurAppeal(finding_id=found.id, step=number, said_at=session.now, **said))
    session.flush()
    events.appealed(session, made)
    return made


def take_appeal_back(session: Session, made: OurAppeal) -> None:
    """Take back what we said against a step; what was decided stays decided."""
    session.delete(made)
    events.taken_back(session, f"appeal/{made.finding_id}/{made.step}")


def promise(session: Session, said: dict[str, Any]) -> OurPromise:
    """Promise to do something about an item by a day, and tell our body.

    Raises:
        NotFound: no edition we hold asks such an item, or there is no such finding at us.
        AppealNamesSomebody, PromiseDaysWrong: its words or its days do not fit.
    """
    affiliation.require_active(session)
    editions.asked_item(session, said["edition_id"], said["item"])
    if said["finding_id"] is not None:
        store.finding(session, said["finding_id"])
    return _keep(session, OurPromise(id=session.new_id("prm"), version=1), said)


def promise_anew(session: Session, held: OurPromise, said: dict[str, Any]) -> OurPromise:
    """Say anew what we promise, or that it is done; then the item waits to be attested anew.

    Raises:
        AppealNamesSomebody, PromiseDaysWrong: its words or its days do not fit.
    """
    affiliation.require_active(session)
    return _keep(session, held, said)


def take_promise_back(session: Session, held: OurPromise) -> None:
    """Take a promise back."""
    session.delete(held)
    events.taken_back(session, f"improvement/{held.id}")


def _keep(session: Session, held: OurPromise, said: dict[str, Any]) -> OurPromise:
    today = affiliation.today(session)
    rules.require_days(said["decided_on"], said["due_on"], said.get("done_on"), today)
    _require_nobody_named(session, "/what", said["what"])
    for name, value in said.items():
        setattr(held, name, value)
    held.recorded_at = session.now
    session.add(held)
    session.flush()  # counts the version up before the answer is made
    events.promised(session, held)
    return held


def _require_nobody_named(session: Session, pointer: str, text: str) -> None:
    rules.require_nobody_named(pointer, is_naming_somebody=members.is_naming_somebody(session, text))
