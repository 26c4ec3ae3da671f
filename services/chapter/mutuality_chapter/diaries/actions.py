"""What members do for themselves alone: set aims, check in, look back on becoming a helper."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, members
from mutuality_chapter.diaries import rules, store
from mutuality_chapter.diaries.models import Aim, CheckIn, Reflection
from mutuality_chapter.diaries.rules import MEASURES, Entry, State


def set_aim(session: Session, *, member_id: str, said: dict[str, Any]) -> Aim:
    """Keep an aim a member sets themselves.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, member_id)
    own = {"member_id": member_id, "state": State.OPEN, "set_on": affiliation.today(session), "version": 1}
    aim = Aim(id=session.new_id("aim"), **own, **said)
    session.add(aim)
    return aim


def change_aim(session: Session, *, aim: Aim, said: dict[str, Any]) -> Aim:
    """Change what a member said of an aim, or where they stand with it."""
    for name, value in said.items():
        setattr(aim, name, value)
    session.flush()  # counts the version up before the answer is made
    return aim


def take_aim_back(session: Session, *, aim: Aim) -> None:
    """Erase an aim, and the answers kept that spoke of it."""
    session.delete(aim)
    forget(session, about=aim.id)
    session.erase_traces()


def check_in(session: Session, *, member_id: str, day: date, said: dict[str, Any]) -> CheckIn:
    """Keep how a member was on a day; said again, it replaces what was said before.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        EmptyCheckIn: nothing is said.
        DayAhead: the day lies in the future.
    """
    members.require_present(session, member_id)
    rules.require_said(said)
    require_past(day, affiliation.today(session))
    found = store.check_in(session, member_id, day)
    if found is None:
        found = CheckIn(member_id=member_id, day=day, version=1)
        session.add(found)
    for measure in MEASURES:
        setattr(found, measure, said[measure])
    session.flush()  # counts the version up before the answer is made
    return found


def take_check_in_back(session: Session, *, found: CheckIn) -> None:
    """Erase how a member was on a day."""
    session.delete(found)
    session.erase_traces()


def look_back(session: Session, *, member_id: str) -> dict[str, Any]:
    """Return how a member was before and after they became a helper, and whether they are asked what it meant."""
    step_on, answered = members.became_helper_on(session, member_id), store.reflection(session, member_id)
    before, after = rules.around(_entries(session, member_id), step_on) if step_on else (None, None)
    return {
        "became_helper_on": step_on,
        "is_asked": step_on is not None and answered is None,
        "words": answered.words if answered else None,
        "before": before,
        "after": after,
    }


def reflect(session: Session, *, member_id: str, words: str | None) -> dict[str, Any]:
    """Keep what becoming a helper meant to a member, or that they passed the question over; it is asked once.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
        NothingAsked: they did not become one yet.
    """
    members.require_present(session, member_id)
    rules.require_asked(members.became_helper_on(session, member_id))
    session.merge(Reflection(member_id=member_id, words=words, answered_at=session.now))
    session.flush()
    return look_back(session, member_id=member_id)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell somebody all they wrote down for themselves."""
    answered, member_id = store.reflection(session, asked.member_id), asked.member_id
    told = {
        "aims": [_values(each, "id", "kind", "text", "state", "set_on") for each in store.aims_of(session, member_id)],
        "check_ins": [_values(each, "day", *MEASURES) for each in store.check_ins_of(session, member_id)],
        "reflection": _values(answered, "words", "answered_at") if answered else None,
    }
    asked.tell_in_private("diaries", told)


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Erase all that somebody who left wrote down."""
    store.forget_all(session, fact.member_id)


def _entries(session: Session, member_id: str) -> list[Entry]:
    return [
        Entry(each.day, {name: value for name, value in _values(each, *MEASURES).items() if value is not None})
        for each in store.check_ins_of(session, member_id)
    ]


def _values(thing: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}
