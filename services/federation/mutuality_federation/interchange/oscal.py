"""Editions and tailorings as OSCAL: what is read of them, and where each document says the others are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.guidance.oscal import Head, Origin, catalog, profile
from mutuality.guidance.tailoring import TailoredItem
from mutuality_federation import bodies, editions, tailoring
from mutuality_federation.tailoring import TailoringFacts

MODIFYING = ("strengthened", "numbers", "other_ways")


def edition_catalog(session: Session, base_url: str, edition_id: str) -> dict[str, Any]:
    """Return an edition as a catalog.

    Raises:
        NotFound: there is no such edition.
    """
    edition = editions.edition_facts(session, edition_id)
    props = {
        "guideline": edition.guideline_slug,
        "language": edition.language,
        "effective-on": edition.effective_on.isoformat(),
        "sha256": edition.sha256,
    }
    head = Head(
        base_url=base_url,
        kind="catalog",
        id=edition.id,
        path=f"/v1/editions/{edition.id}",
        title=edition.title,
        number=edition.number,
        published_at=edition.published_at,
        body_id=edition.body_id,
        body_name=bodies.body_facts(session, edition.body_id).name,
        props=props,
    )
    return catalog(head, edition.items)


def additions_catalog(session: Session, base_url: str, tailoring_id: str) -> dict[str, Any]:
    """Return the items a tailoring added as a catalog, which has none where it added none.

    Raises:
        NotFound: there is no such tailoring.
    """
    found = tailoring.tailoring_facts(session, tailoring_id)
    return catalog(
        _head(session, base_url, "catalog", found), [ItemFacts.read(each) for each in found.changes["added"]]
    )


def tailoring_profile(session: Session, base_url: str, tailoring_id: str) -> dict[str, Any]:
    """Return a tailoring as a profile.

    Raises:
        NotFound: there is no such tailoring.
    """
    found = tailoring.tailoring_facts(session, tailoring_id)
    origin = _origin(base_url, found, tailoring.items_above(session, found))
    return profile(_head(session, base_url, "profile", found), origin, found.changes)


def _head(session: Session, base_url: str, kind: str, found: TailoringFacts) -> Head:
    unit = bodies.unit_facts(session, found.unit_id)
    props = {
        "guideline": found.guideline_slug,
        "effective-on": found.effective_on.isoformat(),
        "unit": unit.id,
        "sha256": found.sha256,
    }
    return Head(
        base_url=base_url,
        kind=kind,
        id=found.id,
        path=f"/v1/tailorings/{found.id}",
        title=found.title,
        number=found.number,
        published_at=found.published_at,
        body_id=found.body_id,
        body_name=bodies.body_facts(session, found.body_id).name,
        props=props,
    )


def _origin(base_url: str, found: TailoringFacts, above: Sequence[TailoredItem]) -> Origin:
    """Return the catalogs a tailoring touches: its edition's, those of units above that added an item, and its own."""
    changed = [change["item"] for kind in MODIFYING for change in found.changes[kind]]
    targets = {name: target for name in changed if (target := _target(above, name))}
    adding = dict.fromkeys(each.set_by[0] for each in targets.values() if each.is_added)
    added = [*adding, *([found.id] if found.changes["added"] else [])]
    catalogs = [f"{base_url}/v1/editions/{found.base_edition_id}/export/oscal-catalog"]
    catalogs += [f"{base_url}/v1/tailorings/{each}/export/oscal-catalog" for each in added]
    return Origin(catalogs, {name: target.item.slug for name, target in targets.items()})


def _target(above: Sequence[TailoredItem], name: str) -> TailoredItem | None:
    renamed = (each for each in above if name in each.item.replaces)
    return next((each for each in above if each.item.slug == name), None) or next(renamed, None)
