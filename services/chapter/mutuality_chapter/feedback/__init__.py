"""What our body says of our reports, as our feed told it: what came of each, is accepted, asked, excused."""

from mutuality_chapter.feedback.actions import take_in
from mutuality_chapter.feedback.routes import blueprint
from mutuality_chapter.feedback.store import is_excused, is_open_again

__all__ = ["blueprint", "is_excused", "is_open_again", "take_in"]
