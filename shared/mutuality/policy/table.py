"""Every key of a control policy: what is asked of chapters, and what levels below the body may ask in addition."""

from __future__ import annotations

from mutuality.policy.keys import KEYS as ASKED
from mutuality.policy.values import Ceilings, Key, Names, Number, Scale, Steps, Switch

NOT_BELOW = frozenset(
    {
        "notice_days",
        "decision.endorsements_needed",
        "decision.endorsement_days",
        "noncompliance.appeal_days",
        "noncompliance.appeal_to",
    }
)
NARROWED = {
    key: kind
    for key, kind in ASKED.items()
    if key not in NOT_BELOW and isinstance(kind, Scale | Number | Switch | Steps)
}
KEYS: dict[str, Key] = {
    **ASKED,
    "delegated": Names(tuple(NARROWED), "Units may set {}, never looser.", "Units set no policy."),
    "ceilings": Ceilings(NARROWED),
}
