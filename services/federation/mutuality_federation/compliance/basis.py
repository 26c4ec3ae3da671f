"""What a day is read by: the policy in force, and the items as the units down to a chapter ask them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from mutuality.database import Session
from mutuality.policy import PolicyInForce
from mutuality_federation import editions, policies, tailoring
from mutuality_federation.compliance.rules import Item


@dataclass(frozen=True)
class Basis:
    """What a day is read by: the policy, and what units laid over the body's items for their chapters."""

    held: PolicyInForce
    default_since: date
    laid: tailoring.Resolving
    tailored: Collection[str]

    def layer(self, unit_id: str | None) -> str | None:
        """Return the unit by which chapters of a unit are asked; None where no unit laid anything over them."""
        return unit_id if unit_id in self.tailored else None

    def items(self, layer: str | None) -> list[Item]:
        """Return every item as chapters of that layer are asked it."""
        return [_item(standing, self.default_since) for standing in self.laid.asked(layer)]


def basis_on(session: Session, body_id: str, on: date) -> Basis:
    """Return what a day is read by; an item without a force is asked since the default has its value."""
    held, laid = policies.policy_in_force(session, body_id, on), tailoring.resolve(session, body_id, on)
    since = policies.key_since(session, body_id, "guidelines.default_force", on)
    return Basis(held, since, laid, laid.tailored_units())


def _item(standing: editions.StandingItem, default_since: date) -> Item:
    said = standing.item
    return Item(
        wording=(standing.worded_in, standing.worded_as),
        guideline_id=standing.guideline_id,
        edition_id=standing.edition_id,
        slug=said.slug,
        purpose=said.purpose,
        force=said.force,
        known_by=said.known_by,
        asked_on=standing.asked_on if said.force else max(standing.asked_on, default_since),
        set_by=standing.set_by,
        older_names=said.replaces,
    )
