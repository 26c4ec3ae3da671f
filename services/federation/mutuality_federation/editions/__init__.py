"""Editions of guidelines: permanent, item by item with its own force; what changed, and which answers still hold."""

from mutuality.guidance import ItemFacts
from mutuality_federation.editions.comparing import changes_since_newest
from mutuality_federation.editions.models import ItemColumns
from mutuality_federation.editions.publishing import Prepared, Publication, prepare, publish, rename_faults
from mutuality_federation.editions.routes import blueprint
from mutuality_federation.editions.rules import EditionTooSoon, RenameUnfit
from mutuality_federation.editions.schemas import ChangesOut, Force, PublishedOut
from mutuality_federation.editions.standing import StandingItem, item_asked, names_now, standing_items
from mutuality_federation.editions.store import (
    EditionFacts,
    edition_facts,
    edition_in_effect,
    editions_of,
    newest_number,
    own_edition,
    published_purpose,
    published_purposes,
)

__all__ = [
    "ChangesOut",
    "EditionFacts",
    "EditionTooSoon",
    "Force",
    "ItemColumns",
    "ItemFacts",
    "Prepared",
    "Publication",
    "PublishedOut",
    "RenameUnfit",
    "StandingItem",
    "blueprint",
    "changes_since_newest",
    "edition_facts",
    "edition_in_effect",
    "editions_of",
    "item_asked",
    "names_now",
    "newest_number",
    "own_edition",
    "prepare",
    "publish",
    "published_purpose",
    "published_purposes",
    "rename_faults",
    "standing_items",
]
