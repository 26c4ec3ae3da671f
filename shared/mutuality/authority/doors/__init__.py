"""Where people sign in and programs fetch tokens: plain routes beside the API, as OAuth prescribes them.

Their errors are OAuth's own JSON; they are the one exception to problem+json.
"""

from __future__ import annotations

from flask import Flask

from mutuality.authority.doors.authority import Authority
from mutuality.authority.doors.grants import authorization_server
from mutuality.authority.doors.metadata import flows, jwks, metadata
from mutuality.authority.doors.page import authorize
from mutuality.authority.doors.token import token

__all__ = ["Authority", "flows", "register"]


def register(app: Flask, authority: Authority) -> None:
    """Put the authorization server's addresses into the app."""
    server = authorization_server(app, authority)
    app.add_url_rule("/oauth/authorize", "oauth_authorize", lambda: authorize(server), methods=["GET", "POST"])
    app.add_url_rule("/oauth/token", "oauth_token", lambda: token(server), methods=["POST"])
    app.add_url_rule("/oauth/jwks", "oauth_jwks", jwks)
    app.add_url_rule("/.well-known/oauth-authorization-server", "oauth_metadata", lambda: metadata(authority))
