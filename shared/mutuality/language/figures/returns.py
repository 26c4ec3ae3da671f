"""The shape of a chapter's figures for a period, as they leave it."""

from __future__ import annotations

from typing import Any

import marshmallow as ma

from mutuality.disclosure import NUMBERS, Mode, State
from mutuality.schema import Choice, Decimal, Input, Part, Period, Pieces, Slug, Text, Whole

MOST = 2**53 - 1


class CellIn(Input):
    """One figure of a report: a number, or why there is none; and the mode it left by. Noise may make it negative."""

    indicator = Slug("Which indicator", required=True)
    state = Choice(State, "Whether it was counted, and if not, why", required=True)
    value = Whole(
        "The figure where it was counted, else null", low=-MOST, high=MOST, allow_none=True, load_default=None
    )
    mode = Choice(Mode, "How it left the chapter", required=True)

    @ma.validates_schema
    def _number_where_counted(self, said: dict[str, Any], **_: Any) -> None:
        value, state = said["value"], said["state"]
        if (state in NUMBERS) != (value is not None) or (state is State.ZERO and value):
            raise ma.ValidationError("A number stands where, and only where, something was counted.", "value")
        if value is not None and value < 0 and said["mode"] is not Mode.NOISED:
            raise ma.ValidationError("Only noise makes a figure negative.", "value")


class NoiseIn(Input):
    """The noise on the figures that left noised: a reader needs its scale, and everybody may know it."""

    mechanism = Text("laplace or gaussian", longest=16, pattern="laplace|gaussian", required=True)
    scale = Decimal("Its scale, as the library drew it", low=0, high=1_000_000, required=True)
    epsilon = Decimal(
        "What the period cost one person, or rho where the noise is Gaussian", low=0, high=4, required=True
    )


class ReportIn(Input):
    """A chapter's figures for one period, for one form; it replaces all that chapter said of both."""

    form = Slug("Which form", required=True)
    edition = Whole("Which edition of the form; 0 for the standard one", low=0, required=True)
    period = Period("The month, quarter, half or year reported on", required=True)
    dictionary = Whole("Which version of the indicators' dictionary", low=1, required=True)
    cells = Pieces(CellIn, "One for each indicator", most=200, fewest=1, required=True)
    noise = Part(NoiseIn, "The noise on them, if any left noised", allow_none=True, load_default=None)

    @ma.validates_schema
    def _noise_where_noised(self, said: dict[str, Any], **_: Any) -> None:
        noised = [each for each in said["cells"] if each["mode"] is Mode.NOISED]
        has_number = any(each["value"] is not None for each in noised)
        if (has_number and said["noise"] is None) or (said["noise"] is not None and not noised):
            raise ma.ValidationError("Say which noise there is where, and only where, figures left noised.", "noise")
