"""What a unit may lay over an edition, and from when."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import date, timedelta

from mutuality.guidance.tailoring import Clash
from mutuality.language import EntryInvalid
from mutuality.policy import PolicyInForce, refusal
from mutuality.problems import Conflict

ADAPTATION = "guidelines.adaptation"
NOTICE = "notice_days"
OPEN = frozenset({"free", "tell"})
ASK = "ask"


class TailoringClashes(Conflict):
    """A change would weaken what stands above it, or does not fit it. `clashes` names each item and both rules."""


class TailoringTooSoon(Conflict):
    """It would take effect in the past, before its edition or the one before it, or without the notice it owes."""


class BaseSuperseded(Conflict):
    """A newer edition of the guideline was published: lay your changes over that one."""


class TailoringElsewhere(EntryInvalid):
    """The item was added by a unit that does not stand above the chapter and never did: nobody asks it there."""


def require_newest(*, base: int, newest: int) -> None:
    """Refuse a base that is not the newest edition of its guideline.

    Raises:
        BaseSuperseded: it is not.
    """
    if base != newest:
        raise BaseSuperseded(f"Edition {newest} is the newest; this is laid over edition {base}.")


def require_no_clash(clashes: Sequence[Clash]) -> None:
    """Refuse what does not fit under those above; every clash names both rules.

    Raises:
        TailoringClashes: something does not.
    """
    if clashes:
        first = clashes[0]
        detail = f"{first.item}: {first.why} {first.below} does not fit under {first.above}."
        raise TailoringClashes(detail, clashes=[asdict(each) for each in clashes])


def require_above(unit_id: str, above: Collection[str]) -> None:
    """Refuse what is said of an item that a unit added which never stood above the chapter.

    Raises:
        TailoringElsewhere: it never did.
    """
    if unit_id not in above:
        fault = {"pointer": "/data/edition_id", "detail": "No unit above this chapter laid it."}
        raise TailoringElsewhere("This item is asked of chapters of other units.", errors=[fault])


def require_other_ways_allowed(held: PolicyInForce, items: Collection[str], *, is_national: bool) -> None:
    """Refuse other ways where the body's policy allows none; where it wants to be asked, its own office agrees.

    Raises:
        PolicyRefused: it does not allow them.
    """
    if not items or held[ADAPTATION] in OPEN or (held[ADAPTATION] == ASK and is_national):
        return
    raise refusal(held, ADAPTATION, f"The body's policy allows no other way here: {', '.join(sorted(items))}.")


def require_in_time(effective_on: date, *, today: date, edition_on: date, latest: date | None) -> None:
    """Refuse a day in the past, or before the edition's or the `latest` tailoring's.

    Raises:
        TailoringTooSoon: it is.
    """
    earliest = max(today, edition_on, latest or today)
    if effective_on < earliest:
        raise TailoringTooSoon(f"This can take effect on {earliest} at the earliest.")


def require_notice(held: PolicyInForce, effective_on: date, *, today: date) -> None:
    """Refuse what asks more sooner than the body's policy gives notice.

    Raises:
        PolicyRefused: it comes sooner.
    """
    earliest = today + timedelta(days=int(held[NOTICE]))
    if effective_on < earliest:
        raise refusal(held, NOTICE, f"What asks more can take effect on {earliest} at the earliest.")
