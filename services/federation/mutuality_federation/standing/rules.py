"""What stands in the way of a step: the machine, the policy, a notice that still runs, a second officer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from mutuality.language import Asks
from mutuality.policy import PolicyInForce, refusal
from mutuality.problems import Conflict, Forbidden
from mutuality_federation.chapters import Office, Standing
from mutuality_federation.standing.edges import Edge, Who, edge, edges_from


class StandingFixed(Conflict):
    """A chapter's standing cannot move that way from where it is."""


class StepNotYours(Forbidden):
    """Another office takes this step; `rule` says which."""


class AnnouncementNeeded(Conflict):
    """This step is announced to the chapter first, and taken later; `rule` says by whom and how long before."""


class NoAnnouncementNeeded(Conflict):
    """This step is taken at once: nothing is announced."""


class AnnouncementEnded(Conflict):
    """The announced step was taken, or taken back, or the chapter's standing has moved since."""


class NoticeRuns(Conflict):
    """The days of notice the chapter is owed have not passed."""


class SecondOfficerNeeded(Forbidden):
    """This is decided by two officers: whoever announced it cannot take it; `rule` names the step."""


def require_edge(before: str, after: str) -> Edge:
    """Return the step from one standing to another.

    Raises:
        StandingFixed: there is no such step.
    """
    found = edge(before, after)
    if found is None:
        known = ", ".join(sorted(each.after for each in edges_from(before)))
        raise StandingFixed(f"From {before} a chapter can become {known or 'nothing else'}.")
    return found


def require_office(step: Edge, office: Office) -> None:
    """Refuse a step to an office that does not take it.

    Raises:
        StepNotYours: another does.
    """
    wanted = {Who.UNIT_OFFICER} if office is Office.UNIT else {Who.OFFICER, Who.TWO_OFFICERS}
    if not wanted & step.who:
        raise StepNotYours("Another office takes this step.", rule=step.says)


def own_step(asks: Asks, *, standing: str, rested_from: str) -> Edge | None:
    """Return the step a chapter takes that asks for this itself; null where it asks another room.

    Raises:
        StandingFixed: it cannot from where it stands, or an office takes that step.
    """
    if asks is Asks.RETURN and standing != Standing.INACTIVE:
        raise StandingFixed("This chapter does not rest.")
    becomes = {Asks.REST: Standing.INACTIVE, Asks.RETURN: rested_from, Asks.PLAIN_LISTING: Standing.LISTED}
    if asks not in becomes:
        return None
    step = require_edge(standing, becomes[asks])
    if Who.CHAPTER not in step.who:
        raise StandingFixed(f"A chapter does not take this step itself ({step.says}).")
    return step


def require_immediate(step: Edge) -> None:
    """Refuse to take a step at once that is announced first.

    Raises:
        AnnouncementNeeded: it is.
    """
    if step.is_announced:
        raise AnnouncementNeeded("This step is announced first.", rule=step.says)


def require_announced(step: Edge) -> None:
    """Refuse to announce a step that is taken at once.

    Raises:
        NoAnnouncementNeeded: it is.
    """
    if not step.is_announced:
        raise NoAnnouncementNeeded("This step is taken at once.")


def require_allowed(held: PolicyInForce, step: Edge) -> None:
    """Refuse a sanction the ladder in force does not know, and a charter that skips those who endorse.

    Raises:
        PolicyRefused: the policy in force does not allow it.
    """
    if step.needs and not set(step.needs) & set(held["noncompliance.ladder"]):
        raise refusal(held, "noncompliance.ladder", f"No step of the ladder in force leads to {step.after}.")
    if step.after == Standing.CHARTERED and step.before in {Standing.LISTED, Standing.FORMING}:
        require_unendorsed(held)


def require_unendorsed(held: PolicyInForce) -> None:
    """Refuse to charter a chapter at a stroke where others endorse it first.

    Raises:
        PolicyRefused: they do.
    """
    if held["affiliation.endorsement_path"]:
        raise refusal(held, "affiliation.endorsement_path", "A new chapter is endorsed step by step first.")


def require_return(step: Edge, rested_from: str) -> None:
    """Let a chapter that rested come back to where it was, and to no better place.

    Raises:
        StandingFixed: it was elsewhere.
    """
    if step.before == Standing.INACTIVE and step.after not in {rested_from, Standing.CLOSED}:
        raise StandingFixed(f"This chapter was {rested_from} before it rested, and comes back as that.")


def cure_ends(held: PolicyInForce, step: Edge, today: date) -> date | None:
    """Return until when a chapter may put things right; null where the policy leaves it open, or nothing is cured."""
    days = int(held["noncompliance.cure_days"])
    return today + timedelta(days=days) if step.after == Standing.CURE and days else None


def earliest(step: Edge, today: date, *, until: date | None) -> date:
    """Return the first day on which an announced step may be taken: after its notice, and after the days of a cure."""
    noticed = today + timedelta(days=step.notice_days)
    return noticed if until is None or step.after == Standing.CLOSED else max(noticed, until + timedelta(days=1))


def require_due(earliest_on: date, today: date) -> None:
    """Refuse to take a step before its day.

    Raises:
        NoticeRuns: its day has not come.
    """
    if today < earliest_on:
        raise NoticeRuns(f"The chapter was told; the earliest day is {earliest_on}.")


def require_second(step: Edge, *, by: str, announced_by: str) -> None:
    """Refuse to let one officer decide what two decide.

    Raises:
        SecondOfficerNeeded: it is the same.
    """
    if Who.TWO_OFFICERS in step.who and by == announced_by:
        raise SecondOfficerNeeded("Whoever announced this cannot take it; ask a second officer.", rule=step.says)


def rested_from(steps: Sequence[tuple[str, str]]) -> str:
    """Return where a chapter stood before it last began to rest, from its steps in order, each before and after."""
    return next((before for before, after in reversed(steps) if after == Standing.INACTIVE), Standing.LISTED)
