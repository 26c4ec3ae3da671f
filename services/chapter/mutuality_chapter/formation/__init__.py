"""How the chapter began, how far it has come from network to chapter, and whether it is what it says it is."""

from mutuality_chapter.affiliation import Founded
from mutuality_chapter.formation.actions import lay_out
from mutuality_chapter.formation.checking import judge
from mutuality_chapter.formation.routes import blueprint

LISTENERS = {Founded: [lay_out]}

__all__ = ["LISTENERS", "blueprint", "judge"]
