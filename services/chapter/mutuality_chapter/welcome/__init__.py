"""What a newcomer is given: packs by stage, story first with the next meeting, and what one should know, in order."""

from mutuality_chapter.welcome.routes import blueprint

__all__ = ["blueprint"]
