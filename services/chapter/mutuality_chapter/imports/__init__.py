"""Taking in what other software holds, with a receipt for every row."""

from mutuality_chapter.imports.command import import_group
from mutuality_chapter.imports.routes import blueprint

__all__ = ["blueprint", "import_group"]
