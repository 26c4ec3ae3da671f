"""Figures of our body's own, which no room of ours counts: noted by hand, or why there is no number."""

from mutuality_chapter.noting.routes import blueprint
from mutuality_chapter.noting.rules import CountedByRooms
from mutuality_chapter.noting.store import noted, numbers

__all__ = ["CountedByRooms", "blueprint", "noted", "numbers"]
