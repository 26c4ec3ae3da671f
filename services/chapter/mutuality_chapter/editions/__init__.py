"""What is asked of us, as our federation signed it: editions of the body, and what units above us laid over them."""

from mutuality_chapter.editions.actions import keep_tailoring, propose, take_in
from mutuality_chapter.editions.asking import asked_item, asked_items
from mutuality_chapter.editions.lineage import Asked, Place
from mutuality_chapter.editions.routes import blueprint
from mutuality_chapter.editions.store import (
    edition_in_words,
    editions_in_effect,
    guidelines_of,
    missing_editions,
    missing_tailorings,
)

__all__ = [
    "Asked",
    "Place",
    "asked_item",
    "asked_items",
    "blueprint",
    "edition_in_words",
    "editions_in_effect",
    "guidelines_of",
    "keep_tailoring",
    "missing_editions",
    "missing_tailorings",
    "propose",
    "take_in",
]
