"""The door: entries in, receipts out, the feeds chapters poll."""

from mutuality_federation.link.actions import begin_incarnation
from mutuality_federation.link.routes import blueprint
from mutuality_federation.link.streams import streams

__all__ = ["begin_incarnation", "blueprint", "streams"]
