"""The shapes of a form's parts: once as they come in, once as they go out, with the same words in both."""

from __future__ import annotations

from mutuality.disclosure import Mechanism, Mode
from mutuality.disclosure.floors import DEFAULT
from mutuality.forms.checks import Missing, Operator, Severity
from mutuality.forms.protection import LateEdits
from mutuality.indicators import Counts
from mutuality.periods import Period as Length
from mutuality.schema import Choice, Flag, Input, Output, Part, Pieces, Slug, Text, Whole, Words

MOST_FIGURES = 200
PROTECTED = "How figures of people are protected; null: as chapters grant"
MOST_CHECKS = 100
MOST = 2**53 - 1
ONE_PERSON = 1000


class _Wanted:
    code = Slug("Which figure, of the dictionary or the body's own", required=True)
    mode = Choice(Mode, "By which mode it is asked; a chapter may grant less", required=True)
    is_compulsory = Flag("Whether the form is not answered without it", load_default=False)
    low = Whole("What is usual, at least; null: no such bound", high=MOST, allow_none=True, load_default=None)
    high = Whole("What is usual, at most; null: no such bound", high=MOST, allow_none=True, load_default=None)


class WantedFigureIn(_Wanted, Input):
    """A figure a form asks for."""


class WantedFigureOut(_Wanted, Output):
    """A figure a form asks for."""


class _Own:
    code = Slug("Its name, for ever; never one of the dictionary's", required=True)
    title = Text("What it is called", longest=100, required=True)
    rule = Text("What it counts, by which rule", longest=400, required=True)
    counts = Choice(Counts, "People, what was done, or tallies of who came", required=True)
    unit = Text("What one of it is", longest=40, required=True)
    group = Slug("The figures that divide the same people; null: none", allow_none=True, load_default=None)
    most_by_one = Whole("The most one person adds to it, or to its group", low=1, high=ONE_PERSON, load_default=1)
    adds_up = Flag("Whether two periods side by side add up", load_default=True)


class OwnFigureIn(_Own, Input):
    """A figure of the body's own. It is defined once; what counts otherwise is another figure, with another name."""


class OwnFigureOut(_Own, Output):
    """A figure of the body's own."""


class _Check:
    name = Slug("What the check is called", required=True)
    says = Text("What it asks, in words for whoever answers", longest=400, required=True)
    left = Words(Slug(), "The figures whose sum stands on its left", fewest=1, most=50, required=True)
    operator = Choice(Operator, "How both sides are to stand to each other", required=True)
    right = Words(Slug(), "The figures whose sum stands on its right", most=50, load_default=list)
    plus = Whole("A number added on the right", low=-MOST, high=MOST, load_default=0)
    missing = Choice(Missing, "What to do where a figure is not there", load_default=Missing.SKIP_IF_ANY)
    severity = Choice(Severity, "A warning may be passed, an error may not", load_default=Severity.ERROR)


class FormCheckIn(_Check, Input):
    """A check of figures beside each other; the chapter runs it on what it counts itself."""


class FormCheckOut(_Check, Output):
    """A check of figures beside each other."""


class _FormProtection:
    openest = Choice(Mode, "The mode that shows most of the people a figure counts", load_default=Mode.NOISED)
    threshold = Whole("The fewest people told as a number", low=1, high=1000, load_default=DEFAULT.threshold)
    epsilon_thousandths = Whole(
        "What one period may cost one person, in thousandths", low=1, high=1000, load_default=1000
    )
    epsilon_year_thousandths = Whole(
        "What one year may cost one person, in thousandths", low=1, high=4000, load_default=4000
    )
    mechanism = Choice(Mechanism, "Which noise; gaussian costs less over a long stay", load_default=Mechanism.LAPLACE)
    least_chapters = Whole("The fewest chapters behind a total", low=1, load_default=DEFAULT.least_chapters)
    least_people = Whole("The fewest people a total tells of", low=1, load_default=DEFAULT.least_people)
    aggregators = Words(
        Text(longest=400), "The two federations that hold halves of what comes out as sums alone", load_default=list
    )
    late_edits = Choice(LateEdits, "What becomes of late corrections", load_default=LateEdits.CARRY_FORWARD)


class FormProtectionIn(_FormProtection, Input):
    """How figures of people are to be protected; a chapter grants as much of it as it will, and the lower rules."""


class FormProtectionOut(_FormProtection, Output):
    """How figures of people are to be protected."""


class FormParts:
    """What a form says of itself beside its figures."""

    title = Text("What the form is called", longest=200, required=True)
    period = Choice(Length, "How long a period is that it asks about", required=True)
    starts_in = Whole("The month its years begin in", low=1, high=12, load_default=1)
    due_days = Whole("Days after a period's end by which it is asked; 0 names none", high=366, load_default=0)
    grace_days = Whole("Days after that before it is overdue", high=366, load_default=0)
    closes_days = Whole("Days after a period's end after which nothing is taken; 0: never", high=1830, load_default=0)
    needs_promise = Flag("Whether it asks those chapters alone that promised to answer", load_default=False)
    publish_day = Whole(
        "Days after a period's end on which answers leave, whatever happened in it; 0: when they are released",
        high=366,
        load_default=0,
    )


class FormIn(FormParts, Input):
    """A form as it is drafted."""

    indicators = Pieces(WantedFigureIn, "The figures it asks for", most=MOST_FIGURES, fewest=1, required=True)
    own = Pieces(OwnFigureIn, "Those of them that the body defined", most=MOST_FIGURES, load_default=list)
    checks = Pieces(FormCheckIn, "How they are checked", most=MOST_CHECKS, load_default=list)
    protection = Part(FormProtectionIn, PROTECTED, allow_none=True, load_default=None)


class FormOut(FormParts, Output):
    """What a form says."""

    indicators = Pieces(WantedFigureOut, "The figures it asks for", most=MOST_FIGURES)
    own = Pieces(OwnFigureOut, "Those of them that the body defined", most=MOST_FIGURES)
    checks = Pieces(FormCheckOut, "How they are checked", most=MOST_CHECKS)
    protection = Part(FormProtectionOut, PROTECTED, allow_none=True, load_default=None)
