"""Where people sign in and programs fetch tokens: plain routes beside the API, as OAuth prescribes them.

Their errors are OAuth's own JSON; they are the one exception to problem+json.
Source: RFC 6749, RFC 7636, RFC 7523, RFC 7009, RFC 7662, RFC 8414, RFC 9068, RFC 9700.
"""

from __future__ import annotations

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749.grants import ClientCredentialsGrant
from flask import Flask, g

from mutuality.authority.clients.assertions import Assertion
from mutuality.authority.clients.origins import let_apps_call
from mutuality.authority.doors.authority import Authority
from mutuality.authority.doors.grants import Challenge, CodeGrant
from mutuality.authority.doors.metadata import flows, jwks, metadata
from mutuality.authority.doors.page import authorize
from mutuality.authority.doors.refresh import RefreshGrant
from mutuality.authority.doors.token import introspect, revoke, token
from mutuality.authority.tokens.access import Tokens
from mutuality.authority.tokens.introspection import Introspection
from mutuality.authority.tokens.revocation import Revocation

__all__ = ["Authority", "flows", "register"]


def register(app: Flask, authority: Authority) -> None:
    """Put the authorization server's addresses into the app."""
    server = authorization_server(app, authority)
    let_apps_call(app)
    app.add_url_rule("/oauth/authorize", "oauth_authorize", lambda: authorize(server), methods=["GET", "POST"])
    app.add_url_rule("/oauth/token", "oauth_token", lambda: token(server), methods=["POST"])
    app.add_url_rule("/oauth/revoke", "oauth_revoke", lambda: revoke(server), methods=["POST"])
    app.add_url_rule("/oauth/introspect", "oauth_introspect", lambda: introspect(server), methods=["POST"])
    app.add_url_rule("/oauth/jwks", "oauth_jwks", jwks)
    app.add_url_rule("/.well-known/oauth-authorization-server", "oauth_metadata", lambda: metadata(authority))


class ProgramGrant(ClientCredentialsGrant):
    """A program asks in its own name."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("private_key_jwt",)


def authorization_server(app: Flask, authority: Authority) -> AuthorizationServer:
    """Return the server, with its grants, for one app."""
    server = AuthorizationServer(
        app,
        query_client=lambda client_id: authority.client(g.oauth_session, client_id),
        save_token=lambda _token, _request: None,
    )
    server.register_token_generator("default", Tokens())
    server.register_client_auth_method(Assertion.CLIENT_AUTH_METHOD, Assertion())
    server.register_grant(CodeGrant, [Challenge(required=True)])
    server.register_grant(RefreshGrant)
    server.register_grant(ProgramGrant)
    server.register_endpoint(Revocation)
    server.register_endpoint(Introspection)
    return server
