"""What we tell our body of ourselves: among which services we began, and how we stand on the definition.

Nothing of it leaves by itself: the one by the members' decision, the other when it is released.
"""

from mutuality_chapter.testimony.routes import blueprint

__all__ = ["blueprint"]
