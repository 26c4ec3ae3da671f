"""Who is asked for a request, in which order, and what happens when nobody answers in time.

A request is put to those who come first. Once the policy's hours have passed, `escalate` puts it to the next, and when
nobody is left, it falls back on those who look after help. The relay looks every minute; so may anybody who asks.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, helpers, matching, ties
from mutuality_chapter.helping import rules, store
from mutuality_chapter.helping.models import HelpAsked, HelpRequest
from mutuality_chapter.helping.rules import Whom
from mutuality_chapter.matching import Kind, Suggestion
from mutuality_chapter.ties import Part

AT_A_TIME = 2
MOST_SHOWN = 20


def begin(session: Session, *, request: HelpRequest) -> None:
    """Start the clock of a request, and put it to those who come first."""
    request.due_at, request.fell_back_at = due_at(session), None
    _put_to_next(session, request)


def due_at(session: Session) -> datetime | None:
    """Return when the next are asked if nobody answers what is asked now; None where the policy names no time."""
    return rules.due_at(session.now, affiliation.policy_in_force(session)["contact.first_response_hours"])


def escalate(session: Session) -> dict[str, int]:
    """Put every request nobody answered in time to the next; what has nobody left falls back. Return how many each."""
    late = store.overdue(session)
    put_on = sum(_escalate_one(session, request) for request in late)
    return {"put_to_next": put_on, "fell_back": len(late) - put_on}


def suggestions(session: Session, *, request: HelpRequest) -> list[Suggestion]:
    """Return who may be asked for a request, first things first, each with the points the two share."""
    kinds = frozenset({Kind.COMPANION}) if request.whom == Whom.COMPANION else frozenset(Kind)
    found = matching.suggestions(
        session,
        asker_id=request.member_id,
        wish=matching.Wish(request.seeks, request.months_on, request.same_subconcern, kinds=kinds),
        walks_with=ties.walks_with(session),
        before=ties.walked_before(session, request.member_id),
    )
    return found[:MOST_SHOWN]


def propose(session: Session, *, request: HelpRequest, member_id: str, second_id: str | None, by: str | None) -> Any:
    """Propose somebody who was suggested to who asked; `by` is who agreed already, if somebody did.

    Raises:
        RequestClosed: it is closed.
        NotSuggested: the two are not brought together.
        Paused, HelperFull, PolicyRefused, NotHelping, AlreadyProposed: why it cannot be just now.
    """
    rules.require_open(request.state)
    found = {each.member_id: each for each in suggestions(session, request=request)}
    chosen = found.get(member_id)
    if chosen is None or (second_id is not None and (second_id == member_id or second_id not in found)):
        ties.require_awake(session, {request.member_id, member_id})
        helpers.require_chosen_still(session, member_id)
        raise rules.NotSuggested("These two are not brought together.")
    return _match(session, request, chosen.kind, [asdict(point) for point in chosen.points], member_id, second_id, by)


def answer_oneself(session: Session, *, request: HelpRequest, member_id: str, second_id: str | None) -> Any:
    """Let a member answer a request: as a helper who was suggested, or as anybody where it is open to anyone.

    Raises:
        RequestClosed, SamePerson: it is closed, or their own.
        NotHelping, PolicyRefused: only helpers answer it, and they are none or below a gate.
        NotSuggested, Paused, HelperFull, AlreadyProposed: why it cannot be just now.
    """
    rules.require_open(request.state)
    rules.require_two(member_id, request.member_id)
    if request.whom == Whom.HELPER:
        helpers.require_serving(session, member_id)
    if request.whom != Whom.ANYONE or any(
        each.member_id == member_id for each in suggestions(session, request=request)
    ):
        return propose(session, request=request, member_id=member_id, second_id=second_id, by=member_id)
    return _match(session, request, Kind.COMPANION, [], member_id, None, member_id)


def _match(
    session: Session,
    request: HelpRequest,
    kind: Kind,
    points: list[dict[str, Any]],
    member_id: str,
    second_id: str | None,
    by: str | None,
) -> Any:
    parts = {request.member_id: Part.ASKER, member_id: Part(kind)}
    said = ties.Proposal(
        request_id=request.id,
        kind=kind,
        channel=request.channel,
        parts={**parts, second_id: Part.SECOND} if second_id else parts,
        agreed=[by] if by else [],
        points=points,
    )
    return ties.propose(session, said)


def _escalate_one(session: Session, request: HelpRequest) -> bool:
    is_put = _put_to_next(session, request)
    request.due_at = due_at(session) if is_put else None
    if not is_put:
        request.fell_back_at = session.now
    session.flush()
    return is_put


def _put_to_next(session: Session, request: HelpRequest) -> bool:
    wanted = Kind.COMPANION if request.whom == Whom.COMPANION else Kind.HELPER
    before = store.asked(session, request.id)
    found = [each for each in suggestions(session, request=request) if each.kind is wanted]
    fresh = [each.member_id for each in found if each.member_id not in before][:AT_A_TIME]
    if fresh:
        request.wave += 1
    said = {"request_id": request.id, "wave": request.wave, "asked_at": session.now}
    session.add_all(HelpAsked(member_id=each, **said) for each in fresh)
    session.flush()
    return bool(fresh)
