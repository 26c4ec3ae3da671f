"""The keys of a control policy: what values each may take, nothing first, and what each value asks in a sentence.

Every key has a *nothing* value; a policy of nothing but those is complete and valid.
"""

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
    "reporting.duty": Scale(
        {
            "none": "No reports are asked for.",
            "invited": "Reports are welcome.",
            "expected": "Reports are expected; a missing one is shown as a gap.",
            "required": "Reports are required; a missing one is overdue.",
        }
    ),
    "reporting.period": Scale(
        {"month": "A report is about a month.", "quarter": "About a quarter.", "year": "About a year."}
    ),
    "reporting.due_days": Number("A report is due {} days after its period ends.", turn=Turn.FEWER_ASKS_MORE),
    "reporting.grace_days": Number(
        "A report is overdue {} days after it was due.",
        eases="reporting.due_days",
        at_zero="A report is overdue as soon as its day has passed.",
    ),
    "reporting.closes_days": Number(
        "A period is closed {} days after it ended.", turn=Turn.FEWER_ASKS_MORE, at_zero="No period is ever closed."
    ),
    "number_visibility.rows": Scale(
        {
            "chapter_only": "A chapter's own figures are shown to nobody else.",
            "region": "A chapter's own figures are shown to its unit.",
            "national": "A chapter's own figures are shown to the national office.",
            "public": "A chapter's own figures are public.",
        }
    ),
    "number_visibility.totals": Scale(
        {
            "none": "No totals are asked for.",
            "region": "Totals are shown to units.",
            "national": "Totals are shown to the national office.",
            "public": "Totals are public.",
        }
    ),
    "number_visibility.min_cell": Number(
        "Figures that count fewer than {} people stay hidden.", nothing=5, eases="reporting.duty"
    ),
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
    "helper.renew_months": Number("A helper is chosen anew every {} months.", turn=Turn.FEWER_ASKS_MORE),
    "money.outside": Scale(
        {
            "chapter_decides": "The chapter decides about money from outside.",
            "accept": "Money from outside is accepted.",
            "refuse": "Money from outside is refused.",
        }
    ),
    "money.remittance": Scale(
        {
            "none": "Nothing is passed upward.",
            "voluntary": "Chapters pass on what they wish.",
            "split_dues": "Dues are shared with the national office.",
            "fee": "Chapters pay a fee.",
        }
    ),
    "money.reserve_months": Number(
        "A chapter keeps a reserve of {} months' expenses, and no more.", turn=Turn.FEWER_ASKS_MORE
    ),
    "listing.moderation": Scale(
        {
            "none": "What a chapter lists is shown at once.",
            "area": "The area looks after listings.",
            "national": "The national office looks after listings.",
        }
    ),
    "listing.requires_registration": Switch("Only registered chapters are listed.", "Anyone may be listed."),
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
    "rotation.term_months": Number("A position is held for at most {} months at a time.", turn=Turn.FEWER_ASKS_MORE),
    "rotation.max_terms": Number("A position is held for at most {} terms in a row.", turn=Turn.FEWER_ASKS_MORE),
    "contact.pair_up": Switch("Helpers visit in pairs.", "A helper may visit alone."),
    "contact.same_gender_default": Switch("A helper of the same gender comes first.", "Gender decides nothing."),
    "contact.first_response_hours": Number(
        "A request for help is answered within {} hours.", turn=Turn.FEWER_ASKS_MORE
    ),
    "gathering": Scale({"any": "Members may meet in person.", "virtual_only": "Members meet online only."}),
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
    "notice_days": Number(
        "A stricter policy is announced {} days before.",
        turn=Turn.ASKS_NOTHING,
        at_zero="A stricter policy may hold from the day it is published.",
    ),
}
