"""The base of every shape in and out, and the fields whose JSON schema says what the code does.

`Input` refuses what it does not know; `Output` promises every field it names. Every text has a length and no NUL,
every number a range: SQLite would take what PostgreSQL refuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import marshmallow as ma
from marshmallow import fields, validate

from mutuality import ids

INT32_MAX = 2**31 - 1
SLUG = r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?"
SLUG_LENGTH = 64
NO_NUL = re.compile(r"\x00|[\ud800-\udfff]")


class Input(ma.Schema):
    """A shape that comes in: what it does not name is refused."""

    class Meta:
        """Refuse unknown members."""

        unknown = ma.RAISE


class Query(Input):
    """The parameters of a query string, where numbers and flags arrive as text."""


class Output(ma.Schema):
    """A shape that goes out: every field it names is there."""

    class Meta:
        """Readers must accept members they do not know yet."""

        unknown = ma.EXCLUDE

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Mark every field required, so that the document promises it."""
        super().on_bind_field(field_name, field_obj)
        field_obj.required = True


def _describe(kwargs: dict[str, Any], description: str, **more: Any) -> dict[str, Any]:
    metadata = {"description": description, **more} if description else more
    return {**kwargs, "metadata": {**metadata, **kwargs.pop("metadata", {})}}


class Text(fields.String):
    """A text of `shortest` to `longest` characters, without NUL; `pattern` is an ECMA expression for all of it."""

    def __init__(
        self, description: str = "", *, longest: int = 200, shortest: int = 1, pattern: str | None = None, **kwargs: Any
    ) -> None:
        checks: list[Any] = [validate.Length(min=shortest, max=longest), _without_nul]
        more: dict[str, Any] = {}
        if pattern is not None:
            checks.append(_Matches(pattern))
            more["pattern"] = f"^{pattern}$"
        super().__init__(validate=checks, **_describe(kwargs, description, **more))


class Ref(Text):
    """The opaque identifier of something, such as `mem_06frsq0g3tq7p4…`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=ids.LENGTH, shortest=ids.LENGTH, pattern=ids.PATTERN, **kwargs)


class Slug(Text):
    """A short name for use in addresses: lower-case letters, digits, hyphen or underscore."""

    def __init__(self, description: str = "", *, longest: int = SLUG_LENGTH, **kwargs: Any) -> None:
        super().__init__(description, longest=longest, pattern=SLUG, **kwargs)


class Whole(fields.Integer):
    """A whole number from `low` to `high`; takes 5 and 5.0 as JSON Schema does, never "5" or true."""

    def __init__(self, description: str = "", *, low: int = 0, high: int = INT32_MAX, **kwargs: Any) -> None:
        super().__init__(
            validate=validate.Range(min=low, max=high),
            **_describe(kwargs, description, format="int32" if high <= INT32_MAX else "int64"),
        )

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> int:
        del attr, data, kwargs
        if isinstance(value, str) and _in_query(self) and re.fullmatch(r"-?[0-9]{1,18}", value):
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
            raise self.make_error("invalid")
        return int(value)


class Decimal(fields.Float):
    """A finite number from `low` to `high`, given as a JSON number (or text, in a query)."""

    def __init__(self, description: str = "", *, low: float, high: float, **kwargs: Any) -> None:
        super().__init__(validate=validate.Range(min=low, max=high), **_describe(kwargs, description, format="double"))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> float:
        if isinstance(value, bool) or (isinstance(value, str) and not _in_query(self)):
            raise self.make_error("invalid", input=value)
        return float(super()._deserialize(value, attr, data, **kwargs))


class Flag(fields.Boolean):
    """True or false; in a body only the JSON booleans, in a query `true` or `false`."""

    truthy = {True, "true"}  # noqa: RUF012 - marshmallow's way to narrow the accepted values
    falsy = {False, "false"}  # noqa: RUF012

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(**_describe(kwargs, description))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> bool:
        if isinstance(value, int | float) and not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        if isinstance(value, str) and not _in_query(self):
            raise self.make_error("invalid", input=value)
        return bool(super()._deserialize(value, attr, data, **kwargs))


class Moment(fields.AwareDateTime):
    """An instant in RFC 3339 with its offset; held and shown in UTC."""

    SHAPE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(format="iso", **_describe(kwargs, description))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> datetime:
        if not isinstance(value, str) or not self.SHAPE.fullmatch(value.upper()):
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        try:
            at: datetime = super()._deserialize(value.upper(), attr, data, **kwargs).astimezone(UTC)
        except OverflowError as error:
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE) from error
        return at


class Day(fields.Date):
    """A calendar day as `2026-03-29`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(**_describe(kwargs, description))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> date:
        if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        day: date = super()._deserialize(value, attr, data, **kwargs)
        return day


class Month(Text):
    """A calendar month as `2026-03`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=7, shortest=7, pattern=r"[12][0-9]{3}-(?:0[1-9]|1[0-2])", **kwargs)


class WallTime(Text):
    """A local wall time as `19:30`; which zone it is in stands beside it."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=5, shortest=5, pattern=r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", **kwargs)


class Zone(Text):
    """An IANA time zone name such as `America/Halifax`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description or "IANA time zone name", longest=64, **kwargs)
        self.validators.append(_known_zone)


class Choice(fields.Enum[Any]):
    """One of the named values of a StrEnum, by value."""

    def __init__(self, enum: type[StrEnum], description: str = "", **kwargs: Any) -> None:
        super().__init__(enum, by_value=fields.String, **_describe(kwargs, description))


class Words(fields.List[str]):
    """A list of at most `most` different short texts."""

    def __init__(
        self,
        item: fields.Field[Any] | None = None,
        description: str = "",
        *,
        most: int = 20,
        fewest: int = 0,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            item or Text(longest=64),
            validate=[validate.Length(min=fewest, max=most), _all_different],
            **_describe(kwargs, description, uniqueItems=True),
        )


class Pieces(fields.Nested):
    """A list of at most `most` nested shapes."""

    def __init__(
        self, nested: type[ma.Schema], description: str = "", *, most: int = 100, fewest: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(
            nested, many=True, validate=validate.Length(min=fewest, max=most), **_describe(kwargs, description)
        )


class Part(fields.Nested):
    """One nested shape."""

    def __init__(self, nested: type[ma.Schema], description: str = "", **kwargs: Any) -> None:
        super().__init__(nested, **_describe(kwargs, description))


def _in_query(field: fields.Field[Any]) -> bool:
    return isinstance(field.root, Query)


class _Matches:
    """All of the text must match; written so that the published pattern is ECMA's."""

    def __init__(self, pattern: str) -> None:
        self.expression = re.compile(pattern)

    def __call__(self, value: str) -> None:
        if not self.expression.fullmatch(value):
            msg = f"Must match {self.expression.pattern}"
            raise ma.ValidationError(msg)


def _without_nul(value: str) -> None:
    if NO_NUL.search(value):
        msg = "Must not contain NUL or lone surrogates."
        raise ma.ValidationError(msg)


def _known_zone(value: str) -> None:
    if value not in _zones():
        msg = f"{value} is not an IANA time zone."
        raise ma.ValidationError(msg)


def _all_different(values: Iterable[Any]) -> None:
    seen = list(values)
    if any(value in seen[:place] for place, value in enumerate(seen)):
        msg = "Must not repeat a value."
        raise ma.ValidationError(msg)


_ZONES: set[str] = set()


def _zones() -> set[str]:
    if not _ZONES:
        _ZONES.update(available_timezones())
    return _ZONES


def zone(name: str) -> ZoneInfo:
    """Return the zone of that IANA name."""
    return ZoneInfo(name)
