"""How we stand to professionals: how they take part, as the policy allows; strain; what we change; what is near us."""

from mutuality_chapter.professionals import effects as _effects  # noqa: F401 - puts its operations into the blueprint
from mutuality_chapter.professionals.routes import blueprint

__all__ = ["blueprint"]
