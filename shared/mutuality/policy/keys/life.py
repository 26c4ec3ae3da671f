"""How a chapter lives: professionals, names, decisions, positions and meetings."""

from __future__ import annotations

from mutuality.policy.values import Key, Number, Scale, Switch, Turn

KEYS: dict[str, Key] = {
    "professionals.role": Scale(
        {
            "chapter_decides": "The chapter decides how professionals take part.",
            "co_lead": "Professionals lead together with members.",
            "member": "Professionals may be members.",
            "advisor": "Professionals advise.",
            "invited": "Professionals come when invited.",
            "observer": "Professionals observe open meetings.",
            "excluded": "Professionals take no part.",
        }
    ),
    "professionals.may_lead": Switch("Professionals may lead.", "Professionals do not lead."),
    "professionals.may_vote": Switch("Professionals may vote.", "Only constituents vote."),
    "professionals.max_observers": Number("At most {} observers come to one meeting.", turn=Turn.FEWER_ASKS_MORE),
    "anonymity.name_form": Scale(
        {
            "pseudonym": "Members go by any name they choose.",
            "first_initial": "Members go by first name and initial.",
            "full": "Members go by their full name.",
        }
    ),
    "anonymity.roster_leaves_chapter": Scale(
        {
            "chapter_decides": "The chapter decides whether a list of its members leaves it.",
            "required": "The chapter hands on a list of all its members, by its own hand.",
            "with_consent": "A list of members leaves the chapter with those alone who agreed.",
            "never": "No list of members leaves the chapter.",
        }
    ),
    "anonymity.directory": Scale(
        {
            "chapter_decides": "Members who agree show one another how they are reached.",
            "confidential": "Members alone see how those are reached who agreed.",
            "none": "There is no directory of members.",
        }
    ),
    "decision.method": Scale(
        {
            "chapter_decides": "The chapter decides how it decides.",
            "majority": "A majority decides.",
            "two_thirds": "Two thirds decide.",
            "group_conscience": "An informed group conscience decides.",
            "consensus": "Consensus decides.",
            "consent": "Consent decides.",
        }
    ),
    "decision.minority_appeal": Switch("The minority may speak after the vote.", "No minority appeal is asked for."),
    "decision.threshold_percent": Number("A decision is carried by at least {} percent."),
    "decision.quorum_percent": Number("At least {} percent of the electoral roll take part in a decision."),
    "decision.roll_cutoff_days": Number("Who joined less than {} days before does not vote yet."),
    "decision.one_voice_per_party": Switch("A party of two has one vote.", "Two of one party vote each."),
    "decision.endorsements_needed": Number(
        "A chapter's proposal needs the word of {} others to come before a conference.",
        at_zero="Any chapter may propose, and the national office answers.",
    ),
    "decision.endorsement_days": Number(
        "Chapters give their word on a proposal within {} days.",
        turn=Turn.FEWER_ASKS_MORE,
        at_zero="Words on a proposal are taken until it is answered.",
    ),
    "decision.conference_notice_days": Number(
        "Conferences and their motions are told {} days before votes open.",
        turn=Turn.ASKS_NOTHING,
        at_zero="A conference may open the day it is called.",
    ),
    "rotation.term_months": Number("A position is held for at most {} months at a time.", turn=Turn.FEWER_ASKS_MORE),
    "rotation.max_terms": Number("A position is held for at most {} terms in a row.", turn=Turn.FEWER_ASKS_MORE),
    "continuity.min_helpers": Number("A chapter has at least {} helpers, so that it goes on when one stops."),
    "gathering": Scale({"any": "Members may meet in person.", "virtual_only": "Members meet online only."}),
}
