"""The search of all the public sees: where, when, what kind, by which words, in what order."""

from mutuality_federation.listings import ListingSeen
from mutuality_federation.searching.actions import learn
from mutuality_federation.searching.routes import blueprint

LISTENERS = {ListingSeen: [learn]}

__all__ = ["LISTENERS", "blueprint"]
