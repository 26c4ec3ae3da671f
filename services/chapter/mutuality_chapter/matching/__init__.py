"""Who may walk with whom: the sibling rule, what two people share, and in which order to ask.

The room keeps nothing; it works suggestions out from what other rooms hold, whenever somebody asks.
"""

from mutuality_chapter.matching.finding import suggestions
from mutuality_chapter.matching.people import Kind, Point, Shared, Suggestion, Wish

__all__ = ["Kind", "Point", "Shared", "Suggestion", "Wish", "suggestions"]
