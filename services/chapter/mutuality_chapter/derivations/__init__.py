"""What our facts come to on items that are derived, and which items do not concern us: worked out here.

Only the outcome, the rule and the day leave, never a number. They are worked out when somebody asks, and every day.
"""

from datetime import timedelta

from mutuality.chores import Chore, in_one_transaction
from mutuality_chapter.derivations.actions import keep_told, told_of
from mutuality_chapter.derivations.routes import blueprint

CHORES = (Chore("derivations", timedelta(days=1), in_one_transaction(keep_told)),)

__all__ = ["CHORES", "blueprint", "told_of"]
