"""What anybody finds wrong with a listing, by reasons of a list: counted, told to its chapter, and to nobody else."""

from mutuality.language import ListingShown
from mutuality_federation.doubts.actions import forget, settle
from mutuality_federation.doubts.routes import blueprint
from mutuality_federation.doubts.store import told
from mutuality_federation.listings import ListingSeen

LISTENERS = {ListingShown: [settle], ListingSeen: [forget]}

__all__ = ["LISTENERS", "blueprint", "told"]
