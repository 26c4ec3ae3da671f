"""Our side of the link: noting what shall leave, sealing it late, sending it, keeping receipts, reconciling."""

from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.link.actions import note
from mutuality_chapter.link.relay import Link, relay
from mutuality_chapter.link.routes import blueprint

LISTENERS = {Outgoing: [note]}

__all__ = ["LISTENERS", "Link", "blueprint", "relay"]
