"""Our body's forms as we answer them: what is owed, checked on what we count before anything is made fit to leave."""

from mutuality_chapter.answering.routes import blueprint

__all__ = ["blueprint"]
