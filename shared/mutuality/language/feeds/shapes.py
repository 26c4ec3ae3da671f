"""How what the federation says is read: readers accept members they do not know yet."""

from __future__ import annotations

from typing import Any

import marshmallow as ma

from mutuality.problems import ValidationFailed

VERSION = 1


class FeedInvalid(ValidationFailed):
    """The feed is signed, but what it says breaks its shape or is meant for somebody else."""


class Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


def load(shape: ma.Schema, payload: dict[str, Any]) -> dict[str, Any]:
    """Return what is said, in the shape it is to have.

    Raises:
        FeedInvalid: it breaks it.
    """
    try:
        said: dict[str, Any] = shape.load(payload)
    except ma.ValidationError as error:
        raise FeedInvalid("What the federation says breaks its shape.") from error
    return said
