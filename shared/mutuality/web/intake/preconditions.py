"""Strong ETags, `If-Match` on every change, `304` for what the caller already has. Source: RFC 9110 section 13."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from flask import Response, g, request

from mutuality.problems import PreconditionFailed, PreconditionRequired

STRONG = re.compile(r'"[\x21\x23-\x7e]{1,128}"')


def require_if_match() -> None:
    """Make sure a change names the version it changes.

    Raises:
        PreconditionRequired: there is no If-Match.
        PreconditionFailed: If-Match holds no strong ETag.
    """
    given = request.headers.get("If-Match")
    if given is None:
        raise PreconditionRequired("Send If-Match with the ETag of the version you read.")
    if not all(STRONG.fullmatch(tag.strip()) for tag in given.split(",")):
        raise PreconditionFailed("If-Match holds no strong ETag of this resource.")
    g.if_match = {tag.strip() for tag in given.split(",")}


def require_current(thing: Any) -> None:
    """Go on only if `thing` still has the version the caller named in If-Match.

    Raises:
        PreconditionFailed: it was changed since.
    """
    g.match_checked = True
    if etag_of(thing) not in g.if_match:
        raise PreconditionFailed(
            "It was changed since you read it. Read it again, then repeat your change.",
            headers={"ETag": etag_of(thing)},
        )


def etag_of(thing: Any) -> str:
    """Return the ETag of a versioned thing."""
    return f'"{thing.version}"'


def require_checked() -> None:
    """Fail loudly when an operation that changes something forgot to compare versions."""
    if not g.get("match_checked"):
        msg = f"{request.endpoint} changes something but never called require_current"
        raise RuntimeError(msg)


def tag(response: Response, result: Any) -> Response:
    """Give an answer its ETag, and shorten it to 304 when the caller already has it."""
    if response.status_code >= 300 or response.status_code == 204:  # noqa: PLR2004 - HTTP's own numbers
        return response
    if isinstance(getattr(result, "version", None), int):
        response.headers["ETag"] = etag_of(result)
    elif request.method in {"GET", "HEAD"}:
        response.headers["ETag"] = f'"{hashlib.sha256(response.get_data()).hexdigest()[:32]}"'
    return _not_modified(response) if request.method in {"GET", "HEAD"} else response


def _not_modified(response: Response) -> Response:
    known = {part.strip().removeprefix("W/") for part in request.headers.get("If-None-Match", "").split(",")}
    if not known & {response.headers["ETag"], "*"}:
        return response
    short = Response(status=304, headers={"ETag": response.headers["ETag"]})
    short.headers.pop("Content-Type", None)
    return short
