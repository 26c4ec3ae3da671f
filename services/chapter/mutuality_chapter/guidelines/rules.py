"""What an answer to a guideline must bring with it."""

from __future__ import annotations

from datetime import date

from mutuality.problems import Conflict, ValidationFailed


class ReasonMissing(ValidationFailed):
    """Who adapts, declines or sets aside an item says why; the reason stays in the chapter."""


class OwnTextMissing(ValidationFailed):
    """Who adapts an item writes the chapter's own rule; who does not, writes none."""


class EvidenceMissing(ValidationFailed):
    """This item is known by evidence: give the digest of the document, which stays in the chapter."""


class SomebodyNamed(ValidationFailed):
    """Our own rule leaves the chapter word for word, so it names no member: say a task, such as `the treasurer`."""


class NotYetDecided(Conflict):
    """An answer rests on the members' decision, which cannot lie in the future."""


class AlreadyAnswered(Conflict):
    """Our members answered this item before; change that answer instead."""


def require_unanswered(*, is_answered: bool) -> None:
    """Refuse a first answer where there is one already.

    Raises:
        AlreadyAnswered: there is.
    """
    if is_answered:
        raise AlreadyAnswered("This item was answered before; change that answer.")


def require_complete(*, answer: str, own_text: str | None, reason: str | None) -> None:
    """Refuse an answer that leaves out what it rests on.

    Raises:
        OwnTextMissing: it adapts without an own rule, or brings one without adapting.
        ReasonMissing: it departs from the item without a reason.
    """
    if (answer == "adapted") != (own_text is not None):
        raise _at(OwnTextMissing("An own rule goes with `adapted`, and only with it."), "/own_text")
    if answer != "adopted" and reason is None:
        raise _at(ReasonMissing("Say why; it stays in the chapter."), "/reason")


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse an own rule that names one of our members.

    Raises:
        SomebodyNamed: it does.
    """
    if is_naming_somebody:
        raise _at(SomebodyNamed("Our own rule leaves the chapter; name a task in it, not a member."), "/own_text")


def require_evidence(*, answer: str, known_by: str, evidence_sha256: str | None) -> None:
    """Refuse to call an item kept without the evidence it asks for.

    Raises:
        EvidenceMissing: the item is known by evidence, and there is none.
    """
    if known_by == "evidence" and answer in {"adopted", "adapted"} and evidence_sha256 is None:
        raise _at(EvidenceMissing("Give the digest of the document."), "/evidence_sha256")


def require_decided(decided_on: date, today: date) -> None:
    """Refuse a decision that lies in the future.

    Raises:
        NotYetDecided: it does.
    """
    if decided_on > today:
        raise NotYetDecided("The members' decision lies in the future.")


def _at(problem: ValidationFailed, pointer: str) -> ValidationFailed:
    problem.members["errors"] = [{"pointer": pointer, "detail": problem.detail}]
    return problem
