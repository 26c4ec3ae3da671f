"""Those who lend us their rooms: what the members let a host see, from a closed list on which no member stands."""

from mutuality_chapter.hosting.routes import blueprint

__all__ = ["blueprint"]
