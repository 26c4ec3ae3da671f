"""From a request to checked values: body and query against their schemas, every fault pointed at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any

import marshmallow as ma
import orjson
from flask import request
from marshmallow import fields

from mutuality.problems import MalformedJson, UnknownParameter, UnsupportedMediaType, ValidationFailed

JSON = "application/json"
DEEPEST = 32
MOST_FAULTS, LONGEST_PLACE, LONGEST_DETAIL = 100, 200, 400


def query_values(schema: type[ma.Schema]) -> dict[str, Any]:
    """Return the query string's values; a schema may say that it ignores what it does not know.

    Raises:
        UnknownParameter: a parameter is unknown or given twice.
        ValidationFailed: a value breaks the schema.
    """
    loaded = _made(schema)
    takes = {field.data_key or name: field for name, field in loaded.fields.items()}
    given = request.args.to_dict(flat=False)
    if loaded.unknown == ma.EXCLUDE:
        given = {name: values for name, values in given.items() if name in takes}
    faults = [_unknown(name) for name in given if name not in takes]
    faults += [
        _repeated(name)
        for name, values in given.items()
        if name in takes and len(values) > 1 and not _many(takes[name])
    ]
    if faults:
        raise UnknownParameter("The query has parameters this operation does not take.", errors=faults[:MOST_FAULTS])
    flat = {name: values if _many(takes[name]) else values[0] for name, values in given.items()}
    return _load(loaded, flat, lambda path: {"parameter": path[0][:LONGEST_PLACE]})


@cache
def _made(schema: type[ma.Schema]) -> ma.Schema:
    """Return the one instance of a schema; it keeps nothing of what it loads."""
    return schema()


def refuse_query() -> None:
    """Refuse any query string where an operation takes none.

    Raises:
        UnknownParameter: there is one.
    """
    if request.args:
        faults = [_unknown(name) for name in request.args]
        raise UnknownParameter("This operation takes no query parameters.", errors=faults[:MOST_FAULTS])


def body_values(schema: type[ma.Schema]) -> dict[str, Any]:
    """Return the JSON body's values.

    Raises:
        UnsupportedMediaType: the body is not sent as JSON.
        MalformedJson: it cannot be read, or lies too deep in itself.
        ValidationFailed: it breaks the schema.
    """
    require_media(JSON)
    try:
        given = orjson.loads(request.get_data(cache=True))
    except orjson.JSONDecodeError as error:
        raise MalformedJson(f"The body is not JSON: {error.msg} at character {error.pos}.") from error
    _require_shallow(given)
    if not isinstance(given, dict):
        raise ValidationFailed(
            "The body must be a JSON object.", errors=[{"pointer": "", "detail": "Must be an object."}]
        )
    return _load(_made(schema), given, lambda path: {"pointer": _pointer(path)})


def _require_shallow(given: Any) -> None:
    """Refuse what no shape of ours looks like, before anything walks through it.

    Raises:
        MalformedJson: its objects and lists lie deeper within one another than any of ours.
    """
    level = [given]
    for _ in range(DEEPEST):
        level = [part for each in level for part in _parts(each) if isinstance(part, dict | list)]
        if not level:
            return
    raise MalformedJson(f"The body holds objects and lists more than {DEEPEST} deep.")


def _parts(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def body_text(media: str) -> str:
    """Return the body as ASCII text of that media type.

    Raises:
        UnsupportedMediaType: it is sent as something else.
        ValidationFailed: it is not ASCII.
    """
    require_media(media)
    try:
        return request.get_data(cache=True).decode("ascii")
    except UnicodeDecodeError as error:
        raise ValidationFailed(
            "The body must be ASCII text.", errors=[{"pointer": "", "detail": "Holds a byte beyond ASCII."}]
        ) from error


def require_media(media: str) -> None:
    """Refuse a body of another media type.

    Raises:
        UnsupportedMediaType: the Content-Type is missing or different.
    """
    if request.mimetype != media:
        raise UnsupportedMediaType(f"Send the body as {media}.", headers={"Accept": media})


def _load(schema: ma.Schema, given: Mapping[str, Any], place: Any) -> dict[str, Any]:
    try:
        loaded: dict[str, Any] = schema.load(given)
    except ma.ValidationError as error:
        said = islice(_flatten(error.normalized_messages(), ()), MOST_FAULTS)
        faults = [{**place(path), "detail": detail[:LONGEST_DETAIL]} for path, detail in said]
        raise ValidationFailed("Some values are missing, unknown or out of range.", errors=faults) from error
    return loaded


def _flatten(messages: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from _flatten(inner, path if key == ma.exceptions.SCHEMA else (*path, str(key)))
    else:
        for said in messages if isinstance(messages, list) else [messages]:
            yield path or ("",), str(said)


def _pointer(path: tuple[str, ...]) -> str:
    """Return the place as a JSON pointer (RFC 6901); a name too long to repeat is cut."""
    return "".join("/" + part[:LONGEST_PLACE].replace("~", "~0").replace("/", "~1") for part in path if part)


def _many(field: fields.Field[Any]) -> bool:
    return isinstance(field, fields.List)


def _unknown(name: str) -> dict[str, str]:
    return {"parameter": name[:LONGEST_PLACE], "detail": "Unknown parameter."}


def _repeated(name: str) -> dict[str, str]:
    return {"parameter": name, "detail": "Given more than once."}
