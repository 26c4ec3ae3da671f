"""The shape of what a chapter promises of a form."""

from __future__ import annotations

from typing import Any

import marshmallow as ma

from mutuality.periods import numbers_of
from mutuality.schema import Day, Input, Period, Slug


class PromiseIn(Input):
    """Which periods of a form a chapter will answer; a later word takes its place, but for periods that are over."""

    form = Slug("Which form", required=True)
    from_period = Period("The first period it will answer", required=True)
    until_period = Period("The last; null: until it says otherwise", allow_none=True, load_default=None)
    decided_on = Day("When it was decided", required=True)

    @ma.validates_schema
    def _periods_fit(self, said: dict[str, Any], **_: Any) -> None:
        until = said["until_period"]
        if until is not None and numbers_of(until)[1] < numbers_of(said["from_period"])[1]:
            raise ma.ValidationError("What is promised ends after it begins.", "until_period")
