"""Who may do what in a chapter: volunteers, their roles and scopes."""

from mutuality_chapter.access import models as _tables  # noqa: F401 - puts the tables into the metadata
from mutuality_chapter.access.rules import ROLES

__all__ = ["ROLES"]
