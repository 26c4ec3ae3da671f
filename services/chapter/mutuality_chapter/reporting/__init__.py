"""Our figures: computed from the other rooms, looked at before they leave, released, never rewritten."""

from mutuality_chapter.affiliation import TakenBack
from mutuality_chapter.reporting.events import take_back
from mutuality_chapter.reporting.routes import blueprint

LISTENERS = {TakenBack: [take_back]}

__all__ = ["LISTENERS", "blueprint"]
