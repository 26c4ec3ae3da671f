"""Shapes of the books. What members see of an entry has no field for whoever gave."""

from __future__ import annotations

from mutuality.money import MOST
from mutuality.periods import Period
from mutuality.schema import Choice, Day, Decimal, Flag, Input, Moment, Month, Output, Query, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.money.rules import Kind, Spending

CURRENCY = "[A-Z]{3}"
MOST_EVER = 10**15


class Paid(Input):
    """An amount on a day."""

    amount = Whole("How much, in minor units of the books' currency", low=1, high=MOST, required=True)
    happened_on = Day("When; today if left out", load_default=None, allow_none=True)


class BookIn(Input):
    """How the books begin."""

    currency = Text("Their one currency, by ISO 4217", longest=3, shortest=3, pattern=CURRENCY, required=True)
    in_hand = Whole("What is in hand by then, in minor units", high=MOST, load_default=0)
    opened_on = Day("Since when they are kept; today if left out", load_default=None, allow_none=True)


class BookOut(Output):
    """The books."""

    currency = Text("Their one currency, by ISO 4217", longest=3)
    opened_on = Day("Since when they are kept")
    version = Whole("Counts its changes", low=1)


class Authorized(Paid):
    """An amount that rests on what the members decided."""

    decision_id = Ref("The decision of kind `spending` it rests on", load_default=None, allow_none=True)
    budget_id = Ref("Or the standing budget it rests on; one of the two, not both", load_default=None, allow_none=True)
    text = Text("What for, in a line", longest=500, required=True)


class ExpenseIn(Authorized):
    """Something spent."""

    kind = Choice(Spending, "What it is", required=True)
    member_id = Ref("The member it goes to, if to one", load_default=None, allow_none=True)
    is_for_helping = Flag("Whether it is for helping: then it is a reimbursement, or refused", load_default=False)


class CorrectionIn(Input):
    """What makes an entry good."""

    text = Text("What was wrong, in a line", longest=500, required=True)


class EntryOut(Output):
    """An entry of the books, as every member sees it."""

    id = Ref("Its identifier")
    kind = Choice(Kind, "What it is")
    amount = Whole("What came in, or went out below zero, in minor units", low=-MOST, high=MOST)
    happened_on = Day("When; of a counter-entry, when what it corrects did")
    recorded_at = Moment("When it was written down")
    decision_id = Ref("The decision it rests on", allow_none=True)
    budget_id = Ref("The standing budget it rests on", allow_none=True)
    corrects = Ref("The entry it makes good", allow_none=True)
    text = Text("What for; null if it says nothing, or once whom it named has left", longest=500, allow_none=True)


class RecordedOut(EntryOut):
    """An entry as whoever keeps the books sees it."""

    member_id = Ref("Whom it names: a giver who chose so, or whom it went to", allow_none=True)
    recorded_by = Ref("The member who wrote it down, if one did", allow_none=True)


class EntryQuery(PageQuery):
    """Which entries."""

    kind = Choice(Kind, "Only those of this kind", load_default=None)
    since = Day("Only those from this day on", load_default=None)
    until = Day("Only those up to this day", load_default=None)
    decision_id = Ref("Only those that rest on this decision", load_default=None)
    budget_id = Ref("Only those that rest on this budget", load_default=None)


class BudgetIn(Input):
    """A standing budget, as the members decided."""

    decision_id = Ref("Their decision of kind `budget`, which says how much and how often", required=True)
    title = Text("What it is for, in a line that names nobody", required=True)
    begins_on = Day("From when; the day it was decided if left out", load_default=None, allow_none=True)


class BudgetEnd(Input):
    """How a budget ends."""

    ends_on = Day("Its last day", required=True)


class BudgetOut(Output):
    """A standing budget, and what of it is left now."""

    id = Ref("Its identifier")
    decision_id = Ref("The decision it rests on")
    title = Text("What it is for")
    amount = Whole("What may be spent each period, in minor units", high=MOST)
    period = Choice(Period, "How often it comes round")
    begins_on = Day("From when")
    ends_on = Day("Its last day, once it has one", allow_none=True)
    left = Whole("What is left of the present period, in minor units", high=MOST)
    version = Whole("Counts its changes", low=1)


class AccountsQuery(Query):
    """Which months."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)


class AccountsOut(Output):
    """What came in and went out, in minor units; the books balance."""

    first = Month("The first month")
    last = Month("The last month")
    currency = Text("The books' currency", longest=3)
    opening = Whole("In hand before", low=-MOST_EVER, high=MOST_EVER)
    donations = Whole("Given by members, without their dues", low=-MOST_EVER, high=MOST_EVER)
    member_dues = Whole("Dues of members", low=-MOST_EVER, high=MOST_EVER)
    outside = Whole("Given by others", low=-MOST_EVER, high=MOST_EVER)
    costs = Whole("Spent", low=-MOST_EVER, high=MOST_EVER)
    remitted = Whole("Passed upward", low=-MOST_EVER, high=MOST_EVER)
    closing = Whole("In hand after", low=-MOST_EVER, high=MOST_EVER)
    cover_ratio = Decimal("Donations by costs; null where nothing was spent", low=-1e15, high=1e15, allow_none=True)


class ReserveOut(Output):
    """How prudent the reserve is."""

    currency = Text("The books' currency", longest=3)
    in_hand = Whole("In hand now, in minor units", low=-MOST_EVER, high=MOST_EVER)
    months_counted = Whole("Over how many whole months costs were averaged, at most twelve", high=12)
    average_costs = Whole("What a month costs on average, once one is over", high=MOST_EVER, allow_none=True)
    reserve_months = Whole("How many months the policy asks to be kept; 0: none")
    reserve = Whole("What that comes to; null where nothing is asked or known", high=MOST_EVER, allow_none=True)
    above = Whole("What is in hand beyond it, free to be passed on", high=MOST_EVER, allow_none=True)
    below = Whole("What is missing to it", high=MOST_EVER, allow_none=True)
    asks = Text("What the policy asks, in a sentence")
    remittance = Text("What it says about passing money upward, in a sentence")
