"""Which headers an answer carries, as the OpenAPI document says it."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mutuality.web.operations import Operation


def _header(description: str, longest: int, *, always: bool = False) -> dict[str, Any]:
    said = {"description": description, "schema": {"type": "string", "maxLength": longest}}
    return {**said, "required": True} if always else said


ETAG = {"ETag": _header("The version of what is shown, strong", 128)}
LINK = {"Link": _header("The next page, `rel=next`", 2000)}
LOCATION = {"Location": _header("Where what was made is found", 400, always=True)}
REPLAYED = {"Idempotent-Replayed": _header("`true` when this answers a retry as the first time", 4)}
LIMITS = {
    "RateLimit-Policy": _header("How many requests in how many seconds: `q` and `w`", 200, always=True),
    "RateLimit": _header("How many are left, and in how many seconds the limit is whole again: `r` and `t`", 200),
}
WAIT = {"Retry-After": _header("In how many seconds to come back", 10, always=True)}
CHALLENGE = {"WWW-Authenticate": _header("How to sign in, or what the token lacks (RFC 6750)", 1000)}
OF_FAILURE: dict[int, dict[str, Any]] = {
    HTTPStatus.UNAUTHORIZED: CHALLENGE,
    HTTPStatus.FORBIDDEN: CHALLENGE,
    HTTPStatus.PRECONDITION_FAILED: ETAG,
    HTTPStatus.TOO_MANY_REQUESTS: {**LIMITS, **WAIT},
    HTTPStatus.SERVICE_UNAVAILABLE: WAIT,
}


def of_success(operation: Operation) -> dict[str, Any]:
    """Return the headers of an answer that went well."""
    return {
        **(ETAG if operation.status != HTTPStatus.NO_CONTENT else {}),
        **(LINK if operation.is_list else {}),
        **(LOCATION if operation.location else {}),
        **(REPLAYED if operation.creates else {}),
        **(LIMITS if operation.limit or operation.quota else {}),
    }


def of_failure(status: int) -> dict[str, Any]:
    """Return the headers of a problem of that status."""
    return OF_FAILURE.get(status, {})
