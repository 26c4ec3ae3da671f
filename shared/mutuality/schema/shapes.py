"""What is made of other fields: choices, lists and nested shapes."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate

from mutuality.schema.base import describe
from mutuality.schema.texts import Text


class Choice(fields.Enum[Any]):
    """One of the named values of a StrEnum, by value."""

    def __init__(self, enum: type[StrEnum], description: str = "", **kwargs: Any) -> None:
        super().__init__(enum, by_value=fields.String, **describe(kwargs, description))


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
            **describe(kwargs, description, uniqueItems=True),
        )


class Pieces(fields.Nested):
    """A list of at most `most` nested shapes."""

    def __init__(
        self, nested: type[ma.Schema], description: str = "", *, most: int = 100, fewest: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(
            nested, many=True, validate=validate.Length(min=fewest, max=most), **describe(kwargs, description)
        )


class Part(fields.Nested):
    """One nested shape."""

    def __init__(self, nested: type[ma.Schema], description: str = "", **kwargs: Any) -> None:
        super().__init__(nested, **describe(kwargs, description))


def _all_different(values: Iterable[Any]) -> None:
    said = list(values)
    if len(set(said)) < len(said):
        msg = "Must not repeat a value."
        raise ma.ValidationError(msg)
