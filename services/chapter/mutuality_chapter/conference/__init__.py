"""Conferences of our body as our feed tells of them, and what our members say there: votes, pleas, a delegate.

Each rests on a decision of our members; who voted how among us, and who is sent, stays here.
"""

from mutuality_chapter.conference.actions import take_in
from mutuality_chapter.conference.routes import blueprint

__all__ = ["blueprint", "take_in"]
