"""The one handler: whatever went wrong leaves as a problem document. Source: RFC 9457."""

from __future__ import annotations

import structlog
from flask import Response, g, request
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from mutuality import problems
from mutuality.problems import Problem
from mutuality.serialize import to_bytes
from mutuality.web.documentation import PROBLEM_MEDIA
from mutuality.web.service import current_service

log = structlog.get_logger()

BY_STATUS: dict[int, type[Problem]] = {
    400: problems.BadRequest,
    401: problems.AuthenticationRequired,
    403: problems.Forbidden,
    404: problems.NotFound,
    405: problems.MethodNotAllowed,
    409: problems.Conflict,
    410: problems.Gone,
    413: problems.PayloadTooLarge,
    415: problems.UnsupportedMediaType,
    422: problems.ValidationFailed,
    429: problems.RateLimited,
    503: problems.ServiceBusy,
}
SAID = {404: "There is nothing at this address.", 405: "This address does not take that method."}
KEPT = frozenset({"Allow", "WWW-Authenticate", "Retry-After"})


def answer(error: Exception) -> Response:
    """Turn whatever went wrong into a problem document; what nobody foresaw is a defect and is logged."""
    problem = _as_problem(error)
    document = problem.document(current_service().base_url, g.instance)
    response = Response(to_bytes(document), problem.status, content_type=PROBLEM_MEDIA)
    response.headers.update(problem.headers)
    return response


def _as_problem(error: Exception) -> Problem:
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        return _from_http(error)
    if isinstance(error, StaleDataError):
        return _overtaken("It was changed while you were changing it. Read it again.")
    if isinstance(error, IntegrityError):
        log.warning("conflict", instance=g.instance, operation=request.endpoint, state=_sqlstate(error))
        return problems.Conflict("This contradicts something that is already there.")
    if isinstance(error, OperationalError):
        log.warning("busy", instance=g.instance, operation=request.endpoint, state=_sqlstate(error))
        return problems.ServiceBusy("The service is busy; nothing was changed.", headers={"Retry-After": "2"})
    log.error("defect", instance=g.instance, operation=request.endpoint, kind=type(error).__name__, exc_info=error)
    return problems.InternalError("Something went wrong here. Nothing was changed.")


def _overtaken(detail: str) -> Problem:
    """Say that somebody else was faster: against the version that was named, or, where none was, against the state."""
    names_version = getattr(g.get("operation"), "changes", False)
    return problems.PreconditionFailed(detail) if names_version else problems.Conflict(detail)


def _sqlstate(error: IntegrityError | OperationalError) -> str:
    return str(getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", "unknown"))


def _from_http(error: HTTPException) -> Problem:
    status = error.code or 500
    kind = BY_STATUS.get(status, problems.InternalError)
    kept = {name: value for name, value in error.get_headers() if name in KEPT}
    return kind(SAID.get(status, error.description or kind.title()), headers=kept)
