"""On what terms something is put to the members, and what may follow a count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from mutuality.problems import Conflict, Forbidden, NotFound, ValidationFailed
from mutuality.voting import Basis, is_of_majority, is_of_minority, is_talked_over


class Kind(StrEnum):
    """What a proposal is about."""

    SPENDING = "spending"
    BUDGET = "budget"
    KNOWLEDGE = "knowledge"
    METHOD = "method"
    HELPER_SELECTION = "helper_selection"
    SUBCONCERN = "subconcern"
    HOST_AGREEMENT = "host_agreement"
    AFFILIATION = "affiliation"
    GUIDELINE = "guideline"
    UPWARD = "upward"
    COMMONS = "commons"
    FLOOR = "floor"
    OTHER = "other"


class State(StrEnum):
    """Where a proposal stands."""

    VOTING = "voting"
    COUNTED = "counted"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


WHY = {
    "/is_secret": "Consensus and consent are talked over, never secret.",
    "/meeting_id": "A share of those present needs the meeting they were present at.",
    "/amount": "An amount goes with spending and with a budget, and only with them.",
    "/currency": "An amount is in a currency.",
    "/period": "A budget comes round each month, quarter or year; nothing else does.",
    "/closes_at": "Votes are open for some time to come.",
    "/review_on": "A decision is looked at again on a day still to come.",
}


class TermsUnfit(ValidationFailed):
    """How the proposal is to be decided does not hold together; `errors` says where."""


class NotTheirs(Forbidden):
    """A proposal is taken back by whoever made it."""


class VotingClosed(Conflict):
    """The proposal is no longer open to votes."""


class VotingOpen(Conflict):
    """The proposal is still open to votes: nothing of them is shown or settled before it closes."""


class NoAppeal(Conflict):
    """After the count one of the minority may speak once, where that was agreed, before anything is settled."""


class NoRevote(Conflict):
    """One vote may follow a minority appeal, asked for by somebody of the majority whom it persuaded."""


class NotDecided(Conflict):
    """This rests on a decision of the members, and there is none such that was passed."""


def require_fit(said: Mapping[str, Any], *, opens: datetime) -> None:
    """Refuse a proposal whose terms do not hold together.

    Raises:
        TermsUnfit: they do not.
    """
    faults = {
        "/is_secret": said["is_secret"] and is_talked_over(said["method"]),
        "/meeting_id": said["basis"] == Basis.PRESENT and said["meeting_id"] is None,
        "/amount": (said["amount"] is not None) != (said["kind"] in {Kind.SPENDING, Kind.BUDGET}),
        "/currency": (said["amount"] is None) != (said["currency"] is None),
        "/period": (said["period"] is not None) != (said["kind"] == Kind.BUDGET),
        "/closes_at": said["closes_at"] <= opens,
    }
    _require_none({pointer for pointer, is_fault in faults.items() if is_fault})


def require_voting(state: str, *, closes_at: datetime, now: datetime) -> None:
    """Refuse a vote that comes too late.

    Raises:
        VotingClosed: it does.
    """
    if state != State.VOTING or now >= closes_at:
        raise VotingClosed("This proposal is not open to votes.")


def require_closable(state: str, *, closes_at: datetime, now: datetime, is_complete: bool) -> None:
    """Refuse a count before the time is over, unless everybody has voted; and a second one.

    Raises:
        VotingOpen, VotingClosed: it is too early; it was counted, or withdrawn.
    """
    if state != State.VOTING:
        raise VotingClosed("This proposal is not open.")
    if now < closes_at and not is_complete:
        raise VotingOpen(f"Votes are open until {closes_at.isoformat()}.")


def require_shown(state: str, *, is_secret: bool) -> None:
    """Refuse to show votes before they are closed, and those of a secret ballot at all.

    Raises:
        VotingOpen: votes are still open.
        NotFound: nobody kept how anybody voted.
    """
    if is_secret:
        raise NotFound("This ballot is secret: nobody keeps how anybody votes.")
    if state == State.VOTING:
        raise VotingOpen("How members vote is shown once votes are closed.")


def require_counted(state: str) -> None:
    """Refuse what may only follow a count.

    Raises:
        VotingOpen: nothing was counted yet.
        VotingClosed: it is decided already, or was withdrawn.
    """
    if state == State.VOTING:
        raise VotingOpen("This proposal is still open to votes.")
    if state != State.COUNTED:
        raise VotingClosed(f"This proposal is {state}.")


def require_appeal(*, has_appeal: bool, was_made: bool, round_number: int, stance: str | None, result: str) -> None:
    """Let somebody of the minority speak once; where the ballot was secret, whoever has voted may.

    Raises:
        NoAppeal: no appeal was agreed, one was made, or they stood with the majority.
    """
    if not has_appeal or was_made or round_number > 1:
        raise NoAppeal("There is no minority appeal on this proposal, or it was made.")
    if stance is not None and not is_of_minority(stance, result):
        raise NoAppeal("The appeal is for those whose stance the count did not follow.")


def require_revote(*, was_appealed: bool, round_number: int, stance: str | None, result: str) -> None:
    """Let one vote follow an appeal, if somebody of the majority asks; where it was secret, whoever has voted.

    Raises:
        NoRevote: nobody appealed, the second vote was held, or they stood with the minority.
    """
    if not was_appealed or round_number > 1:
        raise NoRevote("A second vote follows an appeal, once.")
    if stance is not None and not is_of_majority(stance, result):
        raise NoRevote("Somebody of the majority asks for it, whom the appeal persuaded.")


def require_own(opened_by: str, member_id: str) -> None:
    """Let only whoever made a proposal take it back.

    Raises:
        NotTheirs: somebody else made it.
    """
    if opened_by != member_id:
        raise NotTheirs("Whoever made a proposal takes it back.")


def require_to_come(closes_at: datetime, now: datetime) -> None:
    """Refuse an end of voting that has passed.

    Raises:
        TermsUnfit: it has.
    """
    _require_none({"/closes_at"} if closes_at <= now else set())


def require_ahead(review_on: date | None, today: date) -> None:
    """Refuse a day of review that has passed.

    Raises:
        TermsUnfit: it has.
    """
    _require_none({"/review_on"} if review_on is not None and review_on <= today else set())


def _require_none(faults: set[str]) -> None:
    errors = [{"pointer": pointer, "detail": WHY[pointer]} for pointer in sorted(faults)]
    if errors:
        raise TermsUnfit(" ".join(error["detail"] for error in errors), errors=errors)
