"""Shapes of what comes from elsewhere, of decisions about it, and of how long it takes. Nobody is named in them."""

from __future__ import annotations

from mutuality.language import Setting
from mutuality.schema import Choice, Day, Flag, Input, Output, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.knowledge.rules import Outcome, Status

LONGEST = 5000
MOST_DAYS = 1_000_000


class KnowledgeIn(Input):
    """Something known elsewhere. It arrives as proposed: there is no field for what becomes of it here."""

    title = Text("What it is, in a line", required=True)
    text = Text("What is known, or done, elsewhere", longest=LONGEST, required=True)
    source = Text("Where one can look it up", longest=500, required=True)
    setting = Choice(Setting, "What setting it comes from", required=True)
    as_of = Day("The day its source is of", required=True)
    their_reasons = Text(
        "Why they took it up, where it comes from another group", longest=LONGEST, load_default=None, allow_none=True
    )


class KnowledgeOut(Output):
    """Something known elsewhere, and where it stands here."""

    id = Ref("Its identifier")
    title = Text("What it is, in a line")
    text = Text("What is known, or done, elsewhere", longest=LONGEST)
    source = Text("Where one can look it up", longest=500)
    setting = Choice(Setting, "What setting it comes from")
    as_of = Day("The day its source is of")
    current_on = Day("The last day on which its source or our members vouched for it")
    their_reasons = Text("Why another group took it up", longest=LONGEST, allow_none=True)
    status = Choice(Status, "Where it stands here; only the members move it")
    noted_on = Day("When it was noted here")
    decided_on = Day("When the members first decided about it", allow_none=True)
    in_use_on = Day("When it came into use here", allow_none=True)
    review_on = Day("When the members agreed to look at it again", allow_none=True)
    decision_lag_days = Whole("Days from noting to the first decision", high=MOST_DAYS, allow_none=True)
    translation_lag_days = Whole("Days from noting to the first use", high=MOST_DAYS, allow_none=True)
    version = Whole("Counts its changes", low=1)


class KnowledgeQuery(PageQuery):
    """Which knowledge."""

    status = Choice(Status, "Only what stands so", load_default=None)
    setting = Choice(Setting, "Only what comes from this setting", load_default=None)
    is_due = Flag(
        "Only what is to be looked at again: older than the review period, or past the day agreed; or only what is not",
        load_default=None,
    )


class IntegrationIn(Input):
    """What becomes of it here, by the members' decision and by nothing else."""

    outcome = Choice(Outcome, "What they decided", required=True)
    decision_id = Ref(
        "Their decision, of kind `knowledge`; its subject is the item's id, a hyphen, and the outcome", required=True
    )
    reason = Text("Why, in words that name nobody", longest=LONGEST, required=True)
    review_on = Day("When they look at it again; only what is declined may do without", load_default=None)


class IntegrationOut(Output):
    """What the members decided about something from elsewhere."""

    decision_id = Ref("Their decision")
    item_id = Ref("What it is about")
    outcome = Choice(Outcome, "What they decided")
    reason = Text("Why", longest=LONGEST)
    decided_on = Day("When")
    review_on = Day("When they look at it again", allow_none=True)


class PeriodIn(Input):
    """How often members look again at what comes from elsewhere."""

    months = Whole("After how many months", low=1, high=240, required=True)
    decision_id = Ref(
        "Their decision, of kind `knowledge`; its subject is `review-` and the number of months", required=True
    )


class PeriodOut(Output):
    """How often members look again at what comes from elsewhere."""

    months = Whole("After how many months", low=1, high=240)
    decision_id = Ref("By which decision; null while none was taken", allow_none=True)


class LagsOut(Output):
    """How long it takes until what is known elsewhere is common practice here: the middle of all spans."""

    noted = Whole("How many items were noted")
    decided = Whole("How many of them the members decided about")
    in_use = Whole("How many of them came into use")
    decision_lag_days = Whole("Days from noting to the first decision; null of none", high=MOST_DAYS, allow_none=True)
    translation_lag_days = Whole("Days from noting to the first use; null of none", high=MOST_DAYS, allow_none=True)
