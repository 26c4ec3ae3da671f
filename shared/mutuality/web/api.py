"""The Api: a Flask app that speaks problem+json for every error, and the OpenAPI document of what it does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

import structlog
from flask import Flask, Response, g, request
from flask_smorest import Api as SmorestApi
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException
from werkzeug.routing import BaseConverter, ValidationError

from mutuality import __version__, ids, problems
from mutuality.problems import Problem
from mutuality.schema import SLUG, SLUG_LENGTH
from mutuality.serialize import to_bytes
from mutuality.web import pagesets
from mutuality.web.documents import PROBLEM_MEDIA
from mutuality.web.limits import Buckets
from mutuality.web.operations import Blueprint
from mutuality.web.service import EXTENSION, Service, current_service

LARGEST_BODY = 1_048_576
log = structlog.get_logger()

BY_STATUS: dict[int, type[Problem]] = {
    400: problems.BadRequest,
    401: problems.AuthenticationRequired,
    403: problems.Forbidden,
    404: problems.NotFound,
    405: problems.MethodNotAllowed,
    406: problems.NotAcceptable,
    409: problems.Conflict,
    410: problems.Gone,
    413: problems.PayloadTooLarge,
    415: problems.UnsupportedMediaType,
    422: problems.ValidationFailed,
    429: problems.RateLimited,
    503: problems.ServiceBusy,
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


class Api(SmorestApi):
    """The OpenAPI side of a service: its document, without the parts we do not use."""

    DEFAULT_ERROR_RESPONSE_NAME: str | None = None  # type: ignore[assignment]  # flask-smorest reads None as "none"

    def _register_responses(self) -> None:
        """Leave out the stock error responses: each operation documents its own problems."""

    def _register_etag_headers(self) -> None:
        """Leave out the stock ETag headers: we document our own."""

    def _register_pagination_header(self) -> None:
        """Leave out the stock pagination header: we page by cursor."""

    def _register_error_handlers(self) -> None:
        """Leave out the stock handler: one handler of ours answers every error."""

    def document(self) -> dict[str, Any]:
        """Return the OpenAPI document of every registered operation."""
        document: dict[str, Any] = self.spec.to_dict()
        return document


def build_app(service: Service, blueprints: Sequence[Blueprint], *, flows: dict[str, Any] | None = None) -> Flask:
    """Return the Flask app of a service: its operations, its pages, its one error handler.

    `flows` are the OAuth flows its document names, as OpenAPI writes them.
    """
    app = Flask(service.name, static_folder=None)
    app.config.update(_config(service, flows or {}))
    app.extensions[EXTENSION] = service
    app.url_map.converters.update(ref=RefConverter, day=DayConverter, month=MonthConverter, slug=SlugConverter)
    api: Any = Api(app)  # type: ignore[no-untyped-call]
    api.register_converter(RefConverter, _document_ref)
    api.register_converter(DayConverter, _document_day)
    api.register_converter(MonthConverter, _document_month)
    api.register_converter(SlugConverter, _document_slug)
    for blueprint in blueprints:
        api.register_blueprint(blueprint)
    app.extensions["mutuality-api"] = api
    pagesets.register(
        app,
        title=service.title,
        document=lambda: to_bytes(api.document()),
        base_url=service.base_url,
        registry=problems.REGISTRY,
    )
    buckets = Buckets(service.clock)
    app.before_request(lambda: _prepare(buckets))
    app.after_request(_finish)
    app.register_error_handler(Exception, _answer)
    return app


class RefConverter(BaseConverter):
    """An identifier in a path; anything that cannot be one is simply not found."""

    regex = ids.PATTERN
    part_isolating = True


class SlugConverter(BaseConverter):
    """A short name in a path; anything that cannot be one is simply not found."""

    regex = SLUG.replace("*", f"{{0,{SLUG_LENGTH - 2}}}")
    part_isolating = True


class DayConverter(BaseConverter):
    """A calendar day in a path; anything that is none is simply not found."""

    regex = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """Return the day."""
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise ValidationError from error


class MonthConverter(BaseConverter):
    """A calendar month in a path, such as `2026-03`."""

    regex = "[12][0-9]{3}-(?:0[1-9]|1[0-2])"


def _document_month(converter: MonthConverter) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^{converter.regex}$", "minLength": 7, "maxLength": 7}


def _document_day(converter: DayConverter) -> dict[str, Any]:
    del converter
    return {"type": "string", "format": "date"}


def _document_ref(converter: RefConverter) -> dict[str, Any]:
    del converter
    return {"type": "string", "pattern": f"^{ids.PATTERN}$", "minLength": ids.LENGTH, "maxLength": ids.LENGTH}


def _document_slug(converter: SlugConverter) -> dict[str, Any]:
    del converter
    return {"type": "string", "pattern": f"^{SLUG}$", "minLength": 1, "maxLength": SLUG_LENGTH}


def _config(service: Service, flows: dict[str, Any]) -> dict[str, Any]:
    return {
        "API_TITLE": service.title,
        "API_VERSION": "v1",
        "OPENAPI_VERSION": "3.1.1",
        "MAX_CONTENT_LENGTH": LARGEST_BODY,
        "PROPAGATE_EXCEPTIONS": False,
        "API_SPEC_OPTIONS": {
            "info": {
                "description": f"{service.title}. Version {__version__}. Every error is problem+json (RFC 9457).",
                "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
                "contact": {"name": "The operator of this service", "url": service.base_url},
            },
            "servers": [{"url": service.base_url, "description": "This service"}],
            "components": {"securitySchemes": {"oauth": {"type": "oauth2", "flows": flows}}} if flows else {},
        },
    }


def _prepare(buckets: Buckets) -> None:
    g.buckets = buckets
    g.instance = str(uuid4())


def _finish(response: Response) -> Response:
    for name, value in {**HEADERS, **g.get("limit_headers", {}), "Request-Id": g.instance}.items():
        response.headers.setdefault(name, value)
    return response


def _answer(error: Exception) -> Response:
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
        return problems.PreconditionFailed("It was changed while you were changing it. Read it again.")
    if isinstance(error, IntegrityError):
        log.warning("conflict", instance=g.instance, operation=request.endpoint, state=_sqlstate(error))
        return problems.Conflict("This contradicts something that is already there.")
    if isinstance(error, OperationalError):
        log.warning("busy", instance=g.instance, operation=request.endpoint, state=_sqlstate(error))
        return problems.ServiceBusy("The service is busy; nothing was changed.", headers={"Retry-After": "2"})
    log.error("defect", instance=g.instance, operation=request.endpoint, kind=type(error).__name__, exc_info=error)
    return problems.InternalError("Something went wrong here. Nothing was changed.")


def _sqlstate(error: IntegrityError | OperationalError) -> str:
    return str(getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", "unknown"))


def _from_http(error: HTTPException) -> Problem:
    kind = BY_STATUS.get(error.code or 500, problems.InternalError)
    said = {404: "There is nothing at this address.", 405: "This address does not take that method."}
    kept = {name: value for name, value in error.get_headers() if name in {"Allow", "WWW-Authenticate", "Retry-After"}}
    return kind(said.get(error.code or 500, error.description or kind.title()), headers=kept)
