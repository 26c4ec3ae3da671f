"""What people do around calls: set the provider, see who would be rung, call back, say what became of it, purge."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from mutuality.database import Database, Session
from mutuality.periods import days_of, months_between
from mutuality.transport import Unreachable
from mutuality_chapter import affiliation, lines, members, shifts
from mutuality_chapter.hotline import rules, store
from mutuality_chapter.hotline.models import Call, Ring
from mutuality_chapter.hotline.rules import State
from mutuality_chapter.telephony import Command, Leg, Provider, ProviderDown

CALLING_BACK_SECONDS = 60
BUCKETS = (10, 20, 30, 60, 120)
HISTOGRAM = ("within_10", "within_20", "within_30", "within_60", "within_120", "longer")


def stands(session: Session, call: Call) -> dict[str, Any]:
    """Return how a call stands, with the crisis hand-off of its line."""
    hand_off = lines.line(session, call.line_id).hand_off
    return {"call_id": call.id, "state": call.state, "rule": call.rule, "hand_off": hand_off}


def explain(session: Session, *, line: lines.Line, said: dict[str, Any]) -> dict[str, Any]:
    """Return whom a call would ring just now, in which order, and by which rule."""
    pool_id = line.pool_for(said["audience"])
    return {
        "pool_id": pool_id,
        "ringing": line.ringing,
        "otherwise": line.otherwise,
        "order": rules.rank(store.candidates(session, pool_id), wished(session, pool_id, said), line.keeps),
        "hand_off": line.hand_off,
    }


def wished(session: Session, pool_id: str, said: dict[str, Any]) -> rules.Wishes:
    """Return what a caller wishes of whoever answers, or the policy for them, as far as somebody in the pool has it."""
    there, held = lines.answering(session, pool_id), affiliation.policy_in_force(session)
    same_by = f"contact.same_gender_default of policy version {held.version}"
    led_by = same_by if held["contact.same_gender_default"] else ""
    gender, gender_by = rules.gender_wished(said["gender"], said["own_gender"], same_by=led_by)
    met = rules.among(gender, [who.gender for who in there])
    return rules.Wishes(
        rules.among(said["language"], [each for who in there for each in who.languages]),
        met,
        rules.among(said["area"], [who.area for who in there]),
        gender_by if met else "",
    )


def call_back(session: Session, *, call: Call, mine: dict[str, str]) -> Command:
    """Begin to call somebody back: the telephone of whoever is on shift rings first; neither sees the other's number.

    Raises:
        NotForCallingBack: the call does not wait, or is too old.
        OffShift: whoever asks is not on shift there, or told no telephone number.
    """
    if call.state not in store.OPEN or call.provider_ref is None:
        raise rules.NotForCallingBack("This call does not wait to be called back.")
    me = next((each for each, pool in mine.items() if pool == call.pool_id), None)
    there = {each.responder_id: each for each in store.candidates(session, call.pool_id)}
    if me is None or me not in there or not there[me].has_number or there[me].is_busy:
        raise rules.OffShift("You are not on shift there, or cannot be rung just now.")
    call.state, call.answered_by = State.CALLING_BACK, me
    call.step_ends_at = session.now + timedelta(seconds=CALLING_BACK_SECONDS)
    ring = leg(session, call, me, 0)
    session.flush()
    line = lines.line(session, call.line_id)
    return command(line, call, "call_back", legs=(ring,), seconds=CALLING_BACK_SECONDS)


def note_outcome(session: Session, *, call: Call, outcome: str) -> Call:
    """Note what became of a call, in one word of a short list: there is no room for a name."""
    call.outcome = outcome
    session.flush()  # counts the version up before the answer is made
    return call


def figures(session: Session, *, first: str, last: str) -> dict[str, Any]:
    """Return the figures of the hotline from one month to another; nobody else counts its calls.

    Raises:
        SpanTooLong: the span is none.
    """
    months_between(first, last)
    zone = ZoneInfo(affiliation.profile(session).timezone)
    begin = shifts.instant(days_of(first)[0], "00:00", zone)
    end = shifts.instant(days_of(last)[1] + timedelta(days=1), "00:00", zone)
    answered = dict(zip(HISTOGRAM, histogram(store.waits(session, begin, end)), strict=True))
    return {"first": first, "last": last, **store.counts(session, begin, end), "time_to_answer": answered}


def histogram(waits: Iterable[timedelta]) -> list[int]:
    """Return how many answers took up to each bucket's seconds, and last how many took longer."""
    counted = [0] * (len(BUCKETS) + 1)
    for wait in waits:
        counted[sum(wait.total_seconds() > seconds for seconds in BUCKETS)] += 1
    return counted


def purge(session: Session) -> int:
    """Take out of old calls, on every line after its own days, whatever tells of the caller; return of how many."""
    purged = sum(store.purge(session, line) for line in lines.all_lines(session))
    session.erase_traces()
    return purged


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell which calls somebody answered, and what became of them; of the callers nothing."""
    mine = lines.ever_responders(session, asked.member_id)
    found = store.answered_by(session, mine)
    asked.tell("hotline_calls", [{"arrived_at": each.arrived_at, "outcome": each.outcome} for each in found])


def leg(session: Session, call: Call, responder_id: str, number: int) -> Leg:
    """Let a telephone ring for a call in that round, and return how the provider reaches it."""
    ring = Ring(id=session.new_id("rng"), call_id=call.id, responder_id=responder_id, round=number)
    ring.began_at = session.now
    session.add(ring)
    who = next(each for each in lines.answering(session, call.pool_id) if each.responder_id == responder_id)
    return Leg(ring.id, who.number, who.number_ref)


def command(line: lines.Line, call: Call, do: str, **more: Any) -> Command:
    """Return a command about a call to a line; each carries the crisis hand-off."""
    return Command(do, str(call.provider_ref), line.number, line.hand_off, line.keep_days, **more)


def carry(database: Database, provider: Provider, commands: Iterable[Command]) -> None:
    """Let the provider carry the commands; where it is down, note each caller to be called back, and say so.

    Raises:
        ProviderDown: one was not taken in.
    """
    failed = ""
    for each in commands:
        try:
            provider.carry(each)
        except Unreachable as error:
            failed = error.reason
            with database.transaction() as session:
                note_undelivered(session, command=each)
    if failed:
        raise ProviderDown(f"The provider did not take it in ({failed}); the caller is noted to be called back.")


def note_undelivered(session: Session, *, command: Command) -> None:
    """Note, where the provider was not reached, that the caller is to be called back."""
    call = store.by_ref(session, command.call)
    if call is not None and call.state in store.UNDER_WAY:
        end_rings(session, call, "provider_down")
        wait(session, call)
        session.flush()


def wait(session: Session, call: Call) -> None:
    """Let a call wait until somebody calls back."""
    call.state, call.step_ends_at, call.answered_by = State.WAITING, None, None
    call.call_back_since = call.call_back_since or session.now
    call.ended_at = call.ended_at or session.now


def end_rings(session: Session, call: Call, outcome: str) -> None:
    """End whatever still rings for a call."""
    for ring in store.rings_of(session, call.id):
        if ring.ended_at is None:
            ring.outcome, ring.ended_at = outcome, session.now
    session.flush()
