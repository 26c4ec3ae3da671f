"""Instants, days, months and wall times, each in the one form it is written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import marshmallow as ma
from marshmallow import fields

from mutuality.periods import PERIOD
from mutuality.schema.base import describe
from mutuality.schema.texts import Text


class Moment(fields.AwareDateTime):
    """An instant in RFC 3339 with its offset; held and shown in UTC."""

    SHAPE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)")

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(format="iso", **describe(kwargs, description))

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
        super().__init__(**describe(kwargs, description))

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> date:
        if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        day: date = super()._deserialize(value, attr, data, **kwargs)
        return day


class Month(Text):
    """A calendar month as `2026-03`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=7, shortest=7, pattern=r"[12][0-9]{3}-(?:0[1-9]|1[0-2])", **kwargs)


class Period(Text):
    """A month as `2026-03`, or a quarter, half or year by its first month and length, as `2026-07--P3M`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=13, shortest=7, pattern=PERIOD, **kwargs)


class WallTime(Text):
    """A local wall time as `19:30`; which zone it is in stands beside it."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=5, shortest=5, pattern=r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", **kwargs)


class Zone(Text):
    """An IANA time zone name such as `America/Halifax`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        said = {"format": "iana-time-zone"}
        super().__init__(description or "IANA time zone name", longest=64, metadata=said, **kwargs)
        self.validators.append(_known_zone)


def _known_zone(value: str) -> None:
    if value not in _zones():
        msg = f"{value} is not an IANA time zone."
        raise ma.ValidationError(msg)


_ZONES: set[str] = set()


def _zones() -> set[str]:
    if not _ZONES:
        _ZONES.update(available_timezones())
    return _ZONES


def zone(name: str) -> ZoneInfo:
    """Return the zone of that IANA name."""
    return ZoneInfo(name)
