"""What outsiders verify: trust marks, whether one still holds, and a read-only face for federation tools."""

from mutuality_federation.marks.face import register
from mutuality_federation.marks.routes import blueprint

__all__ = ["blueprint", "register"]
