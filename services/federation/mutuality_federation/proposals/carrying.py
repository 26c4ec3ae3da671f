"""What follows when a change is carried: the draft that would publish it is opened, and names where it came from.

A guideline's draft takes the change at once, for its officers to publish; of the policy a draft is shown that they
publish as any other. Neither takes force without them, and every notice owed is owed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.language import What
from mutuality.policy.document import laid_over, nested
from mutuality.problems import Conflict
from mutuality_federation import editions, guidelines, layers
from mutuality_federation.proposals.models import Mandate
from mutuality_federation.proposals.store import View

KEPT = ("purpose", "text", "force", "known_by", "place", "derived", "applies_when", "translations", "replaces")


class MandateUnfit(Conflict):
    """The draft holds no such item any more, holds one of that name already, or its number does not fit."""


@dataclass(frozen=True)
class Carried:
    """A change that was carried, what it is called, and where it came from."""

    body_id: str
    title: str
    change: dict[str, Any]
    guideline_id: str | None = None
    source: dict[str, Any] | None = None
    proposal_id: str | None = None
    motion_id: str | None = None


def of_proposal(view: View, *, motion_id: str | None = None) -> Carried:
    """Return what a proposal carries."""
    source = {**view.source, "proposal_id": view.id}
    return Carried(view.body_id, view.title, view.change, view.guideline_id, source, view.id, motion_id)


def open_mandate(session: Session, carried: Carried, *, by: str) -> Mandate:
    """Open the draft of what was carried, and write down that it is to be published.

    Raises:
        MandateUnfit: the draft does not hold what it would change.
    """
    if carried.guideline_id is None and carried.change["what"] != What.POLICY:
        raise MandateUnfit("The guideline this would change was lost.")
    item, before = None, layers.last(session, carried.body_id).version
    if carried.guideline_id is not None:
        before = editions.newest_number(session, carried.guideline_id)
        item = _amend(session, carried, carried.guideline_id, by)
    opened = Mandate(
        id=session.new_id("man"), item=item, before=before, opened_by=by, opened_at=session.now, **vars(carried)
    )
    session.add(opened)
    session.flush()
    return opened


def shown(session: Session, mandate: Any) -> dict[str, Any]:
    """Return a mandate with the draft of the policy it asks for, and what it was published in, if it was."""
    said = {column.name: getattr(mandate, column.name) for column in Mandate.__table__.columns}
    if mandate.guideline_id is None:
        return {**said, "document": _document(session, mandate), **_published_policy(session, mandate)}
    return {**said, "document": None, **_published_edition(session, mandate)}


def _amend(session: Session, carried: Carried, guideline_id: str, by: str) -> str:
    """Let a guideline's draft say what was carried, and where it came from; return what the item is called there."""
    guideline = guidelines.guideline(session, guideline_id, body_id=carried.body_id)
    change, named = carried.change, carried.change["item"]
    drafted = guidelines.draft_items(session, guideline_id)
    held = next((each for each in drafted if named in {each.slug, *each.replaces}), None)
    if (held is None) != (change["what"] == What.ADD):
        raise MandateUnfit(f"The draft {'holds no' if held is None else 'already holds an'} item {named}.")
    slug = held.slug if held else named
    if change["what"] == What.REMOVE:
        guidelines.drop_item(session, guideline=guideline, by=by, slug=slug)
    else:
        said = {**_changed(held.said() if held else None, change), "source": carried.source}
        guidelines.put_item(session, guideline=guideline, by=by, slug=slug, said=said)
    return str(slug)


def _changed(held: dict[str, Any] | None, change: dict[str, Any]) -> dict[str, Any]:
    if held is None:
        new = {"known_by": "attested", "place": None, "derived": None, "applies_when": None}
        words = {name: change[name] for name in ("purpose", "text", "force")}
        return {**new, **words, "translations": [], "replaces": []}
    kept = {name: held[name] for name in KEPT}
    if change["what"] == What.NUMBER:
        return {**kept, "derived": _numbered(held["derived"], change["number"])}
    if change["what"] == What.WORDS:
        return {**kept, "text": change["text"], "translations": []}  # the other languages say the old words
    return {**kept, "force": change["force"]}


def _numbered(derived: dict[str, Any] | None, number: int) -> dict[str, Any]:
    low, high = (derived.get(name) if derived else None for name in ("low", "high"))
    if derived is None or (low is not None and high is not None and not low <= number <= high):
        raise MandateUnfit("The item of the draft has no number, or one with a range that does not hold this.")
    return {**derived, "parameter": number}


def _document(session: Session, mandate: Any) -> dict[str, Any]:
    """Return the policy as it would be with the change in it: the last version published, and the one key."""
    last = layers.last(session, mandate.body_id)
    return laid_over(last.held.policy.document(), nested({mandate.change["key"]: mandate.change["value"]}))


def _published_policy(session: Session, mandate: Any) -> dict[str, Any]:
    key, value = mandate.change["key"], mandate.change["value"]
    later = (each for each in layers.published(session, mandate.body_id) if each.version > mandate.before)
    found = next((each.version for each in later if each.held[key] == value), None)
    return {"edition_id": None, "policy_version": found, "is_published": found is not None}


def _published_edition(session: Session, mandate: Any) -> dict[str, Any]:
    """Return the first edition since that holds the item as it was carried, or, if that was it, holds it no more."""
    later = (
        each
        for each in editions.editions_of(session, mandate.body_id)
        if each.guideline_id == mandate.guideline_id and each.number > mandate.before
    )
    found = next((each.id for each in later if _holds(each, mandate)), None)
    return {"edition_id": found, "policy_version": None, "is_published": found is not None}


def _holds(edition: editions.EditionFacts, mandate: Any) -> bool:
    item = next((each for each in edition.items if mandate.item in {each.slug, *each.replaces}), None)
    if mandate.change["what"] == What.REMOVE:
        return item is None
    came_from = item.source.proposal_id if item and item.source else None
    return item is not None and came_from == mandate.proposal_id
