"""What happens around approaches: one begins, steps are taken, it ends and is forgotten; somebody opts out for ever."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality.policy import PolicyInForce, refusal
from mutuality.web.intake.idempotency import forget
from mutuality_chapter import affiliation, members
from mutuality_chapter.outreach import rules, store
from mutuality_chapter.outreach.models import Approach, OptOut, Reach, Step
from mutuality_chapter.outreach.rules import Outcome


@dataclass(frozen=True)
class WholeApproach:
    """An approach with all that belongs to it, and what comes next."""

    id: str
    name: str | None
    note: str | None
    source: str
    captain_id: str | None
    outcome: str | None
    begun_on: date
    last_on: date
    ended_on: date | None
    version: int
    reach: list[Reach]
    steps: list[Step]
    next_step: str | None
    next_from: date | None


def begin(session: Session, *, said: dict[str, Any]) -> Approach:
    """Begin to approach somebody, with where their name came from.

    Raises:
        PolicyRefused: nobody is approached unasked.
        OptedOut, AlreadyApproached: they asked never to be, or are being approached.
        NotFound, AlreadyLeft: the captain is not here.
    """
    _allowed(session)
    reach = _hashed(session, said.pop("reach"))
    rules.require_none_opted_out(store.opted_out(session, list(reach)))
    rules.require_not_approached(store.going_on(session, list(reach)))
    _require_captain(session, said["captain_id"])
    today = affiliation.today(session)
    approach = Approach(id=session.new_id("apr"), begun_on=today, last_on=today, version=1, **said)
    session.add(approach)
    session.flush()  # what follows refers to it
    session.add_all(Reach(approach_id=approach.id, hash=each, **way) for each, way in reach.items())
    session.flush()
    return approach


def describe(session: Session, *, approach: Approach, said: dict[str, Any]) -> Approach:
    """Let somebody else look after an approach, or note something.

    Raises:
        ApproachEnded: it has ended.
        NotFound, AlreadyLeft: the captain is not here.
    """
    rules.require_going_on(approach.outcome)
    _require_captain(session, said.get("captain_id"))
    for name, value in said.items():
        setattr(approach, name, value)
    session.flush()  # counts the version up before the answer is made
    return approach


def take_step(session: Session, *, approach: Approach, step: str, taken_on: date | None, by: str | None) -> Approach:
    """Take a step of an approach, in the order and after the time the policy asks for.

    Raises:
        ApproachEnded, OptedOut, StepTaken: there is no such step to take.
        PolicyRefused: nobody is approached unasked, another step comes first, or it is too early.
        DayAhead: the day lies in the future.
    """
    rules.require_going_on(approach.outcome)
    rules.require_none_opted_out(store.opted_out(session, [each.hash for each in store.reach_of(session, approach.id)]))
    held, taken = _allowed(session), [each.step for each in store.steps_of(session, approach.id)]
    rules.require_step_left(step, sequence=held["outreach.sequence"], taken=taken)
    on = taken_on or affiliation.today(session)
    require_past(on, affiliation.today(session))
    _require_order(held, step, taken)
    if taken:
        _require_time(held, approach, on)
    session.add(Step(id=session.new_id("stp"), approach_id=approach.id, step=step, taken_on=on, taken_by=by))
    approach.last_on = max(on, approach.last_on) if taken else on
    session.flush()
    return approach


def end(session: Session, *, approach: Approach, outcome: str) -> Approach:
    """End an approach; what tells of whom it went to is erased, and if they opted out, it is for ever.

    Raises:
        ApproachEnded: it has ended.
    """
    rules.require_going_on(approach.outcome)
    if outcome == Outcome.OPTED_OUT:
        _keep_out(session, [each.hash for each in store.reach_of(session, approach.id)])
    _forget(session, approach, outcome)
    return approach


def opt_out(session: Session, *, reach: Iterable[Mapping[str, str]]) -> None:
    """Let somebody never be approached again, whether they ever were; approaches to them that go on end."""
    hashes = list(_hashed(session, reach))
    _keep_out(session, hashes)
    for approach_id in store.going_on(session, hashes):
        end(session, approach=store.approach(session, approach_id, for_change=True), outcome=Outcome.OPTED_OUT)


def purge(session: Session) -> int:
    """End approaches nobody went on with for half a year, erase what they told of, and return how many they were."""
    forgotten = store.last_before(session, rules.kept_since(affiliation.today(session)))
    for approach in forgotten:
        _forget(session, approach, Outcome.NO_ANSWER)
    return len(forgotten)


def whole(session: Session, approach: Approach) -> WholeApproach:
    """Return an approach with all that belongs to it, and what comes next."""
    held, steps = affiliation.policy_in_force(session), store.steps_of(session, approach.id)
    taken = [each.step for each in steps]
    step = rules.next_step(held["outreach.sequence"], taken) if approach.outcome is None else None
    next_from = rules.may_follow_on(approach.last_on, weeks=held["outreach.wait_weeks"] if taken else 0)
    said = {column.name: getattr(approach, column.name) for column in Approach.__table__.columns}
    reach = store.reach_of(session, approach.id)
    return WholeApproach(**said, reach=reach, steps=steps, next_step=step, next_from=next_from if step else None)


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell which approaches somebody looks after, and which steps they took."""
    kept = [{"id": each.id, "begun_on": each.begun_on} for each in store.of_captain(session, asked.member_id)]
    taken = [{"step": each.step, "taken_on": each.taken_on} for each in store.steps_by(session, asked.member_id)]
    asked.tell("outreach", {"captain_of": kept, "steps": taken})


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Let nobody be captain who left; their approaches go on and are shown as looked after by nobody."""
    store.forget_member(session, fact.member_id)


def _allowed(session: Session) -> PolicyInForce:
    held = affiliation.policy_in_force(session)
    if held["outreach.allowed"] == "not_allowed":
        raise refusal(held, "outreach.allowed", "Nobody is approached who did not ask.")
    return held


def _require_captain(session: Session, captain_id: str | None) -> None:
    if captain_id:
        members.require_present(session, captain_id)


def _require_order(held: PolicyInForce, step: str, taken: list[str]) -> None:
    sequence = held["outreach.sequence"]
    if sequence and step != rules.next_step(sequence, taken):
        raise refusal(held, "outreach.sequence", f"First comes {rules.next_step(sequence, taken)}.")


def _require_time(held: PolicyInForce, approach: Approach, on: date) -> None:
    weeks = held["outreach.wait_weeks"]
    first_day = rules.may_follow_on(approach.last_on, weeks=weeks)
    if weeks and on < first_day:
        raise refusal(held, "outreach.wait_weeks", f"The next step may be taken from {first_day} on.")


def _hashed(session: Session, reach: Iterable[Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    return {
        affiliation.keyed_hash(session, rules.known_form(way["kind"], way["value"]), purpose="outreach"): way
        for way in reach
    }


def _keep_out(session: Session, hashes: list[str]) -> None:
    known = store.opted_out(session, hashes)
    today = affiliation.today(session)
    session.add_all(OptOut(hash=each, opted_out_on=today) for each in hashes if each not in known)
    session.flush()


def _forget(session: Session, approach: Approach, outcome: str) -> None:
    approach.outcome, approach.ended_on = outcome, affiliation.today(session)
    approach.name = approach.note = None
    store.forget_reach(session, approach.id)
    forget(session, about=approach.id)
    session.erase_traces()
    session.flush()
