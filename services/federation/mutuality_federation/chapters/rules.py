"""What a chapter's standing means: who belongs, who publishes, who bears the name. Sanctions never touch data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from mutuality.policy import PolicyInForce, refusal
from mutuality.problems import Conflict, Forbidden


class Standing(StrEnum):
    """How a chapter stands with its body. The room `standing` holds who may move it, when and why."""

    INVITED = "invited"
    PENDING = "pending"
    LISTED = "listed"
    FORMING = "forming"
    CHARTERED = "chartered"
    UNDER_REVIEW = "under_review"
    CURE = "cure"
    PAUSED = "paused"
    INACTIVE = "inactive"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


ENDORSED = frozenset({Standing.CHARTERED, Standing.UNDER_REVIEW, Standing.CURE})
BELONGS = ENDORSED | {Standing.LISTED, Standing.FORMING, Standing.PAUSED}
SEEN = BELONGS | {Standing.WITHDRAWN}
MAY_PUBLISH = SEEN | {Standing.INACTIVE}
QUIET = frozenset({Standing.CLOSED, Standing.INACTIVE})
OPEN_MODES = frozenset({"self_listing", "registration"})
NAMELESS, SELF_LISTING = "forming_no_name", "self_listing"


@dataclass(frozen=True)
class ChapterPlaced:
    """A chapter belongs to another unit, or to none, told to the rooms that listen."""

    chapter_id: str


@dataclass(frozen=True)
class StandingMoved:
    """A chapter's standing moved, told to the rooms that listen."""

    chapter_id: str
    body_id: str
    before: str
    after: str
    bears_name: bool

    @property
    def is_seen(self) -> bool:
        """Say whether the public finds what it lists from now on."""
        return self.after in SEEN


class Stands(Protocol):
    """Anything that stands with a body."""

    @property
    def standing(self) -> str:
        """Return how."""

    @property
    def bears_name(self) -> bool:
        """Say whether it bears the body's name."""


class TransferNeeded(Conflict):
    """A unit has this chapter: a transfer is asked for, released by the one unit and accepted by the other."""


class MayNotPublish(Forbidden):
    """A chapter of this standing may not publish through this federation; what it owns stays its own."""


def require_free_to_place(unit_id: str | None, *, is_enrolled: bool) -> None:
    """Refuse to put an enrolled chapter of one unit into another at a stroke.

    Raises:
        TransferNeeded: a unit has it.
    """
    if is_enrolled and unit_id is not None:
        raise TransferNeeded("This chapter belongs to a unit, which must release it: ask for a transfer.")


def require_free_to_rename(held: PolicyInForce, *, is_enrolled: bool) -> None:
    """Refuse to call an enrolled chapter otherwise where the national office reviews names.

    Raises:
        PolicyRefused: it does.
    """
    if is_enrolled and held["names_review"]:
        raise refusal(held, "names_review", "The national office reviews a name first: propose it.")


def standing_under(held: PolicyInForce) -> Standing:
    """Return the standing an approved chapter gets: where others still endorse it, or it begins unnamed, it forms."""
    if held["affiliation.mode"] in OPEN_MODES:
        return Standing.LISTED
    forms = held["affiliation.endorsement_path"] or NAMELESS in held["affiliation.stages"]
    return Standing.FORMING if forms else Standing.CHARTERED


def is_registered(held: PolicyInForce, chapter: Stands) -> bool:
    """Say whether a body knows a chapter for its own: it bears the name, and more than its own word says so."""
    listed_itself = chapter.standing == Standing.LISTED and held["affiliation.mode"] == SELF_LISTING
    return chapter.bears_name and not listed_itself


def bears_name(held: PolicyInForce, standing: str, *, before: bool) -> bool:
    """Say whether a chapter of that standing bears its body's name in public; one that rests keeps what it had."""
    if standing == Standing.INACTIVE:
        return before
    if standing == Standing.LISTED:
        return held["affiliation.mode"] in OPEN_MODES
    if standing == Standing.FORMING:
        return NAMELESS not in held["affiliation.stages"]
    return standing in ENDORSED | {Standing.PAUSED}
