"""How we stand to professionals: how they take part, as the policy allows; strain; which services are near us."""

from mutuality_chapter.professionals import landscape as _landscape  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.professionals.routes import blueprint
from mutuality_chapter.professionals.store import landscape_facts, strain

__all__ = ["blueprint", "landscape_facts", "strain"]
