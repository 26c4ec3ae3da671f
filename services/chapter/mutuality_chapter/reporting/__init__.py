"""Our figures: computed from the other rooms, looked at before they leave, released, never rewritten."""

from mutuality_chapter.reporting.routes import blueprint

__all__ = ["blueprint"]
