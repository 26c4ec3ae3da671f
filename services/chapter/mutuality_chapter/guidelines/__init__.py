"""Guidelines as the national body proposes them, and our members' answers to each item."""

from mutuality_chapter.guidelines.actions import propose
from mutuality_chapter.guidelines.carrying import Carried, Place, carried_item, carried_items
from mutuality_chapter.guidelines.routes import blueprint
from mutuality_chapter.guidelines.store import answered_items, editions_in_effect, missing_editions, own_rule

__all__ = [
    "Carried",
    "Place",
    "answered_items",
    "blueprint",
    "carried_item",
    "carried_items",
    "editions_in_effect",
    "missing_editions",
    "own_rule",
    "propose",
]
