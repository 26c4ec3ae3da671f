"""Control policies: of bodies and units, overlays; versioned, in force from a date, resolved, never rewritten.

`policy_for` says what binds a chapter; a `Book` answers for all chapters of a body at once.
"""

from mutuality.policy.document import UNIT
from mutuality_federation.layers import LayerFacts, layer_at, layer_versions, placements_page
from mutuality_federation.policies.actions import draft
from mutuality_federation.policies.book import Anybody, Book, Bound
from mutuality_federation.policies.drafting import draft_layer, lay, publish_layer
from mutuality_federation.policies.effective import (
    Charter,
    Published,
    Told,
    book,
    charter,
    effects,
    is_acceptable_version,
    key_since,
    policies_everywhere,
    policy_for,
    policy_in_force,
    require_fits,
    told,
)
from mutuality_federation.policies.events import PolicyPublished
from mutuality_federation.policies.routes import blueprint
from mutuality_federation.policies.rules import (
    DayPassed,
    LevelsContradict,
    NotDelegated,
    NoticeTooShort,
)
from mutuality_federation.policies.schemas import AppliesTo, EffectOut, PolicyIn

__all__ = [
    "UNIT",
    "Anybody",
    "AppliesTo",
    "Book",
    "Bound",
    "Charter",
    "DayPassed",
    "EffectOut",
    "LayerFacts",
    "LevelsContradict",
    "NotDelegated",
    "NoticeTooShort",
    "PolicyIn",
    "PolicyPublished",
    "Published",
    "Told",
    "blueprint",
    "book",
    "charter",
    "draft",
    "draft_layer",
    "effects",
    "is_acceptable_version",
    "key_since",
    "lay",
    "layer_at",
    "layer_versions",
    "placements_page",
    "policies_everywhere",
    "policy_for",
    "policy_in_force",
    "publish_layer",
    "require_fits",
    "told",
]
