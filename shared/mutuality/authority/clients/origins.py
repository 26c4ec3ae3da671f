"""Which pages elsewhere may call us from a browser: those of approved apps, and nobody else's. Source: Fetch standard.

No cookie is ever asked or sent, so a page gains nothing by it that its token does not give. Were all let in, any page
somebody opens on a home network could read there what a chapter's service tells to everybody who reaches it.
"""

from __future__ import annotations

import re
from typing import Any

from flask import Flask, Response, request
from sqlalchemy import select

from mutuality.authority.clients.addresses import HERE
from mutuality.authority.clients.apps import AppState
from mutuality.authority.columns import AppColumns, model
from mutuality.web.service import reading

ALLOWED = "Authorization, Content-Type, DPoP, Idempotency-Key, If-Match, If-None-Match"
TOLD = "ETag, Link, Location, RateLimit, RateLimit-Policy, Request-Id, Retry-After, WWW-Authenticate"
METHODS = "GET, POST, PUT, PATCH, DELETE"
LOCAL = re.compile(rf"({HERE})(?::[1-9][0-9]{{0,4}})?")
PAGES = ("/oauth/authorize", "/docs")


def let_apps_call(app: Flask) -> None:
    """Answer browsers that ask whether a page elsewhere may call us, and say it with each answer."""
    app.before_request(_asked)
    app.after_request(_said)


def is_of_app(origin: str) -> bool:
    """Say whether an origin is where an approved app sends people back to; on somebody's own machine, at any port."""
    here = LOCAL.fullmatch(origin)
    wanted = (here[1] if here else origin) + "/"
    return any(address.startswith(wanted) for address in _addresses())


def _addresses() -> list[str]:
    with reading() as session:
        table: Any = model(session, AppColumns)
        found = session.scalars(select(table.redirect_uris).where(table.state == AppState.APPROVED))
        return [address for addresses in found for address in addresses]


def _asked() -> Response | None:
    if request.method != "OPTIONS" or "Access-Control-Request-Method" not in request.headers:
        return None
    return Response(status=204)


def _said(response: Response) -> Response:
    origin = request.headers.get("Origin")
    if origin is None or request.path.startswith(PAGES) or "Access-Control-Allow-Origin" in response.headers:
        return response
    response.vary.add("Origin")
    if is_of_app(origin):
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = TOLD
        if request.method == "OPTIONS":
            more = {"Allow-Methods": METHODS, "Allow-Headers": ALLOWED, "Max-Age": "600"}
            response.headers.update({f"Access-Control-{name}": value for name, value in more.items()})
    return response
