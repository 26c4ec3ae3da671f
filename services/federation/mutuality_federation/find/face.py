"""The addresses of the page: the search, one listing, and the files both are made of. Nothing asked is kept.

A page is answered whole, whatever goes wrong: what cannot be understood is said on it, beside all that was written.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from typing import Any

from flask import Flask, Response, g, request, send_from_directory
from jinja2 import Environment, PackageLoader, StrictUndefined

from mutuality.problems import NotFound, RateLimited
from mutuality.web import Limit, Page, Service, count_read, current_service, reading, require_left
from mutuality.web.headers import allowing
from mutuality.web.service import EXTENSION
from mutuality_federation.find import form
from mutuality_federation.find import reading as reader
from mutuality_federation.find.asking import PATH, Asked
from mutuality_federation.find.rules import Showing, policy
from mutuality_federation.find.telling import LANGUAGES, Words, asked_language, words_in
from mutuality_federation.listings import READ

SEARCHES = Limit("find", 1200, 60)
HTML = "text/html; charset=utf-8"
ASSETS = str(files(__package__ or "").joinpath("assets"))
KEPT = "public, max-age=86400"
FEEDS = "/v1/feeds"


def register(app: Flask, showing: Showing) -> None:
    """Put the page into the app, shown as its operator decided."""
    service: Service = app.extensions[EXTENSION]
    service.parts[Showing] = showing
    app.add_url_rule(PATH, "find", find)
    app.add_url_rule(f"{PATH}/", "find_slash", find)
    app.add_url_rule(f"{PATH}/<ref:listing_id>", "find_listing", find_listing)
    app.add_url_rule(f"{PATH}/assets/<name>", "find_asset", find_asset)


def find() -> Response:
    """Show the search, and what it finds."""
    asked, words = Asked(request.args), words_in(asked_language())
    try:
        g.limit_headers = g.buckets.take(SEARCHES, request.remote_addr or "")
        require_left(READ)
    except RateLimited as problem:
        return _notice(asked, words, "busy", HTTPStatus.TOO_MANY_REQUESTS, problem.headers)
    with reading() as session:
        found = reader.find(session, asked, words)
    count_read(READ, Page(found.cards, None))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if asked.faults else HTTPStatus.OK
    return _page("find.html", asked, words, status, **form.shown(asked, found, words))


def find_listing(listing_id: str) -> Response:
    """Show one listing."""
    asked, words = Asked(request.args), words_in(asked_language())
    try:
        g.limit_headers = g.buckets.take(SEARCHES, request.remote_addr or "")
        require_left(READ)
        count_read(READ, None)
        with reading() as session:
            card, drawing = reader.one(session, listing_id, words, asked.args.get("language"))
    except RateLimited as problem:
        return _notice(asked, words, "busy", HTTPStatus.TOO_MANY_REQUESTS, problem.headers)
    except NotFound:
        return _notice(asked, words, "gone", HTTPStatus.NOT_FOUND, {})
    return _page("listing.html", asked, words, HTTPStatus.OK, card=card, drawing=drawing)


def find_asset(name: str) -> Response:
    """Serve a file the page is made of."""
    response = send_from_directory(ASSETS, name)
    response.headers["Cache-Control"] = KEPT
    return response


def _notice(asked: Asked, words: Words, key: str, status: HTTPStatus, headers: dict[str, str]) -> Response:
    response = _page("notice.html", asked, words, status, key=key)
    response.headers.update(headers)
    return response


def _page(template: str, asked: Asked, words: Words, status: HTTPStatus, **said: Any) -> Response:
    showing, base = current_service().part(Showing), current_service().base_url
    scope = asked.scope()
    known = {
        "asked": asked,
        "given": asked.given,
        "say": words,
        "showing": showing,
        "back": f"{PATH}?language={asked.args['language']}" if asked.args.get("language") in LANGUAGES else PATH,
        "in_language": _in_language(asked),
        "languages": [(each, words_in(each)("own_name")) for each in LANGUAGES],
        "feed": f"{base}{FEEDS}/meeting-guide{scope}",
        "calendar": f"{base}{FEEDS}/calendar{scope}",
    }
    response = Response(_pages().get_template(template).render(known, **said), status, content_type=HTML)
    response.headers["Content-Security-Policy"] = policy(showing, is_embedded=asked.is_embedded)
    response.headers["Permissions-Policy"] = allowing("geolocation")
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Content-Language"] = words.language
    response.headers["Vary"] = "Accept-Language"
    return response


def _in_language(asked: Asked) -> Callable[[str], str]:
    """Return what gives the address of this page in a language."""
    is_search = request.path.rstrip("/") == PATH
    return lambda code: asked.address(language=code) if is_search else f"{request.path}?language={code}"


@cache
def _pages() -> Environment:
    loader = PackageLoader(__package__ or "", "pages")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
