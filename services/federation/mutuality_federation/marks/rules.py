"""What a trust mark says and how long, and when one no longer holds.

Source: OpenID Federation 1.0 section 7 (trust marks) and 8.4 (trust mark status).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from mutuality.ids import PATTERN
from mutuality.policy import WAIVABLE, Verdict
from mutuality_federation.chapters import ENDORSED

LIFE = timedelta(days=30)
MET = "met"


class Kind(StrEnum):
    """What a mark says of a chapter."""

    CHARTERED = "chartered"
    ADOPTED = "adopted"
    REVIEWED = "reviewed"


class Status(StrEnum):
    """How a mark stands today. Source: OpenID Federation 1.0 section 8.4.2."""

    ACTIVE = "active"
    EXPIRED = "expired"
    REVOKED = "revoked"
    INVALID = "invalid"


@dataclass(frozen=True)
class Names:
    """What the entities and the types of marks are called: addresses under the federation's own."""

    base: str

    def body(self, body_id: str) -> str:
        """Return the entity identifier of a body."""
        return f"{self.base}/federation/bodies/{body_id}"

    def chapter(self, chapter_id: str) -> str:
        """Return the entity identifier of a chapter."""
        return f"{self.base}/federation/chapters/{chapter_id}"

    def chartered(self, body_id: str) -> str:
        """Return the type of the mark that a body stands behind a chapter."""
        return f"{self.body(body_id)}/marks/{Kind.CHARTERED}"

    def of_edition(self, kind: Kind, body_id: str, edition_id: str) -> str:
        """Return the type of the mark that a chapter keeps an edition: as it says itself, or as a reviewer saw it."""
        return f"{self.body(body_id)}/marks/{kind}/{edition_id}"

    def body_in(self, entity: str) -> str | None:
        """Return the body an entity identifier names, if it has that form."""
        return _named(entity, self.body(""))

    def chapter_in(self, entity: str) -> str | None:
        """Return the chapter an entity identifier names, if it has that form."""
        return _named(entity, self.chapter(""))


def _named(entity: str, start: str) -> str | None:
    found = entity.removeprefix(start)
    return found if entity == start + found and re.fullmatch(PATTERN, found) else None


def endorsed_since(steps: Sequence[tuple[str, datetime]]) -> datetime | None:
    """Return since when a chapter is endorsed without a break, from its steps in order; null where it is not."""
    since = None
    for after, at in steps:
        since = (since or at) if after in ENDORSED else None
    return since


class Seen(Protocol):
    """What is read of one item of an edition at a chapter."""

    @property
    def is_answered(self) -> bool:
        """Say whether the chapter said anything of it."""
        ...

    @property
    def verdict(self) -> Verdict:
        """Return what the body reads in that."""
        ...

    @property
    def review(self) -> str | None:
        """Return how a reviewer saw it, if one looked."""
        ...


def kinds_of(items: Sequence[Seen]) -> list[Kind]:
    """Return which marks all items of an edition come to: kept by the chapter's word, and so seen by a reviewer.

    What the chapter is excused from does not stand in the way; if that is all, there is nothing to vouch for.
    """
    asked = [each for each in items if each.verdict is not Verdict.WAIVED]
    if not asked or not all(each.is_answered and each.verdict not in WAIVABLE for each in asked):
        return []
    return [Kind.ADOPTED, Kind.REVIEWED] if all(each.review == MET for each in asked) else [Kind.ADOPTED]


def waived_among(items: Sequence[Seen]) -> int:
    """Return from how many items of an edition a chapter is excused, which it would not have met."""
    return sum(each.verdict is Verdict.WAIVED for each in items)


def ends(issued_at: datetime) -> datetime:
    """Return when a mark made now ends; it is never longer than 35 days."""
    return issued_at + LIFE


def status(*, issued: float, expires: float, now: float, held_since: float | None) -> Status:
    """Return how a genuine mark stands; one made before the endorsement was lost does not come back with it."""
    if expires <= now:
        return Status.EXPIRED
    return Status.ACTIVE if held_since is not None and issued >= held_since else Status.REVOKED
