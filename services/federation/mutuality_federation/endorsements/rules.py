"""The path a new chapter walks: which office endorses next, who may speak for it, and what ends the walk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mutuality.policy import PolicyInForce, refusal
from mutuality.problems import Conflict, Forbidden
from mutuality_federation.chapters import ENDORSED, OPEN_MODES, Standing

STAFF, BOARD, RECOGNISED = "national_staff", "national_board", "recognised"
RENEWED = "affiliation.renew_months"


class Outcome(StrEnum):
    """What an office said of an application."""

    ENDORSED = "endorsed"
    RETURNED = "returned"
    REFUSED = "refused"


class State(StrEnum):
    """How an application stands."""

    OPEN = "open"
    ENDORSED = "endorsed"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class ApplicationOpen(Conflict):
    """This chapter has an application on its way already."""


class ApplicationEnded(Conflict):
    """This application was endorsed, refused or taken back."""


class CannotApply(Conflict):
    """Only a chapter that is listed or forming applies, or one whose charter is renewed."""


class OfficeNeeded(Forbidden):
    """Another office endorses at this step; `office` says which."""


class EndorsedBefore(Forbidden):
    """Each step of the path is another account's; `rule` names the path."""


@dataclass(frozen=True)
class Said:
    """What one account said at one step."""

    outcome: str
    by: str


@dataclass(frozen=True)
class Walk:
    """An application on its path."""

    path: Sequence[str]
    applied_by: str
    said: Sequence[Said]
    is_taken_back: bool = False

    @property
    def endorsed(self) -> list[str]:
        """Return the offices that endorsed, in order."""
        return list(self.path[: sum(each.outcome == Outcome.ENDORSED for each in self.said)])

    @property
    def state(self) -> State:
        """Return how it stands."""
        if self.is_taken_back:
            return State.TAKEN_BACK
        if any(each.outcome == Outcome.REFUSED for each in self.said):
            return State.REFUSED
        return State.ENDORSED if len(self.endorsed) == len(self.path) else State.OPEN

    @property
    def waits_for(self) -> str | None:
        """Return the office whose word it waits for; none once it ended."""
        return self.path[len(self.endorsed)] if self.state is State.OPEN else None


def path_under(held: PolicyInForce) -> list[str]:
    """Return who endorses a new chapter, in order; where the policy names nobody, the national staff does."""
    return list(held["affiliation.endorsement_path"]) or [STAFF]


def require_may_apply(held: PolicyInForce, standing: str, *, meets_founders: bool) -> None:
    """Refuse an application where nobody endorses or renews, or with too few founders.

    Raises:
        PolicyRefused: the policy in force lets groups list themselves, renews no charter, or asks for more founders.
        CannotApply: the chapter is neither listed nor forming, and has no charter to renew.
    """
    if standing in ENDORSED:
        require_renewed(held)
        return
    if held["affiliation.mode"] in OPEN_MODES:
        raise refusal(held, "affiliation.mode", "Here a group is listed and nobody endorses it.")
    if standing not in {Standing.LISTED, Standing.FORMING}:
        raise CannotApply(f"This chapter is {standing}.")
    if held["affiliation.min_founders"] and not meets_founders:
        raise refusal(held, "affiliation.min_founders", "Fewer people found this chapter than the policy asks.")


def require_renewed(held: PolicyInForce) -> None:
    """Refuse to renew a charter that is for good.

    Raises:
        PolicyRefused: it is.
    """
    if not held[RENEWED]:
        raise refusal(held, RENEWED, "Here a charter is for good: there is nothing to renew.")


def require_open(walk: Walk) -> str:
    """Return the office whose word an application waits for.

    Raises:
        ApplicationEnded: it waits for nobody.
    """
    if walk.waits_for is None:
        raise ApplicationEnded(f"This application is {walk.state}.")
    return walk.waits_for


def require_office(waits_for: str, *, is_board: bool, is_national: bool, speaks: bool | None) -> None:
    """Refuse a word from another office than the one the path waits for.

    The board speaks for the board, the national office for its staff. A level between is spoken for by an officer of
    the chapter's unit on that level, or of one above: `speaks` says whether it is one, and is null where the chapter
    has no unit there; then the national office speaks in its place.

    Raises:
        OfficeNeeded: another office is waited for.
    """
    if waits_for == BOARD:
        fits = is_board
    elif waits_for == STAFF or speaks is None:
        fits = is_national and not is_board
    else:
        fits = speaks and not is_national and not is_board
    if not fits:
        raise OfficeNeeded(f"This step waits for {waits_for}.", office=waits_for)


def require_another(walk: Walk, by: str) -> None:
    """Refuse a second endorsement by one account, and one by whoever applied for the chapter.

    Raises:
        EndorsedBefore: it is the same.
    """
    endorsed = {each.by for each in walk.said if each.outcome == Outcome.ENDORSED}
    if by in endorsed | {walk.applied_by}:
        path = " -> ".join(walk.path)
        raise EndorsedBefore("Each step is another account's.", rule=f"affiliation.endorsement_path: {path}")


def is_recognised(held: PolicyInForce, walk: Walk) -> bool:
    """Say whether the name is given now: at the first endorsement, where the policy knows that stage."""
    return RECOGNISED in held["affiliation.stages"] and len(walk.endorsed) == 1
