"""The fields and shapes in which a recurrence comes in and goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import marshmallow as ma

from mutuality.problems import ValidationFailed
from mutuality.recurrence.rule import PARTS, RuleUnfit, read_rule
from mutuality.schema import Day, Input, Output, Text, WallTime

LONGEST_RULE = 120
PART = f"(?:{'|'.join(PARTS)})=[A-Za-z0-9,-]{{1,40}}"


class RuleText(Text):
    """A recurrence rule of RFC 5545, of the part we take; it is held in one form."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=LONGEST_RULE, pattern=f"{PART}(?:;{PART}){{0,6}}", **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        try:
            return read_rule(text[:LONGEST_RULE]).text()
        except RuleUnfit as error:
            raise ma.ValidationError(str(error)) from error


class RecurrenceUnfit(ValidationFailed):
    """This is no recurrence rule of RFC 5545, or one we do not take; `detail` says what is wrong with it."""


class RuleAsked(RuleText):
    """A recurrence rule as somebody asks for it: what is wrong with it is a problem of its own."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        try:
            return super()._deserialize(value, attr, data, **kwargs)
        except ma.ValidationError as error:
            if not isinstance(error.__cause__, RuleUnfit):
                raise
            fault = {"pointer": f"/{attr}", "detail": str(error.__cause__)}
            raise RecurrenceUnfit(fault["detail"], errors=[fault]) from error


class MoveIn(Input):
    """One occasion is held on another day, perhaps at another time."""

    day = Day("The day it would be", required=True)
    to = Day("The day it is held instead; it may be the same, at another time", required=True)
    starts = WallTime("At what time, if at another", allow_none=True, load_default=None)


class MoveOut(Output):
    """One occasion is held on another day, perhaps at another time."""

    day = Day("The day it would be")
    to = Day("The day it is held instead")
    starts = WallTime("At what time, if at another", allow_none=True)


class ClosedSpan(Input):
    """Days on which a place is closed."""

    first = Day("The first of them", required=True)
    last = Day("The last of them", required=True)
