"""Everything a caller can do wrong, as one hierarchy of problems and one registry of their types.

A room declares a problem as a class: its name becomes the type, its docstring the page that explains
it, its base the status. Raise it where it is decided; the one handler in `mutuality.web` answers.
Source: RFC 9457 (Problem Details for HTTP APIs).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar

REGISTRY: dict[str, type[Problem]] = {}


class Problem(Exception):  # noqa: N818 - the field's word is "problem", not "error"
    """Something is wrong with a request, said to the caller in one sentence."""

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "problem"

    def __init__(self, detail: str, *, headers: Mapping[str, str] | None = None, **members: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.slug = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()
        known = REGISTRY.setdefault(cls.slug, cls)
        if known.__qualname__ != cls.__qualname__ or known.__module__ != cls.__module__:
            msg = f"two problems are called {cls.slug}: {known.__module__} and {cls.__module__}"
            raise TypeError(msg)

    @classmethod
    def title(cls) -> str:
        """Return the type's name as a reader would say it: `Invitation used`."""
        return cls.slug.replace("-", " ").capitalize()

    @classmethod
    def explanation(cls) -> str:
        """Return what the type means, for its page in the documentation."""
        return (cls.__doc__ or "").strip()

    def document(self, base_url: str, instance: str) -> dict[str, Any]:
        """Return the problem as a JSON document whose `type` resolves at this service."""
        return {
            "type": f"{base_url}/problems/{self.slug}",
            "title": self.title(),
            "status": self.status,
            "detail": self.detail,
            "instance": f"urn:uuid:{instance}",
            **self.members,
        }


class BadRequest(Problem):
    """The request could not be read at all."""

    status = 400


class MalformedJson(BadRequest):
    """The body is not JSON in UTF-8."""


class IdempotencyKeyMissing(BadRequest):
    """This request makes something new: send an Idempotency-Key so that a retry cannot make it twice."""


class AuthenticationRequired(Problem):
    """The request carries no token this service accepts."""

    status = 401


class Forbidden(Problem):
    """We know who asks, and this they may not do."""

    status = 403


class PolicyRefused(Forbidden):
    """The control policy in force does not allow this; the answer names key, value, version and who set it."""


class NotFound(Problem):
    """There is no such thing, or none the caller may know of."""

    status = 404


class MethodNotAllowed(Problem):
    """The resource exists, but not for this method; `Allow` lists those it takes."""

    status = 405


class Conflict(Problem):
    """The request is well formed but does not fit the state things are in."""

    status = 409


class RequestInProgress(Conflict):
    """The same request with the same Idempotency-Key is being carried out; ask again after `Retry-After`."""


class Gone(Problem):
    """It was here and will not be again."""

    status = 410


class AnswerErased(Gone):
    """This request was answered before; what the answer spoke of was erased since, and the answer with it."""


class PreconditionFailed(Problem):
    """The resource changed since the version named in If-Match: read it again before changing it."""

    status = 412


class PayloadTooLarge(Problem):
    """The body is larger than this service accepts."""

    status = 413


class UnsupportedMediaType(Problem):
    """The body's Content-Type is not one this operation reads."""

    status = 415


class ValidationFailed(Problem):
    """The request was read but its content breaks the schema; `errors` points at each place."""

    status = 422


class UnknownParameter(ValidationFailed):
    """The query holds a parameter this operation does not know, or one given twice."""


class MalformedCursor(ValidationFailed):
    """The cursor was not made by this service for this list and these filters."""


class IdempotencyKeyReused(ValidationFailed):
    """The Idempotency-Key was already used for a different request."""


class PreconditionRequired(Problem):
    """A change must name the version it changes: send If-Match with the ETag you read."""

    status = 428


class RateLimited(Problem):
    """Too many requests in a short time; `Retry-After` says when to come back."""

    status = 429


class InternalError(Problem):
    """A defect of the service. Nothing was changed; the instance helps the operator find it."""

    status = 500


class ServiceBusy(Problem):
    """The service cannot take this request just now; nothing was changed, try again after `Retry-After`."""

    status = 503
