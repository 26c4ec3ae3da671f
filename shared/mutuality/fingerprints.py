"""A key's fingerprint in six words that two people can compare by telephone."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from mutuality.signing import thumbprint

FIRST = (
    "ash",
    "bark",
    "bay",
    "bee",
    "birch",
    "bread",
    "cliff",
    "clover",
    "coal",
    "corn",
    "crow",
    "deer",
    "elm",
    "fern",
    "fox",
    "gold",
    "hawk",
    "hazel",
    "honey",
    "iron",
    "kettle",
    "lamb",
    "leaf",
    "moon",
    "oak",
    "pear",
    "rose",
    "salt",
    "silver",
    "snow",
    "stone",
    "wheat",
)
SECOND = (
    "bank",
    "barn",
    "bell",
    "bridge",
    "brook",
    "chapel",
    "dale",
    "door",
    "field",
    "ford",
    "garden",
    "gate",
    "glen",
    "green",
    "harbour",
    "hill",
    "house",
    "lake",
    "lane",
    "mead",
    "mill",
    "moor",
    "orchard",
    "path",
    "pond",
    "road",
    "shore",
    "spring",
    "tower",
    "town",
    "wood",
    "yard",
)


def fingerprint_words(jwk: Mapping[str, Any]) -> str:
    """Return six words of the key's thumbprint, 60 bits, to be compared aloud by telephone."""
    return words_for(thumbprint(jwk))


def words_for(name: str) -> str:
    """Return six words for the name of a key, or for a key written in letters."""
    bits = int.from_bytes(hashlib.sha256(name.encode("ascii")).digest()[:8], "big") >> 4
    return " ".join(_word(bits >> shift & 0x3FF) for shift in (50, 40, 30, 20, 10, 0))


def _word(ten_bits: int) -> str:
    """Return one of 1,024 words such as `foxbridge`: easy to say, hard to mishear."""
    return FIRST[ten_bits >> 5] + SECOND[ten_bits & 0x1F]
