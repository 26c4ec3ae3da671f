"""People under the name they chose, who declared that they share the chapter's concern."""

from mutuality_chapter.members.routes import blueprint
from mutuality_chapter.members.store import members_by_state, moves_in_month, require_present

__all__ = ["blueprint", "members_by_state", "moves_in_month", "require_present"]
