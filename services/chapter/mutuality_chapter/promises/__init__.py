"""What we promise of our body's forms: which periods we will answer. A later word takes the place of an earlier one."""

from mutuality_chapter.promises.actions import is_promised, require_promised
from mutuality_chapter.promises.routes import blueprint

__all__ = ["blueprint", "is_promised", "require_promised"]
