"""Numbers and flags: each with a range; in a body only what JSON itself calls a number or a boolean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate

from mutuality.schema.base import describe, in_query

INT32_MAX = 2**31 - 1


class Whole(fields.Integer):
    """A whole number from `low` to `high`; takes 5 and 5.0 as JSON Schema does, never "5" or true."""

    def __init__(self, description: str = "", *, low: int = 0, high: int = INT32_MAX, **kwargs: Any) -> None:
        super().__init__(
            validate=validate.Range(min=low, max=high),
            **describe(kwargs, description, format="int32" if high <= INT32_MAX else "int64"),
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> int:
        del attr, data, kwargs
        if isinstance(value, str) and in_query(self) and re.fullmatch(r"-?[0-9]{1,18}", value):
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
            raise self.make_error("invalid")
        return int(value)


class Decimal(fields.Float):
    """A finite number from `low` to `high`, given as a JSON number (or text, in a query)."""

    def __init__(self, description: str = "", *, low: float, high: float, **kwargs: Any) -> None:
        super().__init__(validate=validate.Range(min=low, max=high), **describe(kwargs, description, format="double"))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> float:
        if isinstance(value, bool) or (isinstance(value, str) and not in_query(self)):
            raise self.make_error("invalid", input=value)
        return float(super()._deserialize(value, attr, data, **kwargs))


class Flag(fields.Boolean):
    """True or false; in a body only the JSON booleans, in a query `true` or `false`."""

    truthy = {True, "true"}  # noqa: RUF012 - marshmallow's way to narrow the accepted values
    falsy = {False, "false"}  # noqa: RUF012 - the same

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(**describe(kwargs, description))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if isinstance(value, int | float) and not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        if isinstance(value, str) and not in_query(self):
            raise self.make_error("invalid", input=value)
        return bool(super()._deserialize(value, attr, data, **kwargs))
