"""What bodies and units published of control: versions, layers below them, where overlays lie. None ever changes."""

from mutuality_federation.layers.models import OverlayPlacement, PolicyLayer, PolicyVersion
from mutuality_federation.layers.store import (
    LayerFacts,
    PlacedOverlay,
    layer_at,
    layer_versions,
    layers,
    placements,
    placements_page,
)
from mutuality_federation.layers.versions import (
    PolicyFacts,
    at,
    exact,
    in_force,
    in_force_everywhere,
    last,
    published,
    versions,
)

__all__ = [
    "LayerFacts",
    "OverlayPlacement",
    "PlacedOverlay",
    "PolicyFacts",
    "PolicyLayer",
    "PolicyVersion",
    "at",
    "exact",
    "in_force",
    "in_force_everywhere",
    "last",
    "layer_at",
    "layer_versions",
    "layers",
    "placements",
    "placements_page",
    "published",
    "versions",
]
