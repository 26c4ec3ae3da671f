"""What a day is read by: the policies that bind each chapter, and the items as the units down to it ask them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from mutuality.database import Session
from mutuality.policy import PolicyInForce
from mutuality_federation import editions, policies, tailoring
from mutuality_federation.compliance.rules import Item


@dataclass(frozen=True)
class Law:
    """Under what a chapter is read: what binds it, and since when items without a force of their own have theirs."""

    held: PolicyInForce
    default_since: date

    def asks(self, item: Item) -> Item:
        """Return an item as it is asked of whoever is read so."""
        return item if item.force else replace(item, asked_on=max(item.asked_on, self.default_since))


@dataclass(frozen=True)
class Basis:
    """What a day is read by: the policies, and what units laid over the body's items for their chapters."""

    book: policies.Book
    on: date
    laid: tailoring.Resolving
    tailored: Collection[str]

    def law(self, chapter: policies.Bound) -> Law:
        """Return under what a chapter is read; an item without a force is asked since the default has its value."""
        since = policies.key_since(self.book, chapter, "guidelines.default_force", self.on)
        return Law(self.book.held(chapter, self.on), since)

    def layer(self, unit_id: str | None) -> str | None:
        """Return the unit by which chapters of a unit are asked; None where no unit laid anything over them."""
        return unit_id if unit_id in self.tailored else None

    def items(self, layer: str | None) -> list[Item]:
        """Return every item as chapters of that layer are asked it."""
        return [_item(standing) for standing in self.laid.asked(layer)]


def basis_on(session: Session, body_id: str, on: date, *, book: policies.Book | None = None) -> Basis:
    """Return what a day is read by, under the policies of a `book`, or those that were published."""
    asked = book or policies.book(session, body_id)
    laid = tailoring.resolve(session, body_id, on, book=asked)
    return Basis(asked, on, laid, laid.tailored_units())


def _item(standing: editions.StandingItem) -> Item:
    said = standing.item
    return Item(
        wording=(standing.worded_in, standing.worded_as),
        guideline_id=standing.guideline_id,
        edition_id=standing.edition_id,
        slug=said.slug,
        purpose=said.purpose,
        force=said.force,
        known_by=said.known_by,
        asked_on=standing.asked_on,
        set_by=standing.set_by,
        older_names=said.replaces,
        tailoring_id=standing.tailoring_id,
    )
