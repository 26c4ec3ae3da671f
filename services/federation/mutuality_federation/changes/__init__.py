"""What changed of all the public sees, in numbers: whoever keeps a copy asks for what came after."""

from mutuality_federation.changes.actions import note
from mutuality_federation.changes.routes import blueprint
from mutuality_federation.changes.store import NEWEST, NEWEST_OF_ONE, between, head, newest_first
from mutuality_federation.listings import ListingSeen

LISTENERS = {ListingSeen: [note]}

__all__ = ["LISTENERS", "NEWEST", "NEWEST_OF_ONE", "between", "blueprint", "head", "newest_first"]
