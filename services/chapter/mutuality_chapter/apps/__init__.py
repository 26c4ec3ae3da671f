"""Apps through which people of the chapter sign in: registered by one, reviewed by another, allowed by each person."""

from mutuality_chapter.apps.routes import blueprint
from mutuality_chapter.apps.rules import SCOPES
from mutuality_chapter.apps.store import find_app

__all__ = ["SCOPES", "blueprint", "find_app"]
