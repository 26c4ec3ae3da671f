"""Shapes of weekly shifts, rosters, turns, gaps and offers."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Moment, Month, Output, Pieces, Query, Ref, Slug, WallTime, Whole
from mutuality.web import PageQuery
from mutuality_chapter.shifts.rules import Lack


class ShiftIn(Input):
    """A stretch of every week."""

    pool_id = Ref("The pool, in whose zone it is", required=True)
    weekday = Whole("The day it starts: 1 Monday to 7 Sunday", low=1, high=7, required=True)
    starts = WallTime("Local wall time", required=True)
    ends = WallTime("Local wall time", required=True)
    ends_next_day = Flag("Whether it goes on across midnight", load_default=False)
    responder_id = Ref("Who usually takes it; null while nobody does", load_default=None, allow_none=True)
    begins_on = Day("From which day on; today if left out", load_default=None, allow_none=True)


class ShiftChange(Input):
    """Who usually takes a shift. Another time is another shift: end this one, plan that."""

    responder_id = Ref("Who usually takes it; null for nobody", required=True, allow_none=True)


class ShiftOut(Output):
    """A stretch of every week."""

    id = Ref("Its identifier")
    pool_id = Ref("The pool, in whose zone it is")
    weekday = Whole("The day it starts: 1 Monday to 7 Sunday", low=1, high=7)
    starts = WallTime("Local wall time")
    ends = WallTime("Local wall time")
    ends_next_day = Flag("Whether it goes on across midnight")
    responder_id = Ref("Who usually takes it; null while nobody does", allow_none=True)
    begins_on = Day("From which day on")
    ended_on = Day("When it was ended, if it was", allow_none=True)
    version = Whole("Counts its changes", low=1)


class ShiftQuery(PageQuery):
    """Which shifts."""

    pool_id = Ref("Only those of this pool", load_default=None)
    responder_id = Ref("Only those this responder usually takes", load_default=None)
    weekday = Whole("Only those that start on this day", low=1, high=7, load_default=None)


class RosterOut(Output):
    """A month's roster, in figures."""

    pool_id = Ref("The pool")
    month = Month("The month")
    made = Whole("How many turns were put on it just now")
    turns = Whole("How many stand on it")
    open = Whole("How many of them nobody has")


class TurnQuery(PageQuery):
    """Which turns."""

    pool_id = Ref("Only those of this pool", load_default=None)
    responder_id = Ref("Only those of this responder", load_default=None)
    first = Day("From this local day on", load_default=None)
    last = Day("Up to this local day", load_default=None)


class TurnChange(Input):
    """Who has a turn."""

    responder_id = Ref("Who has it; null for nobody", required=True, allow_none=True)


class TurnOut(Output):
    """One shift of one day."""

    id = Ref("Its identifier")
    shift_id = Ref("The weekly shift it comes from")
    pool_id = Ref("The pool")
    begins_on = Day("The local day it begins")
    begins_at = Moment("When it begins")
    ends_at = Moment("When it ends")
    responder_id = Ref("Who has it; null while it is a gap", allow_none=True)
    confirmed_at = Moment("When they said that they will be there", allow_none=True)
    vacated_at = Moment("When it was left open, if it was", allow_none=True)
    version = Whole("Counts its changes", low=1)


class GapQuery(Query):
    """How far ahead."""

    days = Whole("How many days ahead", low=1, high=31, load_default=7)
    pool_id = Ref("Only gaps of this pool", load_default=None)


class GapOut(Output):
    """A stretch on which nobody can be counted."""

    pool_id = Ref("The pool")
    shift_id = Ref("The weekly shift")
    turn_id = Ref("The turn; null if it stands on no roster", allow_none=True)
    begins_at = Moment("When it begins")
    ends_at = Moment("When it ends")
    lacks = Choice(Lack, "Whether nobody has it, nobody confirmed it a day before, or no roster was made")


class GapsOut(Output):
    """The gaps of the days to come, the soonest first."""

    until = Moment("Up to when was looked")
    gaps = Pieces(GapOut, "Each gap", most=10_000)


class TakingIn(Input):
    """Somebody would take an offered turn."""

    in_return_id = Ref("A turn of theirs that they give for it", load_default=None, allow_none=True)


class ShiftOfferOut(Output):
    """A turn that is offered, as it stands."""

    id = Ref("Its identifier")
    turn_id = Ref("The turn")
    in_return_id = Ref("The turn given for it, if one is", allow_none=True)
    state = Slug("Open, taken, agreed or withdrawn")
    version = Whole("Counts its changes", low=1)


class ShiftOfferShown(Output):
    """A turn that is offered, as the others of the pool see it: when it is, never whose."""

    id = Ref("Its identifier")
    turn_id = Ref("The turn")
    pool_id = Ref("The pool")
    begins_at = Moment("When the turn begins")
    ends_at = Moment("When it ends")
    in_return_id = Ref("The turn given for it, if one is", allow_none=True)
    return_begins_at = Moment("When that one begins", allow_none=True)
    is_mine = Flag("Whether I offered it")
    state = Slug("Open, or taken and waiting for a yes")
    version = Whole("Counts its changes", low=1)
