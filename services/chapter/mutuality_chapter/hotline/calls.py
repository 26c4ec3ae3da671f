"""What happens to a call while it goes on: it arrives, rings, is answered, or ends with a message or a call-back.

Nothing here speaks to the provider. Every step has an end, so that no call rings for ever, whatever event is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from mutuality.database import Database, Session
from mutuality.problems import NotFound
from mutuality.transport import Transport
from mutuality_chapter import lines
from mutuality_chapter.hotline import rules, store
from mutuality_chapter.hotline.actions import carry, command, end_rings, leg, wait, wished
from mutuality_chapter.hotline.models import Call
from mutuality_chapter.hotline.rules import State
from mutuality_chapter.telephony import Command, Telephones, connection, pseudonym

GRACE = timedelta(seconds=15)
MESSAGE_SECONDS = 180
TO_ANSWER = {State.RINGING, State.LEAVING_MESSAGE, State.CALLING_BACK}
LONGEST_TALK = timedelta(hours=4)


@dataclass(frozen=True)
class Heard:
    """A call as it stands after an event, and what the provider shall do next."""

    call: Call
    commands: tuple[Command, ...] = ()


def hear(session: Session, *, said: dict[str, Any]) -> Heard:
    """Take in what the provider says of a call; saying it twice changes nothing.

    Raises:
        NotFound: there is no such line, or no such call.
        EventIncomplete: the event leaves out what its kind says.
    """
    kind, told = said["kind"], store.by_ref(session, said["call"])
    if kind == "arrived":
        rules.require_said(said, ("line_id",))
        return Heard(told) if told else _arrive(session, said)
    if told is None:
        raise NotFound("No such call arrived.")
    commands = EVENTS[kind](session, told, said)
    session.flush()
    return Heard(told, commands)


def move_on(session: Session) -> list[Heard]:
    """Move on every call whose step should have ended: whatever the provider forgot to say, nobody waits for ever."""
    found = [Heard(each, _move_on(session, each)) for each in store.overdue(session, session.now - GRACE)]
    session.flush()
    return found


def keep_moving(database: Database, transport: Transport) -> None:
    """Move on what is overdue and tell the provider, without waiting for anybody to ask or for another event.

    Raises:
        TelephonyNotSet, ProviderDown: the provider was not told; callers are noted to be called back.
    """
    with database.reading() as session:
        if not store.overdue(session, session.now - GRACE):
            return
    with database.transaction() as session:
        through, moved = connection(session), move_on(session)
    provider = Telephones(transport, database.clock).provider(through)
    carry(database, provider, [each for heard in moved for each in heard.commands])


def _arrive(session: Session, said: dict[str, Any]) -> Heard:
    line, caller = lines.line(session, said["line_id"]), pseudonym(session, said["caller"])
    pool_id = line.pool_for(said["audience"])
    wishes = wished(session, pool_id, said)
    call = Call(
        id=session.new_id("cal"),
        line_id=line.id,
        pool_id=pool_id,
        audience=said["audience"],
        provider_ref=said["call"],
        caller_key=caller[0],
        caller=caller[1],
        language=wishes.language,
        gender=wishes.gender,
        gender_by=wishes.gender_by or None,
        area=wishes.area,
        state=State.RINGING,
        arrived_at=session.now,
        version=1,
    )
    session.add(call)
    session.flush()  # rings refer to it
    return Heard(call, _step(session, call))


def _step(session: Session, call: Call) -> tuple[Command, ...]:
    """Ring whoever comes next, or go over to a message."""
    line, rings = lines.line(session, call.line_id), store.rings_of(session, call.id)
    wishes = rules.Wishes(call.language, call.gender, call.area, call.gender_by or "")
    there = [] if line.closed_on else store.candidates(session, call.pool_id)
    ranked = rules.rank(there, wishes, line.keeps)
    rung: dict[int, set[str]] = {}
    for ring in rings:
        rung.setdefault(ring.round, set()).add(ring.responder_id)
    failed = {ring.responder_id for ring in rings if ring.outcome == "bad_number"}
    left = call.arrived_at + rules.MOST_RINGING - session.now
    plan = rules.Plan(line.ringing == lines.Ringing.LOOP, line.ring_seconds, line.rounds)
    step = rules.next_step(plan, ranked, rung=rung, failed=failed, left=left)
    if not step.who:
        return (_otherwise(session, line, call),)
    call.rule = next(each.rule for each in ranked if each.responder_id == step.who[0])
    call.step_ends_at = session.now + timedelta(seconds=step.seconds)
    legs = tuple(leg(session, call, each, step.round) for each in step.who)
    session.flush()
    return (command(line, call, "ring", legs=legs, seconds=step.seconds),)


def _otherwise(session: Session, line: lines.Line, call: Call) -> Command:
    call.rule = "Nobody on shift could be reached."
    if line.otherwise == lines.Otherwise.VOICEMAIL:
        call.state, call.step_ends_at = State.LEAVING_MESSAGE, session.now + timedelta(seconds=MESSAGE_SECONDS)
        return command(line, call, "take_message", seconds=MESSAGE_SECONDS)
    wait(session, call)
    return command(line, call, "promise_call_back")


def _answered(session: Session, call: Call, said: dict[str, Any]) -> tuple[Command, ...]:
    rules.require_said(said, ("leg",))
    ring = store.ring(session, said["leg"], call.id)
    is_lost = ring is not None and ring.outcome == "lost"  # its answer comes late, and holds all the same
    if ring is None or (ring.ended_at and not is_lost) or call.state not in TO_ANSWER:
        return ()
    ring.outcome, ring.ended_at = "answered", session.now
    session.flush()
    end_rings(session, call, "elsewhere")
    setattr(call, "called_back_at" if call.state == State.CALLING_BACK else "answered_at", session.now)
    call.answered_by, call.state, call.step_ends_at = ring.responder_id, State.TALKING, session.now + LONGEST_TALK
    return ()


def _unanswered(session: Session, call: Call, said: dict[str, Any]) -> tuple[Command, ...]:
    rules.require_said(said, ("leg", "why"))
    ring = store.ring(session, said["leg"], call.id)
    if ring is None or ring.ended_at is not None:
        return ()
    ring.outcome, ring.ended_at = said["why"], session.now
    session.flush()
    if call.state == State.CALLING_BACK:
        wait(session, call)
    if call.state != State.RINGING or any(each.ended_at is None for each in store.rings_of(session, call.id)):
        return ()
    return _step(session, call)


def _message(session: Session, call: Call, said: dict[str, Any]) -> tuple[Command, ...]:
    rules.require_said(said, ("message", "seconds"))
    if call.state == State.LEAVING_MESSAGE:
        call.message_ref, call.message_seconds = said["message"], said["seconds"]
        wait(session, call)
    return ()


def _hung_up(session: Session, call: Call, said: dict[str, Any]) -> tuple[Command, ...]:
    del said
    end_rings(session, call, "hung_up")
    if call.state == State.CALLING_BACK:
        wait(session, call)
    elif call.state in store.UNDER_WAY:
        call.state = State.DONE if call.state == State.TALKING else State.MISSED
        call.ended_at, call.step_ends_at = session.now, None
    return ()


def _move_on(session: Session, call: Call) -> tuple[Command, ...]:
    if call.state == State.TALKING:
        return _hung_up(session, call, {})
    end_rings(session, call, "lost")
    if call.state == State.RINGING:
        return _step(session, call)
    wait(session, call)
    return ()


EVENTS: dict[str, Callable[[Session, Call, dict[str, Any]], tuple[Command, ...]]] = {
    "answered": _answered,
    "unanswered": _unanswered,
    "message": _message,
    "hung_up": _hung_up,
}
