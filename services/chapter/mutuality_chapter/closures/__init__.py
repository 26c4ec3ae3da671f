"""Days on which a place is closed: said once for all its meetings, and undone at once."""

from mutuality_chapter.closures.actions import tell_closures
from mutuality_chapter.closures.routes import blueprint
from mutuality_chapter.meetings import ClosuresAsked

LISTENERS = {ClosuresAsked: [tell_closures]}

__all__ = ["LISTENERS", "blueprint"]
