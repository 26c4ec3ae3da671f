"""Sums of which nothing but the sum comes out: tasks our body set up, helpers we know, what we share. Experimental.

A share leaves in two halves, each random by itself and sealed for one of two aggregators; it is split once, for ever.
"""

from mutuality_chapter.affiliation import TakenBack
from mutuality_chapter.sharing.events import settle, take_back, take_in
from mutuality_chapter.sharing.routes import blueprint
from mutuality_chapter.sharing.store import require_apart, summed

LISTENERS = {TakenBack: [take_back, settle]}

__all__ = ["LISTENERS", "blueprint", "require_apart", "summed", "take_in"]
