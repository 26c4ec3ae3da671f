"""How we see ourselves on each item, what shows it, and how far our work on it is, which nobody else is told.

A document that shows something stays here: only its digest leaves, with its last day and on which shelf it lies.
"""

from mutuality_chapter.attestations.looking import edition_views
from mutuality_chapter.attestations.routes import blueprint

__all__ = ["blueprint", "edition_views"]
