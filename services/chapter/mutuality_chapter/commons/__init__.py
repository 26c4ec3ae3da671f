"""What other chapters offer to all, as our federation told it, to be read off line; what we took of it, and tell back.

What is taken arrives as proposed, in the rooms where our own knowledge and methods are: the members decide there.
"""

from mutuality_chapter.commons.actions import begin_at, take_in
from mutuality_chapter.commons.routes import blueprint
from mutuality_chapter.commons.store import is_held

__all__ = ["begin_at", "blueprint", "is_held", "take_in"]
