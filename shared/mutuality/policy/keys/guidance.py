"""How guidelines bind, and where a finding leads."""

from __future__ import annotations

from mutuality.policy.values import Key, Number, Scale, Steps, Switch, Turn

FORCE = {
    "none": "Items without a force of their own ask nothing.",
    "information": "Items without a force of their own inform.",
    "recommended": "Items without a force of their own are recommended; a chapter may decline.",
    "minimum": "Items without a force of their own are a minimum; a chapter may be stricter, never weaker.",
    "binding": "Items without a force of their own bind.",
}
LADDER = ("contact", "consult", "cure", "unlist", "withdraw_name", "remove_accreditation")

KEYS: dict[str, Key] = {
    "guidelines.default_force": Scale(FORCE),
    "guidelines.adaptation": Scale(
        {
            "free": "A chapter may adapt an item as its members see fit.",
            "tell": "A chapter that adapts an item tells.",
            "stricter_only": "A chapter may adapt an item to be stricter.",
            "ask": "A chapter that adapts an item asks first.",
            "closed": "Items may not be adapted.",
        }
    ),
    "guidelines.response_due_days": Number(
        "A chapter answers an edition within {} days of its effective day.", turn=Turn.FEWER_ASKS_MORE
    ),
    "guidelines.grace_days": Number(
        "An answer is overdue {} days after it was due.",
        eases="guidelines.response_due_days",
        at_zero="An answer is overdue as soon as its day has passed.",
    ),
    "guidelines.review": Switch("A second officer approves a draft first.", "An officer publishes an edition alone."),
    "noncompliance.ladder": Steps(LADDER, "A finding leads to {}."),
    "noncompliance.cure_days": Number("A chapter has {} days to put a finding right.", turn=Turn.FEWER_ASKS_MORE),
    "noncompliance.appeal_days": Number(
        "A chapter may appeal within {} days of a step.",
        eases="noncompliance.ladder",
        at_zero="No step is appealed.",
    ),
    "noncompliance.appeal_to": Scale(
        {
            "nobody": "Nobody decides on appeals.",
            "second_officer": "A second officer decides on an appeal.",
            "national_board": "The national board decides on an appeal.",
        },
        eases="noncompliance.ladder",
    ),
}
