"""When an edition may take effect, and what an item may claim to replace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from mutuality.guidance import ItemFacts
from mutuality.policy import PolicyInForce, refusal
from mutuality.problems import Conflict

NOTICE = "notice_days"


class EditionTooSoon(Conflict):
    """The edition would take effect in the past, before an older edition, or without the notice it owes."""


class RenameUnfit(Conflict):
    """An item replaces a name that was never published, that still stands in the draft, or that another item replaces.

    Answers follow an item to its new name; so there must be one, and only one, whom they can follow.
    """


class EditionsApart(Conflict):
    """The two are editions of different guidelines, so neither changed anything of the other."""


def require_one_guideline(one: str, other: str) -> None:
    """Refuse to compare editions of two guidelines.

    Raises:
        EditionsApart: they are of two.
    """
    if one != other:
        raise EditionsApart("These are editions of two different guidelines.")


def require_in_time(effective_on: date, *, today: date, latest: date | None, notice_days: int) -> None:
    """Refuse a day that is past, before the `latest` edition's day, or nearer than the notice owed.

    Raises:
        EditionTooSoon: it is.
    """
    earliest = max(today + timedelta(days=notice_days), latest or today)
    if effective_on < earliest:
        raise EditionTooSoon(f"This edition can take effect on {earliest} at the earliest.")


def require_notice(held: PolicyInForce, effective_on: date, *, today: date) -> None:
    """Refuse an edition that asks more sooner than the body's policy gives notice, whatever its officer says of it.

    Raises:
        PolicyRefused: it comes sooner.
    """
    earliest = today + timedelta(days=int(held[NOTICE]))
    if effective_on < earliest:
        raise refusal(held, NOTICE, f"An edition that asks more can take effect on {earliest} at the earliest.")


def require_fit_renames(items: Sequence[ItemFacts], *, published: Collection[str]) -> None:
    """Refuse items that replace what they cannot; `published` are all names the guideline's editions ever held.

    Raises:
        RenameUnfit: one does.
    """
    for fault in rename_faults(items, published=published):
        raise RenameUnfit(fault)


def rename_faults(items: Sequence[ItemFacts], *, published: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each older name that an item of these cannot replace."""
    standing = {item.slug for item in items}
    claims = Counter(name for item in items for name in item.replaces)
    for name, times in claims.items():
        if name in standing:
            yield f"The item {name} still stands in the draft, so none replaces it."
        elif name not in published:
            yield f"No edition held an item {name}."
        elif times > 1:
            yield f"Two items replace {name}; answers can follow only one."
