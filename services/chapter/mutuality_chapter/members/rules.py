"""Who belongs to a chapter, and the ways a membership moves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from mutuality.access import Actor
from mutuality.disclosure import FEW
from mutuality.problems import Conflict, Forbidden, ValidationFailed

REASONS = ("went_on", "moved", "not_fit", "other")
HELPER = "helper"
PRESENT = ("visiting", "member", "helper", "involved")
FORMS = {
    "first_initial": "Members go by first name and initial, such as `Mary K.`.",
    "full": "Members go by their full name, and this one ends in an initial.",
}
SURNAME = 3  # letters at least; fewer are an initial
TITLES = r"mrs?|ms|miss|dr|herr|frau|sra?|srta|mme|family"
FIRST_AND_INITIAL = re.compile(r"[^\W\d_][\w'-]*( [^\W\d_]\.?)?")


class ConcernNotShared(ValidationFailed):
    """Membership and help rest on a concern that is shared: declare it, nobody asks for proof."""


class NoMember(Forbidden):
    """This is for members, each for themselves: the token speaks for no member of this chapter."""


class AlreadyLeft(Conflict):
    """This person has left the chapter; coming back is a new membership."""


class HelpersAreChosen(Conflict):
    """Nobody is made a helper by hand: they are chosen at `/v1/helpers`, or take the step, once the gates are met."""


class MoveTooEarly(Conflict):
    """A step of a membership cannot lie before the last one."""


def me(asking: Actor) -> str:
    """Return the member a token speaks for.

    Raises:
        NoMember: it speaks for none.
    """
    member_id = asking.claims.get("member")
    if not isinstance(member_id, str):
        raise NoMember("The token speaks for no member.")
    return member_id


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


def require_not_by_hand(before: str, after: str) -> None:
    """Refuse to make somebody a helper by writing it down.

    Raises:
        HelpersAreChosen: that was tried.
    """
    if after == HELPER != before:
        raise HelpersAreChosen("Somebody becomes a helper by being chosen at /v1/helpers, or by their own step.")


def require_in_order(on: date, last_moved_on: date) -> None:
    """Refuse a step that lies before the last one: the counts of past months rest on their order.

    Raises:
        MoveTooEarly: it does.
    """
    if on < last_moved_on:
        raise MoveTooEarly(f"The last step of this membership was on {last_moved_on}.")


def naming(everybody: Iterable[str]) -> re.Pattern[str]:
    """Return what names one of some people in a text that everybody may read: the whole name, or the surname of one.

    A surname alone may be any word, such as Church or Hill. It names somebody behind their initial or a title, and as a
    family. A single word may be any word, so it names nobody.
    """
    several = (words for name in everybody if len(words := re.findall(r"\w+", name)) > 1)
    return re.compile("|".join(each for words in several for each in _namings(words)) or r"(?!)", re.IGNORECASE)


def _namings(words: Sequence[str]) -> Iterator[str]:
    yield r"\b" + r"\W+".join(re.escape(word) for word in words) + r"\b"
    surname = re.escape(words[-1])
    if len(words[-1]) >= SURNAME:
        yield rf"\b(?:{TITLES}|{re.escape(words[0][0])})\b\W+{surname}\b"
        yield rf"\b{surname}\W+(?:family|familie)\b"


def names(text: str, name: str) -> bool:
    """Say whether a text names somebody by the whole name they chose; a single word may be any word, so it names none.

    What stands between the words of the name, and how they are written, makes no difference.
    """
    words = re.findall(r"\w+", name)
    spelled = r"\b" + r"\W+".join(re.escape(word) for word in words) + r"\b"
    return len(words) > 1 and re.search(spelled, text, re.IGNORECASE) is not None


def fits_form(name: str, form: str) -> bool:
    """Say whether a name has the form the policy asks for, as far as a name can show it.

    A full name is one that is not visibly shortened; whether it is somebody's own, or one word is all of it, no program
    can see. Any name fits a pseudonym.
    """
    if form == "first_initial":
        return FIRST_AND_INITIAL.fullmatch(name) is not None
    return form != "full" or not _is_shortened(name)


def _is_shortened(name: str) -> bool:
    """Say whether a name ends in an initial; a last name of one letter in a script without capitals is none."""
    last = name.rsplit(maxsplit=1)[-1].removesuffix(".")
    return len(last) == 1 and last.lower() != last.upper()


def apart(counted: dict[str, int]) -> dict[str, int | None]:
    """Return how many left for each reason, or None for each while too few left to be hidden among."""
    is_few = sum(counted.values()) < FEW
    return {reason: None if is_few else counted.get(reason, 0) for reason in REASONS}
