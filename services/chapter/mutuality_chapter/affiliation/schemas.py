"""Shapes of the chapter's own profile, its bond and the policy in force."""

from __future__ import annotations

from marshmallow import fields

from mutuality.labels import LabelsOut
from mutuality.language import Asks, Reason
from mutuality.renewal import CharterState
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole, Words, Zone

ADDRESS = r"https?://[a-zA-Z0-9.:\[\]-]{1,200}"


class Founding(Input):
    """What a chapter says of itself when it begins."""

    name = Text("What it is called", required=True)
    concern = Slug("The common concern, as a short name", required=True)
    title = Text("The common concern, in its own words", required=True)
    timezone = Zone("Where it is", required=True)
    founded_on = Day("When it was founded", load_default=None, allow_none=True)


class ProfileChange(Input):
    """What the chapter may change about itself; leave out what stays."""

    name = Text("What it is called")
    concern_title = Text("The common concern, in its own words")
    timezone = Zone("Where it is")
    languages = Words(Text(longest=16), "Languages spoken", most=10)


class ProfileOut(Output):
    """This chapter."""

    name = Text("What it is called")
    concern = Slug("The common concern, as a short name")
    concern_title = Text("The common concern, in its own words")
    timezone = Text("Where it is: an IANA zone", longest=64)
    languages = Words(Text(longest=16), "Languages spoken", most=10)
    founded_on = Day("When it was founded", allow_none=True)
    labels = Part(LabelsOut, "What things are called here, by us and by everybody who shows what we say")
    version = Whole("Counts its changes", low=1)


class EnrolIn(Input):
    """Which federation and body, and the invitation they gave."""

    federation = Text("The federation's address, without a final slash", longest=220, pattern=ADDRESS, required=True)
    body_id = Ref("The national body", required=True)
    invitation = Text("The invitation's token", longest=64, shortest=16, required=True)


class EnrolOut(Output):
    """What enrolling gave."""

    state = Text("pending until a second officer approved", longest=16)
    fingerprint = Text("Six words to read out to the officer by telephone", longest=200)
    recovery_key = Text("Write this down; it is told this once and not stored here", longest=2000)


class AnnouncedOut(Output):
    """A step the office announced."""

    after = Text("What we would become", longest=32)
    reason = Text("Why", longest=1000)
    earliest_on = Text("The first day on which it may be taken", longest=10)


class WordOut(Output):
    """What an office said of our application."""

    office = Text("Which office", longest=32)
    outcome = Text("endorsed, returned, refused or taken_back", longest=16)
    reason = Text("Why", longest=1000)
    said_at = Text("When, as an instant", longest=40)


class ApplicationOut(Output):
    """Our application to be recognised, on its path."""

    path = Words(Text(longest=32), "Who endorses, in order", most=10)
    state = Text("open, endorsed, refused or taken_back", longest=16)
    waits_for = Text("Whose word it waits for; null once it ended", longest=32, allow_none=True)
    said = Pieces(WordOut, "What was said so far", most=100)


class BodyRequestIn(Input):
    """What we ask of our body for ourselves."""

    asks = Choice(Asks, "Rest, return, a plain listing, recognition, a transfer, or a merger", required=True)
    unit_id = Ref("The unit a transfer goes to", load_default=None, allow_none=True)
    chapter_id = Ref("The chapter we wish to become part of", load_default=None, allow_none=True)
    meets_founders = Flag("Whether as many people founded us as the policy asks", load_default=False)


class BodyRequestOut(Output):
    """What waits to leave."""

    asks = Choice(Asks, "What we asked for")
    unit_id = Ref("The unit a transfer goes to", allow_none=True)
    chapter_id = Ref("The chapter we wish to become part of", allow_none=True)
    meets_founders = Flag("Whether as many people founded us as the policy asks")


class BodyLeftIn(Input):
    """That we leave our body."""

    reason = Choice(Reason, "Why, in a word", required=True)


class BodyLeftOut(Output):
    """What waits to leave as the last entry of our stream."""

    reason = Choice(Reason, "Why, in a word")


class TransferOut(Output):
    """Our transfer to another unit, or to none."""

    to_id = Ref("The unit we go to, if any", allow_none=True)
    state = Text("asked, released, accepted, refused, taken_back or lapsed", longest=16)
    release_by = Text("The old unit's last day", longest=10)
    accept_by = Text("The new unit's last day, once we are released", longest=10, allow_none=True)
    reason = Text("What was said last, and why", longest=1000, allow_none=True)


class BondOut(Output):
    """Our bond with a national body."""

    federation = Text("The federation's address", longest=400)
    state = Text("prepared, pending, active, refused, or left once we belong to it no more", longest=16)
    fingerprint = Text("Six words of our key", longest=200)
    charter_version = Whole("The version of the control policy we accepted")
    accepted_at = Moment("When we signed")
    chapter_id = Ref("What the federation calls us", allow_none=True)
    body_id = Ref("The body", allow_none=True)
    body_name = Text("What the body is called", allow_none=True)
    unit_id = Ref("Our unit, if any", allow_none=True)
    standing = Text("How we stand with it", longest=32, allow_none=True)
    standing_since = Moment("Since when", allow_none=True)
    standing_reason = Text("Why, as the office wrote it", longest=1000, allow_none=True)
    standing_until = Day("Until when we may put things right", allow_none=True)
    bears_name = Flag("Whether we may say in public whose chapter we are")
    application = Part(ApplicationOut, "Our application to be recognised, if there was one", allow_none=True)
    transfer = Part(TransferOut, "Our transfer to another unit, if there was one", allow_none=True)
    announced = Pieces(AnnouncedOut, "Steps the office announced, and may still take", most=100)
    last_problem = Text("How the last attempt failed, if it did", longest=400, allow_none=True)
    polled_at = Moment("When we last heard from it", allow_none=True)


class CharterOut(Output):
    """Our charter, where our body renews it; null where it is for good, or we have none."""

    since = Day("Since when it holds", allow_none=True)
    due_on = Day("By when it is to be renewed", allow_none=True)
    state = Choice(CharterState, "held, due_soon (sixty days) or overdue; nothing follows by itself", allow_none=True)


class KeptOutOut(Output):
    """A listing of ours the public does not see: by which rule, and whose word it waits for."""

    listing_id = Ref("What it is of: a meeting, or a line")
    name = Text("What it is called", longest=255)
    key = Text("The key of the control policy", longest=64)
    value = Text("Its value", longest=64)
    version = Whole("Under which version")
    set_by = Ref("Who set it")
    waits_for = Text("The office whose word it waits for; null if none", longest=16, allow_none=True)
    reason = Text("Why that office does not let the public see it, if it said so", longest=1000, allow_none=True)


class KeptOutsOut(Output):
    """What of ours the public does not see, as our body told us last."""

    items = Pieces(KeptOutOut, "Every such listing", most=20_000)


class EffectOut(Output):
    """One key of the policy in force, explained."""

    key = Text("The key", longest=64)
    value = fields.Raw(metadata={"description": "Its value"})
    asks = Text("What that asks", longest=8000)
    nothing_value = fields.Raw(metadata={"description": "The value that controls nothing"})
    nothing_allows = Text("What that would allow", longest=400)
    layer = Text("`policy` of the body, `unit`, or the overlay that sets it", longest=64)
    version = Whole("Under which version")
    set_by = Text("Who set it", longest=64)
    since = Day("Since when")


class EffectiveOut(Output):
    """The policy in force here, key by key."""

    version = Whole("The version in force; 0 without a federation")
    in_force_on = Day("Since when")
    keys = Pieces(EffectOut, "Every key", most=200)
