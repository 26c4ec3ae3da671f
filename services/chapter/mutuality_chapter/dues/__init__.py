"""What is due of us and by when: campaigns, answers, and what lapses; and how officers see what we said."""

from mutuality_chapter.dues.actions import take_in
from mutuality_chapter.dues.routes import blueprint

__all__ = ["blueprint", "take_in"]
