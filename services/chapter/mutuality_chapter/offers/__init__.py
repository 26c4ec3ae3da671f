"""What we offer to all chapters: an own rule that works, a way of coping, something we took up from elsewhere.

Members see the very bytes before they decide; a decision is about those and no others. Nobody is named in them.
"""

from mutuality_chapter.offers.routes import blueprint
from mutuality_chapter.offers.store import is_offered

__all__ = ["blueprint", "is_offered"]
