"""Our side of the link: dialling out, sending what is sealed, checking receipts and feeds, reconciling."""

from mutuality_chapter.link.dialogue import Life
from mutuality_chapter.link.relay import Link, relay
from mutuality_chapter.link.routes import blueprint

__all__ = ["Life", "Link", "blueprint", "relay"]
