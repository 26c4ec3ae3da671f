"""The Api: a Flask app that speaks problem+json for every error, and the OpenAPI document of what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock
from typing import Any
from uuid import uuid4

from flask import Flask, g
from flask_smorest import Api as SmorestApi

from mutuality import __version__
from mutuality.proofs import Seen
from mutuality.web import errors, headers, paths
from mutuality.web.documentation import ProblemOut, register_pages
from mutuality.web.health import register_health
from mutuality.web.intake.limits import Buckets
from mutuality.web.intake.quotas import Quotas
from mutuality.web.operations import Blueprint
from mutuality.web.service import EXTENSION, Service

LARGEST_BODY = 1_048_576


class Api(SmorestApi):
    """The OpenAPI side of a service: its document, without the parts we do not use."""

    describe: Callable[[], None]
    turn = Lock()  # of several who ask first, one describes

    DEFAULT_ERROR_RESPONSE_NAME: str | None = None  # type: ignore[assignment]  # flask-smorest reads None as "none"

    def _register_responses(self) -> None:
        """Leave out the stock error responses: each operation documents its own problems, all of one shape."""
        self.spec.components.schema(ProblemOut.__name__, schema=ProblemOut)

    def _register_etag_headers(self) -> None:
        """Leave out the stock ETag headers: we document our own."""

    def _register_pagination_header(self) -> None:
        """Leave out the stock pagination header: we page by cursor."""

    def _register_error_handlers(self) -> None:
        """Leave out the stock handler: one handler of ours answers every error."""

    def serve(self, app: Flask, blueprints: Sequence[Blueprint]) -> None:
        """Serve these operations at once; to describe them takes longer, and waits until somebody asks for it."""
        for blueprint in blueprints:
            app.register_blueprint(blueprint)
        self.describe = cache(lambda: self._describe(app, blueprints))

    def document(self) -> dict[str, Any]:
        """Return the OpenAPI document of every operation that is served."""
        with self.turn:
            self.describe()
        document: dict[str, Any] = self.spec.to_dict()
        return document

    def _describe(self, app: Flask, blueprints: Sequence[Blueprint]) -> None:
        for each in blueprints:
            each.register_views_in_doc(self, app, self.spec, name=each.name, parameters=None)  # type: ignore[no-untyped-call]
            self.spec.tag({"name": each.name, "description": each.description})


def build_app(service: Service, blueprints: Sequence[Blueprint], *, flows: dict[str, Any] | None = None) -> Flask:
    """Return the Flask app of a service: its operations, its pages, its one error handler.

    `flows` are the OAuth flows its document names, as OpenAPI writes them.
    """
    app = Flask(service.name, static_folder=None)
    app.config.update(_config(service, flows or {}))
    app.extensions[EXTENSION] = service
    app.url_map.converters.update(paths.CONVERTERS)
    api: Any = Api(app)  # type: ignore[no-untyped-call]
    for converter in paths.CONVERTERS.values():
        api.register_converter(converter, paths.shape)
    api.serve(app, blueprints)
    app.extensions["mutuality-api"] = api
    register_pages(app, api)
    register_health(app)
    buckets = service.parts[Buckets] = Buckets(service.clock)
    service.parts[Seen] = Seen(service.clock)
    quotas = service.parts[Quotas] = Quotas(service.clock)
    app.before_request(lambda: _prepare(buckets, quotas))
    app.after_request(headers.finish)
    app.register_error_handler(Exception, errors.answer)
    return app


def _config(service: Service, flows: dict[str, Any]) -> dict[str, Any]:
    return {
        "API_TITLE": service.title,
        "API_VERSION": "v1",
        "OPENAPI_VERSION": "3.1.1",
        "MAX_CONTENT_LENGTH": LARGEST_BODY,
        "PROPAGATE_EXCEPTIONS": False,
        "API_SPEC_OPTIONS": {
            "info": {
                "description": _introduction(service),
                "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
                "contact": {"name": "The operator of this service", "url": service.base_url},
            },
            "servers": [{"url": service.base_url, "description": "This service"}],
            "components": {"securitySchemes": {"oauth": {"type": "oauth2", "flows": flows}}} if flows else {},
        },
    }


def _introduction(service: Service) -> str:
    return (
        f"{service.title}. Version {__version__}. Every error is problem+json (RFC 9457). What an operation does not "
        "name is refused, in the body and in the query. No text may hold NUL (U+0000). Instants are UTC and end in Z."
    )


def _prepare(buckets: Buckets, quotas: Quotas) -> None:
    g.buckets, g.quotas = buckets, quotas
    g.instance = str(uuid4())
