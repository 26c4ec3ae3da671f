"""What an account of the beginning may say, and how far a chapter has come."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from mutuality.problems import ValidationFailed


class Began(StrEnum):
    """Why a chapter began; several may be true."""

    PROFESSIONAL_FAILURE = "professional_failure"
    TECHNOLOGICAL_ADVANCE = "technological_advance"
    RAPID_SOCIAL_CHANGE = "rapid_social_change"


class PriorHelp(StrEnum):
    """How founders found the help they had before; several may be true, or there was none."""

    INADEQUATE = "inadequate"
    INAPPROPRIATE = "inappropriate"
    UNSUCCESSFUL = "unsuccessful"
    NONE = "none"


class Step(StrEnum):
    """How far a chapter has come. A network does everything for its members already."""

    NETWORK = "network"
    FORMING = "forming"
    AFFILIATED = "affiliated"


class PriorHelpUnfit(ValidationFailed):
    """Founders who had no help before cannot have found it wanting: `none` stands alone."""


class OriginNamesSomebody(ValidationFailed):
    """The account of the beginning is the chapter's, and stays when people go: name no member in it."""


STEPS = {"prepared": Step.FORMING, "pending": Step.FORMING, "active": Step.AFFILIATED}


def step_of(bond: str | None) -> Step:
    """Return how far a chapter has come, from how far its bond has: without one, or refused, it is a network."""
    return STEPS.get(bond or "", Step.NETWORK)


def require_one_story(prior_help: Collection[str]) -> None:
    """Refuse to appraise help that was never had.

    Raises:
        PriorHelpUnfit: there was none, and it was found wanting.
    """
    if PriorHelp.NONE in prior_help and len(prior_help) > 1:
        fault = {"pointer": "/prior_help", "detail": "Must be `none` alone, or without it."}
        raise PriorHelpUnfit("Help there was none of cannot be found wanting.", errors=[fault])


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse an account that names one of our members.

    Raises:
        OriginNamesSomebody: it does.
    """
    if is_naming_somebody:
        fault = {"pointer": "/account", "detail": "Names a member."}
        raise OriginNamesSomebody("The account of the beginning names a member.", errors=[fault])
