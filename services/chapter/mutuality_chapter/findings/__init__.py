"""What our body found wanting at us, as our feed told it; our appeals against its steps, and what we promise."""

from mutuality_chapter.findings.actions import take_in
from mutuality_chapter.findings.routes import blueprint

__all__ = ["blueprint", "take_in"]
