"""What happens around help: somebody asks, somebody answers, two people talk."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import require_past
from mutuality_chapter import affiliation, members
from mutuality_chapter.helping import rules, store
from mutuality_chapter.helping.models import Exchange, HelpRequest


def ask(session: Session, *, said: dict[str, Any]) -> HelpRequest:
    """Open a request for help.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, said["member_id"])
    request = HelpRequest(id=session.new_id("req"), state="open", opened_at=session.now, version=1, **said)
    session.add(request)
    return request


def answer(session: Session, *, request: HelpRequest, helper_id: str) -> HelpRequest:
    """Record who answered; the first answer stops the clock.

    Raises:
        RequestClosed: the request is closed.
        SamePerson: somebody answers themselves.
        NotFound, AlreadyLeft: the helper is not here.
    """
    rules.require_open(request.state)
    rules.require_two(helper_id, request.member_id)
    members.require_present(session, helper_id)
    if request.first_response_at is None:
        request.first_response_at, request.answered_by, request.state = session.now, helper_id, "answered"
    session.flush()
    return request


def close(session: Session, *, request: HelpRequest) -> HelpRequest:
    """Close a request; nobody need say why.

    Raises:
        RequestClosed: it is closed already.
    """
    rules.require_open(request.state)
    request.state, request.closed_at = "closed", session.now
    session.flush()
    return request


def talk(session: Session, *, said: dict[str, Any]) -> Exchange:
    """Record one conversation; one conversation is one exchange, and either may be the helper.

    Raises:
        SamePerson: helper and recipient are one.
        NotFound, AlreadyLeft: one of them is not here.
        ConcernNotShared: they share no such concern.
        RequestOfAnother: it names a request that neither of them opened.
        DayAhead: the day lies in the future.
    """
    rules.require_two(said["helper_id"], said["recipient_id"])
    shared = {members.require_present(session, said[who]) for who in ("helper_id", "recipient_id")}
    _require_shared(said["concern"], shared)
    happened_on = said.pop("happened_on") or affiliation.today(session)
    require_past(happened_on, affiliation.today(session))
    if said["request_id"]:
        asked_by = store.request(session, said["request_id"]).member_id
        rules.require_of_one(asked_by, {said["helper_id"], said["recipient_id"]})
    concern = said.pop("concern") or next(iter(shared))
    exchange = Exchange(
        id=session.new_id("exc"), concern=concern, happened_on=happened_on, recorded_at=session.now, **said
    )
    session.add(exchange)
    return exchange


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody asked for, and in which exchanges they took part."""
    requests = store.requests_of(session, asked.member_id)
    exchanges = store.exchanges_of(session, asked.member_id)
    asked.tell("help_requests", [_told(each, ("id", "seeks", "channel", "state", "opened_at")) for each in requests])
    asked.tell("exchanges", [_told(each, ("id", "channel", "concern", "happened_on")) for each in exchanges])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Close what somebody who left still asked for, and erase what it said."""
    store.close_requests_of(session, fact.member_id)


def _told(thing: HelpRequest | Exchange, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _require_shared(concern: str | None, declared: set[str]) -> None:
    if len(declared) > 1 or (concern is not None and declared != {concern}):
        missing = concern or " and ".join(sorted(declared))
        fault = {"pointer": "/concern", "detail": f"Not shared by both: {missing}."}
        raise members.ConcernNotShared(f"Both must share the concern; {missing} is not.", errors=[fault])
