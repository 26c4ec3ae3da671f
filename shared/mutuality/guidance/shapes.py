"""The shapes of an item's parts: once as they come in, once as they go out, with the same words in both."""

from __future__ import annotations

from typing import Any, ClassVar

import marshmallow as ma

from mutuality.guidance.applying import Gathering
from mutuality.guidance.deriving import DerivedFact
from mutuality.guidance.languages import TAG, TAG_LENGTH
from mutuality.problems import ValidationFailed
from mutuality.schema import Choice, Flag, Input, Output, Part, Pieces, Ref, Slug, Text, Whole, Words

MOST_LANGUAGES = 20
MOST_NUMBER = 10_000


class DerivationUnfit(ValidationFailed):
    """An item names what keeping it is derived from when, and only when, it is known by `derived`."""


class RangeUnfit(ValidationFailed):
    """A range of a number names both its ends or none, and the number lies in it."""


class LanguageTwice(ValidationFailed):
    """An item is translated into each language once."""


class Tag(Text):
    """A tag of a language, as `en` or `pt-BR`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=TAG_LENGTH, shortest=2, pattern=TAG, **kwargs)


class _Derivation:
    fact = Choice(DerivedFact, "What is computed in the chapter, from facts it holds", required=True)
    parameter = Whole("The number the fact asks for", high=MOST_NUMBER, required=True)
    low = Whole("The lowest number a unit may set; null: none", high=MOST_NUMBER, load_default=None, allow_none=True)
    high = Whole("The highest number a unit may set; null: none", high=MOST_NUMBER, load_default=None, allow_none=True)


class DerivationIn(_Derivation, Input):
    """The fact an item is derived from, and its number."""


class DerivationOut(_Derivation, Output):
    """The fact an item is derived from, and its number."""


class _AppliesWhen:
    gathering = Choice(
        Gathering, "Its meetings are all on line, or some in a room; null: either", load_default=None, allow_none=True
    )
    has_hotline = Flag("It has a hotline, or has none; null: either", load_default=None, allow_none=True)
    has_youth = Flag("A youth overlay lies on it, or none does; null: either", load_default=None, allow_none=True)
    languages = Words(Tag(), "It speaks any of these; empty: whatever it speaks", most=20, load_default=list)
    standings = Words(
        Slug(longest=32), "It stands in any of these; empty: however it stands", most=20, load_default=list
    )


class AppliesWhenIn(_AppliesWhen, Input):
    """Whom an item concerns: every condition named must hold."""


class AppliesWhenOut(_AppliesWhen, Output):
    """Whom an item concerns: every condition named must hold."""


class _Translation:
    language = Tag("The language", required=True)
    purpose = Text("What the item is for, in that language", longest=400, required=True)
    text = Text("What it says, in that language", longest=8000, required=True)


class TranslationIn(_Translation, Input):
    """The words of an item in another language."""


class TranslationOut(_Translation, Output):
    """The words of an item in another language."""


class _Source:
    text = Text("The experience or method it came from; names no person", longest=400, required=True)
    commons_id = Ref("Its entry in the commons, if it has one", load_default=None, allow_none=True)
    proposal_id = Ref("The proposal of a chapter that brought it, if one did", load_default=None, allow_none=True)


class SourceIn(_Source, Input):
    """Where an item came from."""


class SourceOut(_Source, Output):
    """Where an item came from."""


DERIVED = "What keeping it is derived from; there where, and only where, it is known by `derived`"
APPLIES = "Whom it concerns; null: everybody"
TRANSLATIONS = "Its words in other languages"
SOURCE = "The experience or method it came from; null: not told"
FITS = "Say from what it is derived when, and only when, it is."
WITHIN = "Name both ends of the range or none, and a number within it."
ONCE = "Translate into each language once."
REPLACES = "Older names of the same item, the newest first: answers to them follow"


class Parts:
    """What an item says beside its words, for a shape that refuses what it does not know and for one that does not."""

    derived = Part(DerivationIn, DERIVED, load_default=None, allow_none=True)
    applies_when = Part(AppliesWhenIn, APPLIES, load_default=None, allow_none=True)
    translations = Pieces(TranslationIn, TRANSLATIONS, most=MOST_LANGUAGES, load_default=list)
    source = Part(SourceIn, SOURCE, load_default=None, allow_none=True)
    replaces = Words(Slug(), REPLACES, most=20, load_default=list)


class PartsIn(Parts, Input):
    """What an item says beside its words; every part may be left out. `among` is where it stands, if not by itself."""

    among: ClassVar[str] = ""

    @ma.validates_schema
    def _is_of_one_piece(self, said: dict[str, Any], **_: Any) -> None:
        if is_derivation_unfit(said):
            raise DerivationUnfit(FITS, errors=[{"pointer": self.among or "/derived", "detail": FITS}])
        if is_range_unfit(said):
            raise RangeUnfit(WITHIN, errors=[{"pointer": self.among or "/derived", "detail": WITHIN}])
        if is_twice_in_a_language(said):
            raise LanguageTwice(ONCE, errors=[{"pointer": self.among or "/translations", "detail": ONCE}])


class PartsHeld(Parts):
    """The same of an item that was signed: what does not fit together is no item."""

    @ma.validates_schema
    def _is_of_one_piece(self, said: dict[str, Any], **_: Any) -> None:
        if is_derivation_unfit(said) or is_range_unfit(said) or is_twice_in_a_language(said):
            raise ma.ValidationError("The parts of this item do not fit together.", "derived")


def is_derivation_unfit(said: dict[str, Any]) -> bool:
    """Say whether an item names a fact it is not derived from, or names none and is."""
    return bool((said["known_by"] == "derived") != (said["derived"] is not None))


def is_range_unfit(said: dict[str, Any]) -> bool:
    """Say whether a range names one end alone, or its number lies outside."""
    derived = said["derived"] or {"low": None, "high": None}
    low, high = derived["low"], derived["high"]
    if low is None or high is None:
        return low is not high
    return not low <= derived["parameter"] <= high


def is_twice_in_a_language(said: dict[str, Any]) -> bool:
    """Say whether an item is translated into one language more than once."""
    tags = [each["language"].lower() for each in said["translations"]]
    return len(tags) != len(set(tags))


class PartsOut(Output):
    """What an item says beside its words."""

    derived = Part(DerivationOut, DERIVED, allow_none=True)
    applies_when = Part(AppliesWhenOut, APPLIES, allow_none=True)
    translations = Pieces(TranslationOut, TRANSLATIONS, most=MOST_LANGUAGES)
    source = Part(SourceOut, SOURCE, allow_none=True)
    replaces = Words(Slug(), REPLACES, most=20)
