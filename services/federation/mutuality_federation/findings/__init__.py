"""What officers do about a verdict: a finding, opened on what is read today, and the ladder it climbs and comes down.

It quotes the rule it was opened on, and shows today's verdict beside it. What chapters say against it: `remedies`.
"""

from mutuality_federation.findings.explaining import told, verdicts_today
from mutuality_federation.findings.routes import blueprint, own_finding
from mutuality_federation.findings.rules import (
    APPEAL_KEY,
    STANDS,
    ChapterLeft,
    FindingClosed,
    State,
    Step,
    StepGone,
    StepState,
)
from mutuality_federation.findings.schemas import FindingOut
from mutuality_federation.findings.stepping import keep_appeal, keep_decision, put_back
from mutuality_federation.findings.store import FindingView, StepView, known, of_appeal, with_open_appeals

__all__ = [
    "APPEAL_KEY",
    "STANDS",
    "ChapterLeft",
    "FindingClosed",
    "FindingOut",
    "FindingView",
    "State",
    "Step",
    "StepGone",
    "StepState",
    "StepView",
    "blueprint",
    "keep_appeal",
    "keep_decision",
    "known",
    "of_appeal",
    "own_finding",
    "put_back",
    "told",
    "verdicts_today",
    "with_open_appeals",
]
