"""The base of every shape in and out, and how a field is described."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import fields


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


def describe(kwargs: dict[str, Any], description: str, **more: Any) -> dict[str, Any]:
    """Return a field's keywords with its description and what else its schema shall say."""
    metadata = {"description": description, **more} if description else more
    return {**kwargs, "metadata": {**metadata, **kwargs.pop("metadata", {})}}


def in_query(field: fields.Field[Any]) -> bool:
    """Say whether the field stands in a query string, where everything arrives as text."""
    return isinstance(field.root, Query)
