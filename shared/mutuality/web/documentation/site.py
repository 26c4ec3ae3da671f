"""The pages people open: the interactive documentation, the document behind it, and one page a kind of problem.

Everything is served from packages installed here; no page asks a foreign host for anything.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from flask import Blueprint, Flask, Response, redirect, render_template, send_from_directory
from werkzeug.wrappers import Response as AnyResponse

from mutuality.problems import REGISTRY, NotFound
from mutuality.serialize import to_bytes
from mutuality.web.service import current_service

PAGES_CLIENT = "mutuality-pages"
SWAGGER = str(files("flask_swagger_ui").joinpath("dist"))
OWN = str(files(__package__).joinpath("assets"))
SHIPPED = frozenset(
    {"swagger-ui-bundle.js", "swagger-ui.css", "oauth2-redirect.html", "oauth2-redirect.js", "favicon-32x32.png"}
)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
DAY = "public, max-age=86400"
MINUTE = "public, max-age=60"

site = Blueprint("site", __name__, template_folder="templates")


def register_pages(app: Flask, api: Any) -> None:
    """Put the pages into the app; `api` writes the OpenAPI document, once."""
    document = cache(lambda: to_bytes(api.document()))
    app.add_url_rule("/openapi.json", "openapi_document", lambda: _kept(Response(document()), "application/json"))
    app.register_blueprint(site)


@site.get("/")
def front() -> AnyResponse:
    """Lead to the documentation."""
    return redirect("/docs/")


@site.get("/docs/")
def documentation() -> Response:
    """Show the interactive documentation."""
    return _page("documentation.html")


@site.get("/docs/<path:name>")
def asset(name: str) -> Response:
    """Serve a file the documentation is made of."""
    response = send_from_directory(SWAGGER if name in SHIPPED else OWN, name)
    response.headers["Cache-Control"] = DAY
    if name.endswith(".html"):
        response.headers["Content-Security-Policy"] = POLICY
    return response


@site.get("/problems/")
def problem_kinds() -> Response:
    """List every kind of problem this service can answer."""
    return _page("problems.html", kinds=sorted(REGISTRY.values(), key=lambda kind: (kind.status, kind.slug)))


@site.get("/problems/<slug>")
def problem_kind(slug: str) -> Response:
    """Explain one kind of problem: the page its `type` leads to.

    Raises:
        NotFound: no problem is called so.
    """
    if slug not in REGISTRY:
        raise NotFound("No problem is called so.")
    return _page("problem.html", kind=REGISTRY[slug])


def _page(template: str, **said: Any) -> Response:
    service = current_service()
    known = {"title": service.title, "address": service.base_url, "pages_client": PAGES_CLIENT}
    text = render_template(template, **known, **said)
    response = _kept(Response(text), "text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = POLICY
    return response


def _kept(response: Response, media: str) -> Response:
    response.headers["Content-Type"] = media
    response.headers["Cache-Control"] = MINUTE
    return response
