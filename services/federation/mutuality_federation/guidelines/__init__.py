"""Guidelines of a body: drafts officers work on, and editions that never change, item by item with its own force."""

from mutuality_federation.guidelines.editions import (
    EditionFacts,
    StandingItem,
    edition_facts,
    editions_of,
    standing_items,
)
from mutuality_federation.guidelines.routes import blueprint
from mutuality_federation.guidelines.rules import ItemFacts

__all__ = [
    "EditionFacts",
    "ItemFacts",
    "StandingItem",
    "blueprint",
    "edition_facts",
    "editions_of",
    "standing_items",
]
