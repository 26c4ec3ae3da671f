"""What binds a chapter to its body: how it belongs, how it is listed, how a change is announced."""

from __future__ import annotations

from mutuality.policy.values import Key, Number, Scale, Steps, Switch, Turn

KEYS: dict[str, Key] = {
    "affiliation.mode": Scale(
        {
            "self_listing": "Any group may list itself.",
            "registration": "A group registers.",
            "recognition": "A group asks to be recognised.",
            "charter": "A chapter is chartered.",
            "charter_renewable": "A chapter is chartered for a time and renews.",
        }
    ),
    "affiliation.endorsement_path": Steps(
        ("region", "state", "national_staff", "national_board"), "A new chapter is endorsed by {}."
    ),
    "affiliation.stages": Steps(
        ("forming_no_name", "recognised", "affiliated"), "A chapter comes about in stages: {}."
    ),
    "affiliation.min_founders": Number("At least {} people found a chapter."),
    "affiliation.renew_months": Number(
        "A charter is renewed every {} months.", turn=Turn.FEWER_ASKS_MORE, at_zero="A charter is for good."
    ),
    "names_review": Switch(
        "The national office reviews what a chapter is called.", "A chapter is called as it and its office wish."
    ),
    "listing.moderation": Scale(
        {
            "none": "What a chapter lists is shown at once.",
            "area": "The area looks after listings.",
            "national": "The national office looks after listings.",
        }
    ),
    "listing.requires_registration": Switch("Only registered chapters are listed.", "Anyone may be listed."),
    "listing.verify_months": Number(
        "A chapter makes sure of what it lists every {} months.",
        turn=Turn.FEWER_ASKS_MORE,
        at_zero="Nothing is asked; what is listed is due after half a year.",
    ),
    "notice_days": Number(
        "A stricter policy is announced {} days before.",
        turn=Turn.ASKS_NOTHING,
        at_zero="A stricter policy may hold from the day it is published.",
    ),
}
