"""Shapes of decisions on appeals, and of what chapters promise."""

from __future__ import annotations

from mutuality.language.findings import Ground, InCharge
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.findings import Step
from mutuality_federation.remedies.rules import Outcome


class AppealDecisionIn(Input):
    """What is decided on an appeal, and why."""

    outcome = Choice(Outcome, "upheld takes the step back, dismissed lets it stand", required=True)
    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class AppealQuery(PageQuery):
    """Which appeals."""

    unit_id = Ref("Only those of chapters now of this unit, or below it", load_default=None)


class WaitingAppealOut(Output):
    """An appeal that came in time and waits to be decided, the step it is against, and who decides."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter that appeals")
    finding_id = Ref("The finding")
    item = Slug("The item the finding is about")
    step = Choice(Step, "The step it is against")
    step_number = Whole("The number of that step", low=1)
    taken_by = Text("Who took the step, and so decides nothing", longest=64)
    appeal_to = Text("Who decides: noncompliance.appeal_to, as it was on the day of the step", longest=32)
    ground = Choice(Ground, "Why the step should be taken back")
    words = Text("Why, in the chapter's own words", longest=2000)
    decided_on = Day("When its members decided to appeal")
    received_at = Moment("When it came")


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
