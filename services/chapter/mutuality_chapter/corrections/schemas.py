"""Shapes of what members propose to put right."""

from __future__ import annotations

from marshmallow import fields

from mutuality.language.roll import Doubt
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.corrections.rules import CorrectionKind, CorrectionState
from mutuality_chapter.meetings import MeetingProposed

REMARK = "How you know, for whoever decides; it stays in the chapter"


class MeetingCorrectionIn(MeetingProposed):
    """What is wrong with a meeting as we tell of it. A `change` says what of it is to be otherwise."""

    meeting_id = Ref("The meeting", required=True)
    kind = Choice(CorrectionKind, "What is wrong", required=True)
    first = Day("Where its place is `closed`, the first day")
    last = Day("Where its place is `closed`, the last day, at most 366 days in all")
    held_on = Day("The day on which it was `not_held`")
    remark = Text(REMARK, longest=500, load_default=None, allow_none=True)


class DifferenceOut(Output):
    """One thing of a meeting that is to be otherwise."""

    name = Text("What of it", longest=64)
    proposed = fields.Raw(metadata={"description": "What is proposed"})


class DecidedDifferenceOut(DifferenceOut):
    """One thing of a meeting that is to be otherwise, beside what is told now."""

    before = fields.Raw(metadata={"description": "What it was when that was proposed"})
    now = fields.Raw(metadata={"description": "What it is now"})


class OwnCorrectionOut(Output):
    """What I proposed to put right."""

    id = Ref("Its identifier")
    meeting_id = Ref("The meeting")
    kind = Choice(CorrectionKind, "What is wrong")
    differences = Pieces(DifferenceOut, "What is to be otherwise", most=40)
    remark = Text(REMARK, longest=500, allow_none=True)
    state = Choice(CorrectionState, "What became of it")
    is_outdated = Flag("Whether the meeting was changed since, in just what is to be otherwise")
    reason = Text("Why it was declined", longest=500, allow_none=True)
    proposed_at = Moment("When it was proposed")
    expires_on = Day("The last day on which it waits")
    decided_at = Moment("When it was decided", allow_none=True)
    version = Whole("Counts its changes", low=1)


class CorrectionOut(OwnCorrectionOut):
    """What a member proposed to put right; who they are is not told."""

    differences = Pieces(DecidedDifferenceOut, "What is to be otherwise", most=40)


class CorrectionQuery(PageQuery):
    """Which corrections."""

    meeting_id = Ref("Only those of this meeting", load_default=None)
    is_waiting = Flag("Those that wait, or those that do not", load_default=True)


class DoubtOut(Output):
    """What the public finds wrong with a listing of ours, without a word and without who."""

    listing_id = Ref("The listing: a meeting, or a line")
    doubt = Choice(Doubt, "What is wrong")
    count = Whole(
        "How often that was told since we told the listing last; the same person may have told it twice", low=1
    )
    last_on = Day("When last")


class DeclineIn(Input):
    """Why nothing is changed."""

    reason = Text("Why, for whoever proposed it", longest=500, required=True)
