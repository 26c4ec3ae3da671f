"""How members reach one another: their own contact data, and the phone list of those who consented, item by item."""

from mutuality_chapter.contacts.actions import leaving_roster, let_go, tell
from mutuality_chapter.contacts.routes import blueprint
from mutuality_chapter.contacts.store import contact_of
from mutuality_chapter.members import HoldingsAsked, MemberDeparted

LISTENERS = {HoldingsAsked: [tell], MemberDeparted: [let_go]}

__all__ = ["LISTENERS", "blueprint", "contact_of", "leaving_roster"]
