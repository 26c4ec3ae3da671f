"""What we are excused from, by whom, why and until when, as our feed told it; shown beside what is asked of us."""

from mutuality_chapter.waivers.actions import take_in
from mutuality_chapter.waivers.excuses import Excuses, excuses_on
from mutuality_chapter.waivers.routes import blueprint

__all__ = ["Excuses", "blueprint", "excuses_on", "take_in"]
