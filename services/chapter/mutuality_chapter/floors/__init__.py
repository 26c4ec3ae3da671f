"""Our floor: what we grant our body to see of our figures. Members loosen it by a decision, anybody in charge tightens.

`protection` says how figures of people are protected today; `require_leaving` whether any may leave at all.
"""

from mutuality_chapter.affiliation import TakenBack
from mutuality_chapter.floors.actions import protection, require_leaving
from mutuality_chapter.floors.events import take_back
from mutuality_chapter.floors.routes import blueprint
from mutuality_chapter.floors.rules import NothingGranted

LISTENERS = {TakenBack: [take_back]}

__all__ = ["LISTENERS", "NothingGranted", "blueprint", "protection", "require_leaving"]
