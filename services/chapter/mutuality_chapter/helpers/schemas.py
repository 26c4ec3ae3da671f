"""Shapes of helpers. There is no field for a credential, none for pay, and none for a birth date."""

from __future__ import annotations

from enum import StrEnum

from mutuality.schema import Choice, Day, Flag, Input, Output, Pieces, Ref, Slug, Text, Whole, Words
from mutuality_chapter.helpers.rules import CRITERION, Lack

LONGEST = 5000


class Criterion(StrEnum):
    """The one ground on which a helper is chosen."""

    ABILITY_TO_SHARE = CRITERION


class ChosenBy(StrEnum):
    """By whom a helper is chosen; the control policy says."""

    SELF = "self"
    GROUP = "group"
    CHAPTER = "chapter"
    AREA = "area"
    NATIONAL = "national"
    HOST = "host"


class OwnOfferChange(Input):
    """What I offer, and what I say of myself; leave out what stays."""

    account = Text("How I dealt with it, in my own words", longest=LONGEST, allow_none=True)
    methods = Words(Ref(), "The chapter's methods I can pass on; one it has not yet is told there first", most=30)
    attended = Whole("How many meetings I have come to, as I remember it", high=10_000)
    at_least_years = Whole("I am at least so many years old; nobody asks for a birth date", high=120, allow_none=True)
    capacity = Whole("With how many people I walk at a time", high=50)
    is_companion = Flag("Whether I may be suggested to people who live through it at the same time as I do")
    is_invitable = Flag("Whether I wish to be invited to help; false is an end to it")


class OwnOfferOut(Output):
    """What I offer, and what I say of myself."""

    account = Text("How I dealt with it", longest=LONGEST, allow_none=True)
    methods = Words(Ref(), "The chapter's methods I can pass on", most=30)
    attended = Whole("How many meetings I have come to")
    at_least_years = Whole("I am at least so many years old", allow_none=True)
    capacity = Whole("With how many people I walk at a time")
    is_companion = Flag("Whether I may be suggested to people of the same time")
    is_invitable = Flag("Whether I wish to be invited to help")
    is_paused = Flag("Whether I rest")
    paused_until = Day("My last day of rest, if I named one", allow_none=True)
    version = Whole("Counts its changes; 0 while nothing was told", low=0)


class PauseIn(Input):
    """A time of rest."""

    until = Day("Its last day; until I say otherwise if left out", load_default=None, allow_none=True)


class GateOut(Output):
    """One gate before helping."""

    rule = Text("The key of the control policy that sets it", longest=64)
    asks = Text("What it asks, in a sentence", longest=200)
    asked = Whole("How much it asks")
    has = Whole("How much there is of it")
    is_met = Flag("Whether that is enough")


class GatesOut(Output):
    """What stands before helping, under the policy in force."""

    chosen_by = Choice(ChosenBy, "By whom helpers are chosen")
    policy_version = Whole("The version of the policy; 0 where there is none")
    set_by = Text("Who set it", longest=200)
    is_met = Flag("Whether every gate is met")
    gates = Pieces(GateOut, "Each gate", most=10)


class InvitationOut(Output):
    """Whether I am invited to help; only I see it."""

    is_invited = Flag("Whether the gates are met, the new is part of my life, and I did not say I would rather not")
    chosen_by = Choice(ChosenBy, "By whom helpers are chosen")
    encouraged_by = Words(Ref(), "Members who encouraged me; shown with the invitation", most=100)


class EncouragementIn(Input):
    """Whom I encourage."""

    member_id = Ref("The member who would be good at it", required=True)


class TrainingIn(Input):
    """Hours for which somebody trained."""

    title = Text("What was learned", required=True)
    hours = Whole("For how many hours", low=1, high=1000, required=True)
    held_on = Day("When", required=True)


class TrainingOut(Output):
    """Hours for which somebody trained."""

    id = Ref("Its identifier")
    member_id = Ref("Who trained")
    title = Text("What was learned")
    hours = Whole("For how many hours")
    held_on = Day("When")


class CheckIn(Input):
    """A background check was made; what it said and who made it has no field."""

    made_on = Day("When", required=True)
    valid_until = Day("The last day on which it holds", required=True)


class CheckOut(Output):
    """A background check was made."""

    id = Ref("Its identifier")
    member_id = Ref("Of whom")
    made_on = Day("When")
    valid_until = Day("The last day on which it holds")


class ChoiceIn(Input):
    """Somebody is chosen as a helper, for the ability to share what they lived through."""

    member_id = Ref("Who", required=True)
    criterion = Choice(Criterion, "The one ground there is", load_default=Criterion.ABILITY_TO_SHARE)
    decision_id = Ref(
        "The members' decision about them, of kind `helper_selection`, where the group or chapter chooses",
        load_default=None,
        allow_none=True,
    )
    confirmed_by = Text(
        "Which area, national office or host confirmed them, where one of those chooses",
        load_default=None,
        allow_none=True,
    )


class HelperOut(Output):
    """A helper, as those who look after help see them."""

    id = Ref("The identifier of the choice")
    member_id = Ref("Who")
    chosen_by = Choice(ChosenBy, "By whom they were chosen")
    criterion = Choice(Criterion, "On which ground")
    decision_id = Ref("The members' decision it rests on", allow_none=True)
    confirmed_by = Text("Who confirmed it", allow_none=True)
    chosen_on = Day("When")
    policy_version = Whole("Under which version of the policy; 0 where there was none")
    ended_on = Day("When they stepped back or were chosen anew", allow_none=True)
    is_complete = Flag("Whether the offer has an account and a specific way of coping; who has both is suggested first")
    lacks = Words(Slug(), "What the offer still lacks: " + ", ".join(Lack), most=5)
    is_resting = Flag("Whether they rest today")
    capacity = Whole("With how many people they walk at a time")
    checked_until = Day("Until when a background check holds, if one was made", allow_none=True)
    renew_on = Day("From when they are to be chosen anew, where the policy asks for it", allow_none=True)
    is_due = Flag("Whether that day has come; until then nobody is brought together with them")
