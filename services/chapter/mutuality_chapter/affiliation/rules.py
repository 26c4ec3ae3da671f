"""When a chapter may ask to belong, and what it may say to a federation."""

from __future__ import annotations

from mutuality.problems import Conflict, Problem, ValidationFailed


class NotFounded(Conflict):
    """This chapter has no profile yet: run `mutuality-chapter found` once."""


class AlreadyFounded(Conflict):
    """This chapter has a profile already; describe it anew instead."""


class AlreadyAffiliated(Conflict):
    """This chapter already belongs, or asked to belong, to a federation."""


class NotAffiliated(Conflict):
    """This chapter belongs to no federation, or is not approved yet; everything for its members works all the same."""


class UnitNeeded(ValidationFailed):
    """A request to be transferred names the unit it goes to; every other request names none."""


class FederationUnreachable(Problem):
    """The federation did not answer; nothing was lost, and the same request may be made again."""

    status = 502


class FederationRefused(Conflict):
    """The federation refused; its own problem stands in `problem`."""


def require_unfounded(*, is_founded: bool) -> None:
    """Refuse to found a chapter twice.

    Raises:
        AlreadyFounded: it has a profile.
    """
    if is_founded:
        raise AlreadyFounded("This chapter is founded already.")


def require_free(state: str | None) -> None:
    """Refuse to enrol twice.

    Raises:
        AlreadyAffiliated: the chapter enrolled before.
    """
    if state in {"pending", "active"}:
        raise AlreadyAffiliated(f"This chapter's affiliation is {state}.")


def require_fitting_unit(*, is_transfer: bool, unit_id: str | None) -> None:
    """Refuse a transfer to nowhere, and a unit where none is asked.

    Raises:
        UnitNeeded: the unit is missing, or too much.
    """
    if is_transfer != (unit_id is not None):
        fault = {"pointer": "/unit_id", "detail": "Stands with, and only with, a request to be transferred."}
        raise UnitNeeded("Name the unit a transfer goes to, and none otherwise.", errors=[fault])
