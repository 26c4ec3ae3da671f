"""What we tell our body of ourselves: among which services we began, how we stand on the definition, what is common.

Nothing of it leaves by itself: by the members' decision, or when it is released. Of what is common we hear back, too.
"""

from mutuality_chapter.testimony import commonality as _commonality  # noqa: F401 - puts its operations in
from mutuality_chapter.testimony.actions import take_in
from mutuality_chapter.testimony.routes import blueprint

__all__ = ["blueprint", "take_in"]
