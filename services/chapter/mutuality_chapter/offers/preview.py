"""The very bytes of an offer that would leave, and where it stands."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import orjson

from mutuality_chapter.offers import rules
from mutuality_chapter.offers.models import OurOffer
from mutuality_chapter.offers.rules import State


@dataclass(frozen=True)
class Shown:
    """An offer with the bytes that would leave, their digest, and what a decision would have to be about."""

    offer: OurOffer
    preview_sha256: str

    def __getattr__(self, name: str) -> Any:
        return getattr(self.offer, name)

    @property
    def version(self) -> int:
        """Return how often it was changed."""
        return self.offer.version

    @property
    def state(self) -> State:
        """Return where it stands."""
        return state(self.offer)

    @property
    def preview(self) -> str:
        """Return the very bytes that would leave."""
        return orjson.dumps(what_leaves(self.offer)).decode()

    @property
    def decision_subject(self) -> str:
        """Return what the members' decision would have to be about."""
        return rules.subject_of(self.offer.id, self.preview_sha256)


def what_leaves(offer: OurOffer) -> dict[str, Any]:
    """Return what an offer says to all, in the shape of its kind of entry."""
    return {"offer_id": offer.id, **{name: getattr(offer, name) for name in rules.SAID}}


def digest(offer: OurOffer) -> str:
    """Return the digest of the bytes that would leave."""
    return hashlib.sha256(orjson.dumps(what_leaves(offer))).hexdigest()


def state(offer: OurOffer) -> State:
    """Return where an offer stands."""
    return rules.state_of(
        sha256=digest(offer), sent_sha256=offer.sent_sha256, is_withdrawn=offer.withdrawn_on is not None
    )


def shown(offer: OurOffer) -> Shown:
    """Return an offer as it is shown."""
    return Shown(offer, digest(offer))
