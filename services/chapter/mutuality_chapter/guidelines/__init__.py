"""Our members' answers to each item the national body and the units above us ask of us."""

from mutuality_chapter.guidelines.routes import blueprint
from mutuality_chapter.guidelines.store import adapted_items, answered_items, own_rule

__all__ = ["adapted_items", "answered_items", "blueprint", "own_rule"]
