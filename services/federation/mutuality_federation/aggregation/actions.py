"""What an aggregator does: make its key, open a share made for it, add shares up with noise of its own."""

from __future__ import annotations

import binascii
from collections.abc import Iterable, Sequence

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Select, select

from mutuality.database import Session
from mutuality.disclosure import noise
from mutuality.disclosure.shares import ShareUnreadable, add_up, unseal
from mutuality.language.sums import Terms, packed, unpacked
from mutuality.problems import NotFound
from mutuality_federation.aggregation.models import AggregationKey


class NotYet(NotFound):
    """This federation has no key for shares yet: its operator runs `mutuality-federation aggregation-key`."""


def ensure_own_key(session: Session) -> str:
    """Return the public key that shares are sealed for, in base64url; make it if there is none yet."""
    held = session.scalar(_newest())
    if held is not None:
        return held.public
    key = X25519PrivateKey.generate()
    public, private = packed(key.public_key().public_bytes_raw()), packed(key.private_bytes_raw())
    session.add(AggregationKey(public=public, private=private, made_at=session.now))
    return public


def own_key(session: Session) -> AggregationKey:
    """Return the newest key.

    Raises:
        NotYet: none was made.
    """
    held = session.scalar(_newest())
    if held is None:
        raise NotYet("No key for shares was made here yet.")
    return held


def opens(session: Session, public: str) -> bool:
    """Say whether shares sealed for that key can be opened here."""
    return session.scalar(select(AggregationKey.number).where(AggregationKey.public == public)) is not None


def open_share(session: Session, sealed: str, public: str, *, bound_to: bytes, size: int) -> list[int]:
    """Return a share of so many figures that was sealed for a key of ours.

    Raises:
        ShareUnreadable: it was made for somebody or something else, or was changed.
    """
    try:
        return unseal(unpacked(sealed), _private(session, public), belongs_to=bound_to, size=size)
    except (binascii.Error, ValueError, NotYet) as error:
        raise ShareUnreadable("This share cannot be read here.") from error


def noisy_sum(terms: Terms, shares: Iterable[Sequence[int]]) -> list[int]:
    """Return the sum of shares with fresh noise on each figure; call it once for a sum, and keep what it gives.

    The noise goes onto the share: it is drawn whatever the figures are, which no aggregator knows.
    """
    drawn = noise.draw(dict.fromkeys(terms.codes, 0), noise.laplace(terms.epsilon_each, terms.most_by_one))
    return add_up([*shares, [drawn.values[code] for code in terms.codes]])


def _private(session: Session, public: str) -> X25519PrivateKey:
    held = session.scalar(select(AggregationKey).where(AggregationKey.public == public))
    if held is None:
        raise NotYet("Shares sealed for that key cannot be opened here.")
    return X25519PrivateKey.from_private_bytes(unpacked(held.private))


def _newest() -> Select[AggregationKey]:
    return select(AggregationKey).order_by(AggregationKey.number.desc()).limit(1)
