"""Shapes of findings at us, of our appeals and of our promises."""

from __future__ import annotations

from mutuality.language.findings import Ground, InCharge
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Slug, Text, Whole


class AppealHeardOut(Output):
    """An appeal of ours, as our body has it."""

    ground = Text("Why", longest=16, allow_none=True)
    received_at = Moment("When our body received it")
    note = Text("Why it decides nothing; null: it counts", longest=400, allow_none=True)
    outcome = Text("upheld or dismissed; null while nothing was decided", longest=16, allow_none=True)
    reason = Text("Why it was decided so", longest=1000, allow_none=True)
    decided_at = Moment("When it was decided", allow_none=True)


class StepToldOut(Output):
    """A step of our body."""

    number = Whole("Its number", low=1)
    step = Text("Which step of the ladder", longest=32)
    reason = Text("Why", longest=1000)
    taken_at = Moment("When it was taken, or announced")
    earliest_on = Day("The first day on which it may be taken, if it was announced", allow_none=True)
    is_pending = Flag("Whether it was announced, and is not taken yet")
    cure_until = Day("Until when we may put things right", allow_none=True)
    appeal_until = Day("The last day on which we may appeal; null where nobody decides", allow_none=True)
    appeal_to = Text("Who decides on an appeal", longest=32)
    back_at = Moment("When it was taken back", allow_none=True)
    back_reason = Text("Why it was", longest=1000, allow_none=True)
    appeals = Pieces(AppealHeardOut, "Our appeals against it", most=1000)


class FindingToldOut(Output):
    """A finding at us, down to the rule it rests on."""

    id = Ref("What our body calls it")
    edition_id = Ref("The edition, or the tailoring of a unit that added the item")
    item = Slug("The item")
    reason = Text("Why it was opened", longest=1000)
    opened_at = Moment("When")
    verdict = Text("What our body read then", longest=16)
    rule = Text("The rule it rests on", longest=64)
    rule_value = Text("Its value", longest=64)
    policy_version = Whole("Under which version of the policy")
    set_by = Text("Who set the rule", longest=64)
    today = Text("What our body reads now; null where the item is asked no more", longest=16, allow_none=True)
    state = Text("open or ended", longest=16)
    ended_at = Moment("When it was closed", allow_none=True)
    end_reason = Text("Why", longest=1000, allow_none=True)
    steps = Pieces(StepToldOut, "All that was done about it, in order", most=1000)


class OurAppealIn(Input):
    """What our members have against a step."""

    ground = Choice(Ground, "Why it should be taken back", required=True)
    words = Text("Why, in our own words; it leaves word for word and may name no member", longest=2000, required=True)
    decided_on = Day("When our members decided", required=True)


class OurAppealOut(Output):
    """What we said last against a step."""

    finding_id = Ref("The finding")
    step = Whole("The number of the step", low=1)
    ground = Choice(Ground, "Why it should be taken back")
    words = Text("Why, in our own words", longest=2000)
    decided_on = Day("When our members decided")
    said_at = Moment("When it was recorded here")


class OurPromiseChange(Input):
    """What we promise, and whether it is done."""

    what = Text("What we will do; this leaves word for word, so it may name no member", longest=1000, required=True)
    in_charge = Choice(InCharge, "Which office looks after it, never who", required=True)
    decided_on = Day("When our members decided", required=True)
    due_on = Day("By when", required=True)
    done_on = Day("When it was done; then attest the item anew", allow_none=True, load_default=None)


class OurPromiseIn(OurPromiseChange):
    """What we promise to do about an item."""

    finding_id = Ref("The finding it answers, if one", allow_none=True, load_default=None)
    edition_id = Ref("The edition, or the tailoring of a unit that added the item", required=True)
    item = Slug("The item", required=True)


class OurPromiseOut(Output):
    """What we promise."""

    id = Ref("Its identifier")
    finding_id = Ref("The finding it answers", allow_none=True)
    edition_id = Ref("The edition, or the tailoring")
    item = Slug("The item")
    what = Text("What we will do", longest=1000)
    in_charge = Choice(InCharge, "Which office looks after it")
    decided_on = Day("When our members decided")
    due_on = Day("By when")
    done_on = Day("When it was done", allow_none=True)
    recorded_at = Moment("When it was recorded here")
    version = Whole("Counts its changes", low=1)
