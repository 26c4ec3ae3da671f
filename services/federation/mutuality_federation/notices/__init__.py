"""Addresses of apps that hear when something changed, the keys that sign for each, and the notices made for them."""

from mutuality_federation.notices.making import listening, make
from mutuality_federation.notices.routes import blueprint
from mutuality_federation.notices.sending import Came, Claimed, claim, due, forget, mark

__all__ = ["Came", "Claimed", "blueprint", "claim", "due", "forget", "listening", "make", "mark"]
