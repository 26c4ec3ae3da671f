"""Shapes of decisions on appeals, and of what chapters promise."""

from __future__ import annotations

from mutuality.language.findings import InCharge
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Ref, Slug, Text
from mutuality.web import PageQuery
from mutuality_federation.remedies.rules import Outcome


class AppealDecisionIn(Input):
    """What is decided on an appeal, and why."""

    outcome = Choice(Outcome, "upheld takes the step back, dismissed lets it stand", required=True)
    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class PromiseQuery(PageQuery):
    """Which promises."""

    unit_id = Ref("Only those of chapters now of this unit, or below it", load_default=None)
    is_done = Flag("Only those that are done, or only those that are not", allow_none=True, load_default=None)
    due_before = Day("Only those due before this day", load_default=None)


class PromiseOut(Output):
    """What a chapter promises to improve, as it said it last."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter")
    promise_id = Ref("What the chapter calls it")
    finding_id = Ref("The finding it answers", allow_none=True)
    edition_id = Ref("The edition")
    tailoring_id = Ref("The tailoring that added the item; null where the edition holds it", allow_none=True)
    item = Slug("The item")
    what = Text("What will be done", longest=1000)
    in_charge = Choice(InCharge, "Which office of the chapter looks after it")
    decided_on = Day("When its members decided")
    due_on = Day("By when it will be done")
    done_on = Day("When it was done; null while it is not", allow_none=True)
    received_at = Moment("When it came")


class ChapterPromiseOut(PromiseOut):
    """A promise, and how its item is read today."""

    today = Text("Today's verdict on the item; null where it is asked no more", longest=16, allow_none=True)
    asks_attestation = Flag("Whether it is done, and the item waits to be attested anew")
