"""Who helps, how people are brought together, and who is approached."""

from __future__ import annotations

from mutuality.policy.values import Key, Number, Scale, Steps, Switch, Turn

KEYS: dict[str, Key] = {
    "helper.selected_by": Scale(
        {
            "self": "Whoever feels able helps.",
            "group": "The group chooses its helpers.",
            "chapter": "The chapter chooses its helpers.",
            "area": "The area chooses helpers.",
            "national": "The national office accredits helpers.",
            "host": "The host chooses helpers.",
        }
    ),
    "helper.experience_required": Switch(
        "A helper has lived through the concern.", "A helper need not have lived through the concern.", nothing=True
    ),
    "helper.gate_months": Number("A helper is at least {} months on."),
    "helper.gate_meetings": Number("A helper has come to at least {} meetings."),
    "helper.training_hours": Number("A helper has trained for at least {} hours."),
    "helper.min_age": Number("A helper is at least {} years old."),
    "helper.check": Scale(
        {
            "none": "No background check is asked of helpers.",
            "with_youth": "A helper has a background check that holds where the young are present.",
            "always": "A helper has a background check that holds.",
        }
    ),
    "helper.renew_months": Number("A helper is chosen anew every {} months.", turn=Turn.FEWER_ASKS_MORE),
    "contact.pair_up": Switch("Helpers visit in pairs.", "A helper may visit alone."),
    "contact.same_gender_default": Switch("A helper of the same gender comes first.", "Gender decides nothing."),
    "contact.first_response_hours": Number(
        "A request for help is answered within {} hours.", turn=Turn.FEWER_ASKS_MORE
    ),
    "matching.min_gap_months": Number("A helper's experience began at least {} months before."),
    "matching.same_subconcern": Switch("A helper shares the sub-concern too.", "The common concern is enough."),
    "matching.followups": Number("A match is followed up {} times."),
    "outreach.allowed": Scale(
        {
            "chapter_decides": "The chapter decides whether it approaches people unasked.",
            "not_allowed": "Nobody is approached unasked.",
        }
    ),
    "outreach.sequence": Steps(("letter", "captain_letter", "call"), "Outreach goes by {}."),
    "outreach.wait_weeks": Number("Outreach waits {} weeks before its next step."),
}
