"""When people may be brought together, when a match is agreed, what becomes of a tie, and when to follow it up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from mutuality.problems import Conflict, NotFound

WEEKS, USUAL = 8, 4


class MatchState(StrEnum):
    """Where a match stands."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    DECLINED = "declined"
    ENDED = "ended"


class TieKind(StrEnum):
    """What a tie is by now."""

    HELPING = "helping"
    RECIPROCAL = "reciprocal"
    FRIENDS = "friends"


class Part(StrEnum):
    """The part somebody would take in a match."""

    ASKER = "asker"
    HELPER = "helper"
    SECOND = "second"
    COMPANION = "companion"


class Paused(Conflict):
    """Somebody rests: nobody is brought together with them, and they with nobody, until they are back."""


class HelperFull(Conflict):
    """This helper walks with as many people as they said they can."""


class AlreadyProposed(Conflict):
    """These two were proposed to one another already, and the proposal stands."""


class ContactNotAgreed(Conflict):
    """How to reach one another is told once everybody agreed; somebody has not, or does not any more."""


class MatchOver(Conflict):
    """This match was declined or has ended."""


class TieOver(Conflict):
    """This tie has ended."""


class FollowedUp(Conflict):
    """This follow-up was done already."""


def require_awake(resting: Iterable[bool]) -> None:
    """Refuse to bring somebody together who rests.

    Raises:
        Paused: one of them does.
    """
    if any(resting):
        raise Paused("Somebody of them rests just now.")


def require_room(walks_with: int, capacity: int) -> None:
    """Refuse one more than a helper said they can walk with.

    Raises:
        HelperFull: they walk with as many already.
    """
    if walks_with >= capacity:
        raise HelperFull("This helper walks with as many as they can.")


def require_standing(state: str) -> None:
    """Refuse to change a match that was declined or has ended.

    Raises:
        MatchOver: it was.
    """
    if state in {MatchState.DECLINED, MatchState.ENDED}:
        raise MatchOver("This match does not stand any more.")


def require_agreed(state: str) -> None:
    """Refuse to tell how somebody is reached before everybody agreed.

    Raises:
        ContactNotAgreed: somebody has not.
    """
    if state != MatchState.AGREED:
        raise ContactNotAgreed("Not everybody has agreed.")


def require_running(ended_on: date | None) -> None:
    """Refuse to change a tie that has ended.

    Raises:
        TieOver: it has.
    """
    if ended_on is not None:
        raise TieOver("This tie has ended.")


def require_undone(done_on: date | None) -> None:
    """Refuse to do a follow-up twice.

    Raises:
        FollowedUp: it was done.
    """
    if done_on is not None:
        raise FollowedUp("This follow-up was done.")


def require_among(member_id: str, people: Iterable[str]) -> None:
    """Go on only with one of those whom it is about.

    Raises:
        NotFound: they are none of them.
    """
    if member_id not in people:
        raise NotFound("There is no such thing of theirs.")


def is_agreed(agreed: Iterable[datetime | None]) -> bool:
    """Say whether everybody agreed."""
    return all(at is not None for at in agreed)


def follow_ups(began_on: date, number: int) -> list[date]:
    """Return the days on which to ask how a tie goes, spread over eight weeks; four of them if the policy says 0."""
    wanted = number or USUAL
    return [began_on + timedelta(days=round(WEEKS * 7 * place / wanted)) for place in range(1, wanted + 1)]
