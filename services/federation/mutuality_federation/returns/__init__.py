"""What an office does about reports that came, or did not: it accepts one as it stands, asks about one, and settles it.

What came of each report is kept with its receipt, and told to its chapter.
"""

from mutuality.language import SubjectWithdrawn
from mutuality.language.entries.facts import FollowUpAnswered
from mutuality_federation.returns.asking import hear, take_back
from mutuality_federation.returns.reading import told_follow_ups, told_returns
from mutuality_federation.returns.routes import blueprint

LISTENERS = {FollowUpAnswered: [hear], SubjectWithdrawn: [take_back]}

__all__ = ["LISTENERS", "blueprint", "told_follow_ups", "told_returns"]
