"""Of what an app hears, how an address of it stands, and every way in which one is refused."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from mutuality.notices import WAITS
from mutuality.outbound import fault_in
from mutuality.problems import Conflict, ValidationFailed

MOST_ENDPOINTS = 20
BOTH_SIGN = timedelta(days=7)
LEASE = timedelta(seconds=60)
KEPT = timedelta(days=30)
LONGEST_WAIT = timedelta(hours=24)
WHOLE_SCHEDULE = sum(WAITS, timedelta())
PING = "endpoint.ping"


class EventType(StrEnum):
    """Of what an app may hear."""

    LISTING_CHANGED = "listing.changed"


class EndpointState(StrEnum):
    """How an address of an app stands."""

    WAITING = "waiting"
    ON = "on"
    PAUSED = "paused"
    DISABLED = "disabled"
    REMOVED = "removed"


class EndpointWanted(StrEnum):
    """How its owner wants an address to stand."""

    ON = "on"
    PAUSED = "paused"


class DisabledWhy(StrEnum):
    """Why nothing is sent any more to an address."""

    GONE = "gone"
    FAILING = "failing"
    NEVER_ANSWERED = "never_answered"


class NoticeState(StrEnum):
    """How a notice stands: to be sent, taken by its receiver, or given up after the last try."""

    DUE = "due"
    TAKEN = "taken"
    GIVEN_UP = "given_up"


class NoticeOutcome(StrEnum):
    """What came of sending a notice once."""

    TAKEN = "taken"
    REFUSED = "refused"
    GONE = "gone"
    REDIRECTED = "redirected"
    TIMED_OUT = "timed-out"
    NO_CONNECTION = "no-connection"
    ADDRESS_REFUSED = "address-refused"
    ANSWER_TOO_LARGE = "answer-too-large"


class NoticeAddressRefused(ValidationFailed):
    """Notices go to addresses that begin with https:// and name a machine, without a user or a password."""


class NoticeScopeUnclear(ValidationFailed):
    """An address hears of one unit, or of one chapter, or of the whole body: name at most one of them."""


class TooManyNoticeEndpoints(Conflict):
    """A body has twenty addresses to send notices to at most: remove one first."""


class NoticeKeysChanging(Conflict):
    """Two keys sign already: the earlier one ends by itself, and until then there is no third."""


def require_address(url: str, *, rehearses: bool) -> None:
    """Refuse an address nothing can be sent to; which machine it stands for is seen when something is sent.

    Raises:
        NoticeAddressRefused: it is.
    """
    fault = fault_in(url, rehearses=rehearses)
    if fault:
        raise NoticeAddressRefused(fault, errors=[{"pointer": "/url", "detail": fault}])


def require_one_scope(unit_id: str | None, chapter_id: str | None) -> None:
    """Refuse a unit and a chapter at once.

    Raises:
        NoticeScopeUnclear: both are named.
    """
    if unit_id is not None and chapter_id is not None:
        fault = {"pointer": "/chapter_id", "detail": "Leave out the unit or the chapter."}
        raise NoticeScopeUnclear("Name a unit or a chapter, not both.", errors=[fault])


def require_room(endpoints: int) -> None:
    """Refuse one address too many.

    Raises:
        TooManyNoticeEndpoints: it would be.
    """
    if endpoints >= MOST_ENDPOINTS:
        raise TooManyNoticeEndpoints(f"A body has at most {MOST_ENDPOINTS} addresses for notices.")
