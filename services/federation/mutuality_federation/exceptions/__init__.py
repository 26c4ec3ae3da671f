"""Exceptions for one chapter and period: a closed period opened again until a day, or no report expected at all.

Each has a reason, is never changed, and ends by itself.
"""

from mutuality_federation.exceptions.routes import blueprint
from mutuality_federation.exceptions.store import excused, is_open_again, told

__all__ = ["blueprint", "excused", "is_open_again", "told"]
