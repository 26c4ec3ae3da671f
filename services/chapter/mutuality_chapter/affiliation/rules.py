"""When a chapter may ask to belong, and what it may say to a federation."""

from __future__ import annotations

from dataclasses import dataclass

from mutuality.language import Asks
from mutuality.problems import Conflict, Problem, ValidationFailed


@dataclass(frozen=True)
class ChapterProfile:
    """What other rooms need to know of this chapter."""

    name: str
    concern: str
    timezone: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class ActiveBond:
    """A bond that was approved."""

    issuer: str
    chapter_id: str
    body_id: str
    statement_sha256: str
    standing: str | None


class NotFounded(Conflict):
    """This chapter has no profile yet: run `mutuality-chapter found` once."""


class AlreadyFounded(Conflict):
    """This chapter has a profile already; describe it anew instead."""


class AlreadyAffiliated(Conflict):
    """This chapter already belongs, or asked to belong, to a federation."""


class NotAffiliated(Conflict):
    """This chapter belongs to no federation, or is not approved yet; everything for its members works all the same."""


class PastUnknown(Conflict):
    """We cannot be sure to know all that ever left us, so no noise is drawn: it might be the second on one figure.

    A copy restored from a backup has forgotten what left since. Before noise is drawn our federation is asked how far
    our log goes. Dial out, by which we take back what we lack, and make the same request again.
    """


class TargetNeeded(ValidationFailed):
    """A transfer names the unit it goes to, a merger the other chapter; every other request names neither."""


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
    if state == "left":
        raise AlreadyAffiliated("This chapter left its body, and its stream ended there.")
    if state in {"pending", "active"}:
        raise AlreadyAffiliated(f"This chapter's affiliation is {state}.")


def require_target(asks: Asks, *, unit_id: str | None, chapter_id: str | None) -> None:
    """Refuse a transfer or a merger to nowhere, and a target where none is asked.

    Raises:
        TargetNeeded: one is missing, or too much.
    """
    wanted = {"unit_id": asks is Asks.TRANSFER, "chapter_id": asks is Asks.MERGER}
    given = {"unit_id": unit_id is not None, "chapter_id": chapter_id is not None}
    wrong = [name for name in wanted if wanted[name] != given[name]]
    if wrong:
        faults = [{"pointer": f"/{name}", "detail": "Does not fit the request."} for name in wrong]
        raise TargetNeeded("A transfer names a unit, a merger a chapter, nothing else either.", errors=faults)
