"""The search of all the public sees: where, when, what kind, by which words, in what order."""

from mutuality_federation.listings import ListingSeen
from mutuality_federation.searching.actions import learn
from mutuality_federation.searching.conditions import worded
from mutuality_federation.searching.routes import blueprint
from mutuality_federation.searching.rules import PlaceUnclear, SearchTooWide, begins_at
from mutuality_federation.searching.schemas import Order, SearchQuery
from mutuality_federation.searching.store import facets, search

LISTENERS = {ListingSeen: [learn]}

__all__ = [
    "LISTENERS",
    "Order",
    "PlaceUnclear",
    "SearchQuery",
    "SearchTooWide",
    "begins_at",
    "blueprint",
    "facets",
    "search",
    "worded",
]
