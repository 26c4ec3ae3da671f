"""When our figures may become part of a sum: whose task it is, whom we know, what our floor allows, in which period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mutuality.disclosure.floors import Gap, Protection, gaps
from mutuality.fingerprints import words_for
from mutuality.language.sums import FigureUnfit, PeriodUnfit, Terms, summed_of
from mutuality.periods import numbers_of
from mutuality.problems import Conflict, ValidationFailed

OF_SUMS = ("epsilon", "epsilon_year", "least_chapters", "least_people")


class TaskUnfit(Conflict):
    """Another than our federation leads the task, it was changed, or it describes figures otherwise than we do."""


class HelperUnconfirmed(Conflict):
    """Nobody of ours compared the helper's key: whoever leads a task could name a key of its own as the helper's."""


class WordsDiffer(ValidationFailed):
    """These are not the six words of the key the task names for its helper. Share nothing, and telephone the helper."""


class NotYetCounted(Conflict):
    """We do not count in this task in this period: our body puts chapters on its roster before a period begins."""


class BeyondFloor(Conflict):
    """The task protects less than we grant; `gaps` says in which part."""


class ShareTakenBack(Conflict):
    """This share was taken back; no other takes its place."""


def require_ours(said: Mapping[str, Any], *, issuer: str, body_id: str, is_changed: bool) -> None:
    """Refuse a task of another leader or body, one that changed, and one that describes figures otherwise than we do.

    Somebody who said that one person moves a figure less than they do would have too little noise drawn.

    Raises:
        TaskUnfit: it is.
    """
    if (said["aggregators"][0]["address"], said["body_id"]) != (issuer, body_id) or is_changed:
        raise TaskUnfit("Another than our federation leads this task, or its document was changed.")
    try:
        known = summed_of([each["code"] for each in said["figures"]])
    except FigureUnfit as error:
        raise TaskUnfit("This task sums figures we do not count.") from error
    if [vars(each) for each in known] != said["figures"]:
        raise TaskUnfit("This task describes figures otherwise than the dictionary does.")


def require_known(*, is_confirmed: bool) -> None:
    """Refuse a helper whose key nobody of ours compared.

    Raises:
        HelperUnconfirmed: nobody did.
    """
    if not is_confirmed:
        raise HelperUnconfirmed("Ask the helper itself for the six words of its key, and confirm them here.")


def require_words(heard: str, key: str) -> None:
    """Refuse words that are not those of the key.

    Raises:
        WordsDiffer: they are not.
    """
    if heard.lower().split() != words_for(key).split():
        raise WordsDiffer("The helper's words are others than those of the key this task names.")


def require_counted(terms: Terms, period: str, *, counts_from: str | None, last_period: str | None) -> None:
    """Refuse a period that is none of the task's, or in which we do not count.

    Raises:
        PeriodUnfit, NotYetCounted: it is.
    """
    if not terms.has(period, last_period=last_period):
        raise PeriodUnfit(f"{period} is no period of this task.")
    if counts_from is None or numbers_of(period)[0] < numbers_of(counts_from)[0]:
        raise NotYetCounted("We are not on the roster of this task for this period.")


def beyond(terms: Terms, granted: Protection) -> list[Gap]:
    """Return in which parts a task protects less than we grant."""
    return [each for each in gaps(terms.asked, granted) if each.name in OF_SUMS]


def require_within(terms: Terms, granted: Protection) -> None:
    """Refuse a task that protects less than we grant.

    Raises:
        BeyondFloor: it does.
    """
    found = beyond(terms, granted)
    if found:
        raise BeyondFloor("This task protects less than we grant.", gaps=[vars(each) for each in found])


def require_standing(*, is_back: bool) -> None:
    """Refuse to share again what was taken back.

    Raises:
        ShareTakenBack: it was.
    """
    if is_back:
        raise ShareTakenBack("We took this share back; no other takes its place.")
