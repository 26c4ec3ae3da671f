"""Texts: each has a length and no NUL, and where it has a pattern, one that ECMA reads the same way."""

from __future__ import annotations

import re
from typing import Any

import marshmallow as ma
from marshmallow import fields, validate

from mutuality import ids
from mutuality.schema.base import describe

SLUG = r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?"
SLUG_LENGTH = 64
NO_NUL = re.compile(r"\x00|[\ud800-\udfff]")


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
        super().__init__(validate=checks, **describe(kwargs, description, **more))


class Ref(Text):
    """The opaque identifier of something, such as `mem_06frsq0g3tq7p4…`."""

    def __init__(self, description: str = "", **kwargs: Any) -> None:
        super().__init__(description, longest=ids.LENGTH, shortest=ids.LENGTH, pattern=ids.PATTERN, **kwargs)


class Slug(Text):
    """A short name for use in addresses: lower-case letters, digits, hyphen or underscore."""

    def __init__(self, description: str = "", *, longest: int = SLUG_LENGTH, **kwargs: Any) -> None:
        super().__init__(description, longest=longest, pattern=SLUG, **kwargs)


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
