"""Waivers: a chapter is excused from one item, by the level that made the rule, with a reason and until a day.

Nothing ends a waiver but its day or an officer's word; how it stands is worked out as of any day and never stored.
"""

from mutuality_federation.waivers.asking import told
from mutuality_federation.waivers.routes import blueprint
from mutuality_federation.waivers.store import excuses_of, running

__all__ = ["blueprint", "excuses_of", "running", "told"]
