"""Every query about the layers below a body's policy, and about where overlays lie."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import select

from mutuality.database import Session
from mutuality.policy.document import Rule
from mutuality.policy.layers import Layer, read_layer
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.layers.models import OverlayPlacement, PolicyLayer
from mutuality_federation.layers.versions import PUBLISHED

LAYERS, PLACES = PolicyLayer.__table__.c, OverlayPlacement.__table__.c
LAYER_SUMMARY = [*(LAYERS[name] for name in PUBLISHED), LAYERS.unit_id, LAYERS.set_by, LAYERS.name]


@dataclass(frozen=True)
class LayerFacts:
    """One version of a unit's policy, or of an overlay; `name` is `unit` or that of the overlay."""

    id: str
    body_id: str
    unit_id: str | None
    set_by: str
    name: str
    version: int
    in_force_on: date
    applies_to: str
    sha256: str
    published_at: datetime
    text: str

    @property
    def layer(self) -> Layer:
        """Return the layer as every rule asks it."""
        rule = Rule(self.name, self.version, self.set_by, self.in_force_on)
        return read_layer(rule, self.text, is_bodys=self.unit_id is None)

    @property
    def document(self) -> dict[str, Any]:
        """Return what it says as a nested document."""
        document: dict[str, Any] = orjson.loads(self.text)
        return document


@dataclass(frozen=True)
class PlacedOverlay:
    """From which day an overlay lies on a chapter, or no longer does."""

    set_by: str
    name: str
    is_laid: bool
    from_on: date


def layers(session: Session, body_id: str) -> dict[tuple[str, str], list[LayerFacts]]:
    """Return every version of every layer below a body's policy, oldest first, by who set it and its name."""
    wanted = select(*LAYER_SUMMARY, LAYERS.document_text.label("text")).where(LAYERS.body_id == body_id)
    found: dict[tuple[str, str], list[LayerFacts]] = defaultdict(list)
    for row in session.execute(wanted.order_by(LAYERS.version)):
        found[row.set_by, row.name].append(LayerFacts(**row._asdict()))
    return found


def placements(session: Session, body_id: str) -> dict[str, list[PlacedOverlay]]:
    """Return where the overlays of a body and its units lie, chapter by chapter, in the order of their days."""
    wanted = select(PLACES.chapter_id, PLACES.set_by, PLACES.name, PLACES.is_laid, PLACES.from_on)
    found: dict[str, list[PlacedOverlay]] = defaultdict(list)
    in_order = wanted.where(PLACES.body_id == body_id).order_by(PLACES.from_on, PLACES.id)
    for chapter_id, *where in session.execute(in_order):
        found[chapter_id].append(PlacedOverlay(*where))
    return found


def layer_versions(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the layers below a body's policy."""
    wanted = select(*LAYER_SUMMARY).where(LAYERS.body_id == body_id)
    for name in ("unit_id", "name"):
        if query[name]:
            wanted = wanted.where(LAYERS[name] == query[name])
    return page_of(session, wanted, by=[LAYERS.id], query=query)


def placements_page(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what was done with overlays at chapters."""
    return page_of(session, select(*PLACES).where(PLACES.body_id == body_id), by=[PLACES.id], query=query)


def layer_at(session: Session, layer_id: str) -> LayerFacts:
    """Return one version of a layer.

    Raises:
        NotFound: there is none.
    """
    wanted = select(*LAYER_SUMMARY, LAYERS.document_text.label("text")).where(LAYERS.id == layer_id)
    found = session.execute(wanted).one_or_none()
    if found is None:
        raise NotFound("There is no such layer.")
    return LayerFacts(**found._asdict())
