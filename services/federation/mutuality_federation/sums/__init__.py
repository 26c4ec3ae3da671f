"""Sums this federation leads for its own bodies: tasks, their roster, shares of chapters, and the totals that came out.

Experimental. It calls nobody: the operator's command carries shares to the helper, and its partial sum back.
"""

from mutuality.disclosure import SecondMode
from mutuality.language import ReportReleased, SubjectWithdrawn
from mutuality.language.entries import ShareSent
from mutuality_federation.sums.intake import SHARE_PROBLEMS, receive, refuse_second_mode, withdraw
from mutuality_federation.sums.joining import Total, begin, begun, candidates, end, finish, going_on
from mutuality_federation.sums.routes import blueprint
from mutuality_federation.sums.store import task, told

LISTENERS = {ShareSent: [receive], ReportReleased: [refuse_second_mode], SubjectWithdrawn: [withdraw]}

__all__ = [
    "LISTENERS",
    "SHARE_PROBLEMS",
    "SecondMode",
    "Total",
    "begin",
    "begun",
    "blueprint",
    "candidates",
    "end",
    "finish",
    "going_on",
    "task",
    "told",
]
