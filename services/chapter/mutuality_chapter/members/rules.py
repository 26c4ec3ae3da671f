"""Who belongs to a chapter, and the ways a membership moves."""

from __future__ import annotations

from mutuality.problems import Conflict, ValidationFailed

PRESENT = ("visiting", "member", "helper", "involved")
STATES = (*PRESENT, "left")


class ConcernNotShared(ValidationFailed):
    """Membership rests on sharing the chapter's concern: declare it, nobody asks for proof."""


class AlreadyLeft(Conflict):
    """This person has left the chapter; coming back is a new membership."""


def require_shared(declared: str, concern: str) -> None:
    """Let in only who declares the chapter's own concern.

    Raises:
        ConcernNotShared: another concern was declared.
    """
    if declared != concern:
        raise ConcernNotShared(
            f"This chapter's concern is {concern}; membership rests on sharing it.",
            errors=[{"pointer": "/concern", "detail": f"Must be {concern}."}],
        )


def require_here(state: str) -> None:
    """Refuse to change a membership that has ended.

    Raises:
        AlreadyLeft: the person has left.
    """
    if state == "left":
        raise AlreadyLeft("This person has left the chapter.")
