"""Taking in what other software holds, with a receipt for every row, and giving it back."""

from mutuality_chapter.imports.command import export_group, import_group
from mutuality_chapter.imports.people import let_go, tell
from mutuality_chapter.imports.routes import blueprint
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "export_group", "import_group"]
