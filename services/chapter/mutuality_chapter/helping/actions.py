"""What happens to requests for help: somebody asks, somebody answers, it is closed; its people leave."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.periods import days_of
from mutuality_chapter import affiliation, helpers, members, ties
from mutuality_chapter.helping import asking, rules, store
from mutuality_chapter.helping.models import HelpRequest
from mutuality_chapter.helping.rules import Whom


def ask(session: Session, *, said: dict[str, Any]) -> HelpRequest:
    """Open a request for help, and put it to those who come first.

    Raises:
        NotFound, AlreadyLeft: the member is not here.
    """
    members.require_present(session, said["member_id"])
    wishes = {"whom": Whom.HELPER, "same_subconcern": False, "wave": 0, **said}
    clock = {"due_at": asking.due_at(session), "fell_back_at": None}
    request = HelpRequest(id=session.new_id("req"), state="open", opened_at=session.now, version=1, **wishes, **clock)
    session.add(request)
    asking.begin(session, request=request)
    return request


def wish(session: Session, *, request: HelpRequest, said: dict[str, Any]) -> HelpRequest:
    """Say more closely who may answer a request, and put it to those who come first now.

    Raises:
        RequestClosed: it is closed.
    """
    rules.require_open(request.state)
    for name, value in said.items():
        setattr(request, name, value)
    asking.begin(session, request=request)
    return request


def record_answer(session: Session, *, request: HelpRequest, helper_id: str) -> HelpRequest:
    """Record who answered somebody who telephoned; where helpers are asked, a helper answers who may help today.

    Raises:
        RequestClosed, SamePerson, NotFound, AlreadyLeft: as for any answer.
        PolicyRefused: the helper is below a gate, or to be chosen anew; the refusal names its rule.
    """
    if request.whom == Whom.HELPER:
        helpers.require_chosen_still(session, helper_id)
    return answer(session, request=request, helper_id=helper_id)


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
    if request.state == "open":
        request.answered_by, request.state = helper_id, "answered"
        request.due_at = request.fell_back_at = None
        request.first_response_at = request.first_response_at or session.now
    session.flush()
    return request


def close(session: Session, *, request: HelpRequest) -> HelpRequest:
    """Close a request; nobody need say why.

    Raises:
        RequestClosed: it is closed already.
    """
    rules.require_open(request.state)
    request.state, request.closed_at = "closed", session.now
    request.due_at = request.fell_back_at = None
    session.flush()
    return request


def note_answer(session: Session, fact: ties.Answered) -> None:
    """Stop the clock of a request to which somebody said yes."""
    request = store.request(session, fact.request_id)
    if request.state == "open":
        answer(session, request=request, helper_id=fact.helper_id)


def response_times(session: Session, month: str) -> dict[str, Any]:
    """Return how soon the requests of a month were answered, and how soon the policy asks for it."""
    first, last = days_of(month)
    waits = store.waits(session, first, last)
    return {
        "month": month,
        "opened": store.request_counts(session, first, last)["requests_opened"],
        "answered": len(waits),
        "median_minutes": rules.median_minutes(waits),
        "target_hours": affiliation.policy_in_force(session)["contact.first_response_hours"],
    }


def tell(session: Session, asked: members.HoldingsAsked) -> None:
    """Tell what somebody asked for."""
    names = ("id", "seeks", "channel", "whom", "state", "opened_at")
    requests = store.requests_of(session, asked.member_id)
    asked.tell("help_requests", [{name: getattr(each, name) for name in names} for each in requests])


def let_go(session: Session, fact: members.MemberDeparted) -> None:
    """Close what somebody who left still asked for, and erase its words; what they had answered is open again.

    What is open again falls back on those who look after help at once: it is among what is due.
    """
    store.close_requests_of(session, fact.member_id)
    for request in store.left_without(session, fact.member_id):
        request.state, request.answered_by, request.fell_back_at = "open", None, session.now
    session.flush()
