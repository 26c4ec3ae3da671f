"""How a service gets its authorization server: keys, token reader and addresses, put together in one place."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Flask

from mutuality.access import Authenticate, TokenReader
from mutuality.authority.doors import Authority, flows, register
from mutuality.authority.tokens.ended import Ended
from mutuality.authority.tokens.keys import ServiceKeys
from mutuality.callers import Behind, Proxies
from mutuality.database import Database
from mutuality.logs import keep_values_out
from mutuality.web.api import build_app
from mutuality.web.operations import Blueprint
from mutuality.web.service import Service


def build_service(
    *,
    name: str,
    title: str,
    base_url: str,
    database: Database,
    authority: Authority,
    blueprints: Sequence[Blueprint],
    authenticate: Authenticate | None = None,
    proxies: Proxies | None = None,
) -> tuple[Flask, Service]:
    """Return a service's app with its authorization server, and the service itself.

    `authenticate` replaces the reading of access tokens, in tests. What `proxies` say of callers is believed.
    """
    keep_values_out()
    keys = ServiceKeys(database)
    ended = Ended(database)
    reader = TokenReader(base_url, base_url, keys.key_set, database.clock, ended.has)
    service = Service(
        name=name,
        title=title,
        base_url=base_url,
        database=database,
        clock=database.clock,
        authenticate=authenticate or reader,
        make_secret=keys.secret,
        parts={ServiceKeys: keys, Authority: authority, Ended: ended, TokenReader: reader},
    )
    app = build_app(service, blueprints, flows=flows(base_url, authority))
    register(app, authority)
    app.wsgi_app = Behind(app.wsgi_app, proxies or Proxies())  # type: ignore[method-assign]  # as Flask advises
    return app, service
