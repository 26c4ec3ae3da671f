"""Tables other software keeps: members, donations and weekly shifts, taken in row by row, and written for it."""

from mutuality_chapter.members import HoldingsAsked, MemberDeparted
from mutuality_chapter.tables.command import export_commands, import_commands
from mutuality_chapter.tables.people import let_go, tell

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "export_commands", "import_commands"]
