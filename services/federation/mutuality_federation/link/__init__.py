"""The door: entries in, receipts out, the feeds chapters poll."""

from mutuality_federation.commons import WordsTakenBack
from mutuality_federation.link.actions import begin_incarnation, erase
from mutuality_federation.link.routes import blueprint
from mutuality_federation.link.store import envelope
from mutuality_federation.link.streams import streams

LISTENERS = {WordsTakenBack: [erase]}

__all__ = ["LISTENERS", "begin_incarnation", "blueprint", "envelope", "streams"]
