"""Our side of the link: dialling out, sending what is sealed, checking receipts and feeds, reconciling."""

from datetime import timedelta

from mutuality.chores import Chore
from mutuality_chapter.link.dialogue import Life
from mutuality_chapter.link.relay import Link, publish, relay
from mutuality_chapter.link.routes import blueprint

CHORES = (Chore("publishing", timedelta(hours=1), publish),)

__all__ = ["Life", "Link", "blueprint", "relay"]
