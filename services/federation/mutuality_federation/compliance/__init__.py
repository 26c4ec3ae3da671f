"""What a body reads of its chapters, item by item: their answers, their own view, their facts, and its reviewers'.

A verdict is never stored: it is read from these, the edition and the policy, as of any day.
"""

from mutuality.language import AttestationGiven, ItemDerived, ResponseGiven, SubjectWithdrawn
from mutuality_federation.compliance.actions import answer, attest, derive, withdraw
from mutuality_federation.compliance.reading import ChapterReading, body_readings, chapter_verdicts
from mutuality_federation.compliance.routes import blueprint
from mutuality_federation.compliance.rules import ItemVerdict, Wording
from mutuality_federation.compliance.store import reviews_of, said_since

LISTENERS = {
    ResponseGiven: [answer],
    AttestationGiven: [attest],
    ItemDerived: [derive],
    SubjectWithdrawn: [withdraw],
}

__all__ = [
    "LISTENERS",
    "ChapterReading",
    "ItemVerdict",
    "Wording",
    "blueprint",
    "body_readings",
    "chapter_verdicts",
    "reviews_of",
    "said_since",
]
