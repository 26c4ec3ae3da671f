"""One pass from rows to bytes: a schema compiled to plain attribute reads, then orjson.

The published schema stays the single source of what leaves: a test holds both to the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any

import marshmallow as ma
import orjson
from marshmallow import fields

Dump = Callable[[Any], Any]


def to_bytes(value: Any) -> bytes:
    """Return JSON bytes; instants end in Z."""
    return orjson.dumps(value, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)


@cache
def compiled(schema: type[ma.Schema]) -> Dump:
    """Return a function that turns one object, row or mapping into what the schema shows of it."""
    shape, names = _shape(schema), _names(schema)
    from_object, from_mapping = _reader(names, attrgetter), _reader(names, itemgetter)

    def dump(value: Any) -> dict[str, Any]:
        return shape(from_mapping(value) if isinstance(value, Mapping) else from_object(value))

    return dump


def by_place(schema: type[ma.Schema], names: Sequence[str]) -> Dump:
    """Return a function that turns values in the order of these names into what the schema shows of them."""
    shape, read = _shape(schema), _reader([names.index(name) for name in _names(schema)], itemgetter)
    return lambda values: shape(read(values))


def _names(schema: type[ma.Schema]) -> list[str]:
    return [field.attribute or name for name, field in schema().fields.items()]


def _shape(schema: type[ma.Schema]) -> Callable[[tuple[Any, ...]], dict[str, Any]]:
    """Return a function that names values in the order of the schema, and shapes what is within them."""
    declared = schema().fields
    keys = [field.data_key or name for name, field in declared.items()]
    nested = [(key, _nested(field)) for key, field in zip(keys, declared.values(), strict=True) if _is_nested(field)]

    def shape(values: tuple[Any, ...]) -> dict[str, Any]:
        shown = dict(zip(keys, values, strict=True))
        for key, part in nested:
            shown[key] = part(shown[key])
        return shown

    return shape


def _reader(names: Sequence[str | int], getter: Any) -> Callable[[Any], tuple[Any, ...]]:
    if not names:
        return lambda _value: ()
    read = getter(*names)
    return (lambda value: (read(value),)) if len(names) == 1 else read


def _is_nested(field: fields.Field[Any]) -> bool:
    return isinstance(field, fields.Nested) or (
        isinstance(field, fields.List | fields.Dict) and isinstance(_inner(field), fields.Nested)
    )


def _inner(field: fields.Field[Any]) -> Any:
    return field.inner if isinstance(field, fields.List) else getattr(field, "value_field", None)


def _nested(field: fields.Field[Any]) -> Dump:
    inner: Any = _inner(field) if isinstance(field, fields.List | fields.Dict) else field
    part = compiled(_schema_of(inner))
    if isinstance(field, fields.Dict):
        return lambda value: None if value is None else {key: part(item) for key, item in value.items()}
    if isinstance(field, fields.List) or inner.many:
        return lambda value: None if value is None else [part(item) for item in value]
    return lambda value: None if value is None else part(value)


def _schema_of(nested: Any) -> type[ma.Schema]:
    schema: type[ma.Schema] = type(nested.schema)
    return schema
