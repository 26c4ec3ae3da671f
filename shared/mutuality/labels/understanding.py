"""What somebody looks for, out of the words they use: which kind of thing, and what else it is to say of itself."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from mutuality.labels.synonyms import GAPS, SYNONYMS
from mutuality.labels.vocabulary import Thing

APART = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "\u0131": "i"})
KINDS: Mapping[Thing, frozenset[str]] = {
    Thing.CHAPTER: frozenset({"chapter", "meeting"}),
    Thing.MEETING: frozenset({"meeting"}),
    Thing.HOTLINE: frozenset({"hotline"}),
}
"""As what the public finds each thing; a group is found by when it meets, too."""

LONG = 3
Phrases = Mapping[tuple[str, ...], frozenset[Thing]]


@dataclass(frozen=True)
class Sought:
    """What is looked for: listings of these kinds, of whatever kind where there is none; and words each must say."""

    kinds: frozenset[str]
    words: tuple[str, ...]


def fold(text: str) -> str:
    """Return a text as it is compared: without capitals, accents and signs, its words one space apart."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(APART))
    kept = (each if _is_part(each) else " " for each in parts if not unicodedata.combining(each))
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def understand(asked: str, own: Mapping[str, str] | None = None) -> Sought:
    """Return what somebody looks for, by our words and those a body has of its own. The narrowest thing named counts.

    The longest name is taken first: a `peer support group` is one thing.
    """
    phrases, words = _phrases(tuple(sorted((own or {}).items()))), fold(asked).split()
    kinds: frozenset[str] = frozenset()
    others: list[str] = []
    while words:
        length = next((size for size in range(len(words), 0, -1) if _stems(words[:size]) in phrases), 0)
        if length:
            named = frozenset[str]().union(*(KINDS[each] for each in phrases[_stems(words[:length])]))
            kinds = min((each for each in (kinds, named) if each), key=len)
        elif words[0] not in FOLDED_GAPS:
            others.append(words[0])
        words = words[length or 1 :]
    return Sought(kinds, tuple(others))


@cache
def _ours() -> dict[tuple[str, ...], frozenset[Thing]]:
    return _together((thing, word) for thing, words in SYNONYMS.items() for word in words)


@lru_cache(maxsize=4096)
def _phrases(own: tuple[tuple[str, str], ...]) -> Phrases:
    theirs = _together((Thing(name), word) for name, word in own if name in KINDS)
    ours = _ours()
    return {**ours, **{stems: things | ours.get(stems, frozenset()) for stems, things in theirs.items()}}


def _together(named: Iterable[tuple[Thing, str]]) -> dict[tuple[str, ...], frozenset[Thing]]:
    found: dict[tuple[str, ...], frozenset[Thing]] = {}
    for thing, word in named:
        stems = _stems(fold(word).split())
        if stems:
            found[stems] = found.get(stems, frozenset()) | {thing}
    return found


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.removesuffix("s") if len(word) > LONG else word for word in words)


def _is_part(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNM"


FOLDED_GAPS = frozenset(fold(each) for each in GAPS)
