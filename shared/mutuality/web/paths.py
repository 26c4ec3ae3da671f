"""What stands in a path: identifiers, short names, days, periods. Anything that cannot be one is simply not found."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from werkzeug.routing import BaseConverter, ValidationError

from mutuality import ids
from mutuality.periods import PERIOD
from mutuality.schema import SLUG, SLUG_LENGTH


class RefConverter(BaseConverter):
    """An identifier."""

    regex = ids.PATTERN
    part_isolating = True


class SlugConverter(BaseConverter):
    """A short name."""

    regex = SLUG.replace("*", f"{{0,{SLUG_LENGTH - 2}}}")
    part_isolating = True


class DayConverter(BaseConverter):
    """A calendar day, such as `2026-03-15`."""

    regex = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """Return the day."""
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValidationError from error


class MonthConverter(BaseConverter):
    """A calendar month, such as `2026-03`."""

    regex = "[12][0-9]{3}-(?:0[1-9]|1[0-2])"


class PeriodConverter(BaseConverter):
    """A month such as `2026-03`, or a longer period such as `2026-01--P3M`."""

    regex = PERIOD


CONVERTERS: Mapping[str, type[BaseConverter]] = {
    "ref": RefConverter,
    "slug": SlugConverter,
    "day": DayConverter,
    "month": MonthConverter,
    "period": PeriodConverter,
}
SHAPES: Mapping[type[BaseConverter], dict[str, Any]] = {
    RefConverter: {"pattern": f"^{ids.PATTERN}$", "minLength": ids.LENGTH, "maxLength": ids.LENGTH},
    SlugConverter: {"pattern": f"^{SLUG}$", "minLength": 1, "maxLength": SLUG_LENGTH},
    DayConverter: {"format": "date"},
    MonthConverter: {"pattern": f"^{MonthConverter.regex}$", "minLength": 7, "maxLength": 7},
    PeriodConverter: {"pattern": f"^{PERIOD}$", "minLength": 7, "maxLength": 13},
}


def shape(converter: BaseConverter) -> dict[str, Any]:
    """Return what the OpenAPI document says of a value in a path."""
    return {"type": "string", **SHAPES[type(converter)]}
