"""Days on which a place is closed: said once for all its meetings, and undone at once."""

from mutuality_chapter.closures.actions import close, tell_closures
from mutuality_chapter.closures.routes import blueprint
from mutuality_chapter.closures.rules import ClosureSpanWrong, require_span
from mutuality_chapter.meetings import ClosuresAsked

LISTENERS = {ClosuresAsked: [tell_closures]}

__all__ = ["LISTENERS", "ClosureSpanWrong", "blueprint", "close", "require_span"]
