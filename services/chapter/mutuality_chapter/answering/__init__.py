"""Our body's forms as we answer them: what is owed, checked on what we count before anything is made fit to leave.

`to_publish` are the answers that leave by themselves, on the day their form names; `publish` lets one leave.
"""

from mutuality_chapter.answering.actions import needs_noise, publish, to_publish
from mutuality_chapter.answering.routes import blueprint

__all__ = ["blueprint", "needs_noise", "publish", "to_publish"]
