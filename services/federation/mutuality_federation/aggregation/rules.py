"""Which chapters count in a period, and which sums may come out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from mutuality.disclosure.atoms import may_come_out
from mutuality.disclosure.floors import is_loosened_too_far
from mutuality.language.sums import Terms
from mutuality.periods import Period, days_of, numbers_of, period_of
from mutuality.problems import Conflict, ValidationFailed

WHOLE_BODY = "all"


class TaskTooLoose(ValidationFailed):
    """No task protects less than ten chapters and fifty people behind a sum, epsilon 1 a period and 4 a year."""


class NotOnRoster(Conflict):
    """A chapter counts in a task from its second period on the roster: it has to be on it before a period begins."""


class ReportReplayed(Conflict):
    """A chapter's share of this period is here already, or stands in as many sums as the task allows."""


class BatchCollected(Conflict):
    """The sum of this period was collected: what comes later counts in it no more, and it is never drawn anew."""


class BatchTooSmall(Conflict):
    """Too few chapters sent a share for this sum; `least` says how many are needed. Nothing comes out."""


class BatchTooClose(Conflict):
    """This sum and those that came out differ by too few chapters: one subtraction would show them."""


def require_protecting(terms: Terms) -> None:
    """Refuse a task that protects less than any task may.

    Raises:
        TaskTooLoose: it does.
    """
    if is_loosened_too_far(terms.asked):
        raise TaskTooLoose("The task protects too little: raise what stands behind a sum, or lower epsilon.")


def counts_from(terms: Terms, added_on: date) -> str:
    """Return the first period in which a chapter counts that came on the roster on a day: the one after that day's."""
    length = Period(terms.length)
    ends = days_of(period_of(added_on, length, starts_in=terms.starts_in))[1]
    found = period_of(ends + timedelta(days=1), length, starts_in=terms.starts_in)
    return max(found, terms.first_period)


def counts_in(terms: Terms, added_on: date, period: str) -> bool:
    """Say whether a chapter that came on the roster on a day counts in a period."""
    return numbers_of(counts_from(terms, added_on))[0] <= numbers_of(period)[0]


def require_batch(terms: Terms, name: str, batch: Collection[str], earlier: Mapping[str, Collection[str]]) -> None:
    """Refuse a sum that would show too little of a crowd; `earlier` are those of the same period, by name.

    Raises:
        BatchTooSmall: too few chapters are in it.
        BatchCollected: a sum of that name came out, of other chapters.
        ReportReplayed: a chapter is named twice, or stands in as many sums as the task allows.
        BatchTooClose: it and the earlier ones differ by too few chapters.
    """
    if len(set(batch)) < terms.least_chapters:
        least = terms.least_chapters
        raise BatchTooSmall(f"At least {least} chapters stand behind a sum of this task.", least=least)
    if name in earlier:
        raise BatchCollected("This sum was collected; it is not drawn anew.")
    _require_once(terms, batch, earlier.values())
    if not may_come_out(batch, earlier.values(), least=terms.least_chapters):
        raise BatchTooClose("This sum and those that came out differ by too few chapters.")


def _require_once(terms: Terms, batch: Collection[str], earlier: Iterable[Collection[str]]) -> None:
    stands = Counter(chapter for each in earlier for chapter in each)
    if len(set(batch)) < len(batch) or any(stands[chapter] >= terms.most_batches for chapter in batch):
        raise ReportReplayed("A chapter would count more often than the task allows.")


def set_digest(chapters: Iterable[str]) -> str:
    """Return the name of a set of chapters, in whatever order it is told."""
    return hashlib.sha256(" ".join(sorted(chapters)).encode()).hexdigest()


def named(unit_id: str | None) -> str:
    """Return what the sum over a unit is called, or that over the whole body."""
    return unit_id or WHOLE_BODY
