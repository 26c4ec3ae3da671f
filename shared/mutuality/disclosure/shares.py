"""Figures in two shares, each random by itself: only two aggregators together can add up what chapters sent.

A share is sealed for its aggregator (HPKE, RFC 9180: X25519, HKDF-SHA256, AES-128-GCM, the mandatory suite of the
Distributed Aggregation Protocol). What it belongs to - task, period, chapter - is bound to it: it opens nowhere else.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from mutuality.problems import ValidationFailed

BITS = 64
WHOLE = 1 << BITS
WIDTH = BITS // 8
SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)


class ShareUnreadable(ValidationFailed):
    """The sealed share was not made for this aggregator, task, period or chapter, or was changed on its way."""


def split(values: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return two shares of whole numbers that add up to them modulo 2^64; each alone is uniformly random."""
    first = [secrets.randbits(BITS) for _ in values]
    return first, [(value - share) % WHOLE for value, share in zip(values, first, strict=True)]


def add_up(shares: Iterable[Sequence[int]]) -> list[int]:
    """Return the sum of shares, figure by figure, modulo 2^64.

    Raises:
        ValueError: they are not of one length.
    """
    return [sum(column) % WHOLE for column in zip(*shares, strict=True)]


def joined(first: Sequence[int], second: Sequence[int]) -> list[int]:
    """Return what two sums of shares come to; noise may have brought it below zero."""
    return [_signed(value) for value in add_up([first, second])]


def seal(share: Sequence[int], key: X25519PublicKey, *, belongs_to: bytes) -> bytes:
    """Return a share that only the holder of the key opens, and only as what it belongs to."""
    plain = b"".join((value % WHOLE).to_bytes(WIDTH) for value in share)
    return SUITE.encrypt(plain, key, belongs_to)


def unseal(sealed: bytes, key: X25519PrivateKey, *, belongs_to: bytes, size: int) -> list[int]:
    """Return a share of so many figures.

    Raises:
        ShareUnreadable: it was made for somebody or something else, or was changed.
    """
    try:
        plain = SUITE.decrypt(sealed, key, belongs_to)
    except InvalidTag as error:
        raise ShareUnreadable("This share cannot be read here.") from error
    if len(plain) != size * WIDTH:
        raise ShareUnreadable(f"This share is not one of {size} figures.")
    return [int.from_bytes(plain[place : place + WIDTH]) for place in range(0, len(plain), WIDTH)]


def _signed(value: int) -> int:
    return value - WHOLE if value >= WHOLE // 2 else value
