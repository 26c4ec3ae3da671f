"""What a body reads in what its chapters say of its items, under the policies that bind them.

A verdict is never stored: it is read from answers, the editions and the policies, as of any day.
"""

from mutuality_federation.answers import Wording
from mutuality_federation.compliance.reading import body_readings, chapter_verdicts
from mutuality_federation.compliance.routes import blueprint
from mutuality_federation.compliance.rules import ChapterReading, ItemVerdict

__all__ = ["ChapterReading", "ItemVerdict", "Wording", "blueprint", "body_readings", "chapter_verdicts"]
