"""Where people sign in and programs fetch tokens: plain routes beside the API, as OAuth prescribes them.

Their errors are OAuth's own JSON; they are the one exception to problem+json.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from authlib.oauth2 import OAuth2Error
from flask import Flask, Response, g, render_template_string, request

from mutuality.authority.accounts import account_with
from mutuality.authority.keys import ServiceKeys
from mutuality.authority.server import Authority, Person, authorization_server
from mutuality.problems import BadRequest
from mutuality.serialize import to_bytes
from mutuality.web.intake.limits import Limit
from mutuality.web.service import current_service, reading, transaction

SIGN_IN = Limit("sign-in", 20, 60)
TOKENS = Limit("tokens", 600, 60)
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in to {{ title }}</title>
<style nonce="{{ nonce }}">
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 10vh auto; padding: 0 1rem }
  label { display: block; margin-top: 1rem }
  input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box }
  button { font: inherit; margin-top: 1.5rem; padding: .6rem 1.4rem }
  .fault { color: #a00 }
</style>
<h1>Sign in</h1>
<p>{{ title }}</p>
{% if fault %}<p class="fault" role="alert">{{ fault }}</p>{% endif %}
<form method="post">
  <input type="hidden" name="form" value="{{ form }}">
  <label for="handle">Name</label>
  <input id="handle" name="handle" autocomplete="username" required maxlength="64">
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">
  <button>Sign in</button>
</form>
</html>"""


def register(app: Flask, authority: Authority) -> None:
    """Put the authorization server's addresses into the app."""
    server = authorization_server(app, authority)
    app.add_url_rule("/oauth/authorize", "oauth_authorize", lambda: _authorize(server), methods=["GET", "POST"])
    app.add_url_rule("/oauth/token", "oauth_token", lambda: _token(server), methods=["POST"])
    app.add_url_rule("/oauth/jwks", "oauth_jwks", _jwks)
    app.add_url_rule("/.well-known/oauth-authorization-server", "oauth_metadata", lambda: _metadata(authority))


def flows(base_url: str, authority: Authority) -> dict[str, Any]:
    """Return the OAuth flows as the OpenAPI document names them: one for people, one for programs if there are any."""
    token = f"{base_url}/oauth/token"
    people = {"authorizationUrl": f"{base_url}/oauth/authorize", "tokenUrl": token, "scopes": _named(authority.people)}
    programs = {"tokenUrl": token, "scopes": _named(authority.programs)}
    return {"authorizationCode": people, **({"clientCredentials": programs} if authority.programs else {})}


def _named(scopes: frozenset[str]) -> dict[str, str]:
    return {scope: scope.replace(":", ": ") for scope in sorted(scopes)}


def _authorize(server: Any) -> Response:
    """Ask who it is, and send them back with a code. A password takes time to check: nothing is locked meanwhile."""
    with reading() as session:
        g.oauth_session = session
        try:
            grant = server.get_consent_grant()
        except OAuth2Error as error:
            return _finished(server.handle_error_response(None, error))
        if request.method == "GET":
            return _form("", 200)
        g.limit_headers = g.buckets.take(SIGN_IN, request.remote_addr or "")
        _require_own_form()
        account = account_with(session, request.form.get("handle", ""), request.form.get("password", ""))
    if account is None:
        return _form("That name and password do not belong together.", 401)
    allowed = current_service().part(Authority).roles.get(account.role, frozenset())
    if not set((grant.request.payload.scope or "").split()) <= allowed:
        return _form("Your role does not reach as far as this program asks.", 403)
    return _granted(server, grant, Person(account))


def _granted(server: Any, grant: Any, person: Person) -> Response:
    with transaction() as session:
        g.oauth_session = session
        return _finished(server.create_authorization_response(grant_user=person, grant=grant))


def _token(server: Any) -> Response:
    if request.query_string:
        return _oauth_error("invalid_request", "Send parameters in the body alone.")
    g.limit_headers = g.buckets.take(TOKENS, request.remote_addr or "")
    with transaction() as session:
        g.oauth_session = session
        return _finished(server.create_token_response())


def _jwks() -> Response:
    keys = current_service().part(ServiceKeys).public_jwks()
    return Response(to_bytes(keys), content_type="application/json", headers={"Cache-Control": "public, max-age=300"})


def _metadata(authority: Authority) -> Response:
    """Say where everything is. Source: RFC 8414."""
    base = current_service().base_url
    said = {
        "issuer": base,
        "authorization_endpoint": f"{base}/oauth/authorize",
        "token_endpoint": f"{base}/oauth/token",
        "jwks_uri": f"{base}/oauth/jwks",
        "scopes_supported": sorted(authority.scopes),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "client_credentials"],
        "token_endpoint_auth_methods_supported": ["none", "private_key_jwt"],
        "token_endpoint_auth_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": True,
    }
    return Response(to_bytes(said), content_type="application/json", headers={"Cache-Control": "public, max-age=300"})


def _finished(response: Response) -> Response:
    """Add who answers to where the person is sent back (RFC 9207), and keep everything out of caches."""
    place = response.headers.get("Location")
    if place and "code=" in place:
        response.headers["Location"] = f"{place}&iss={current_service().base_url}"
    response.headers["Cache-Control"] = "no-store"
    return response


def _form(fault: str, status: int) -> Response:
    nonce = g.instance
    page = render_template_string(PAGE, title=current_service().title, fault=fault, form=_form_mac(), nonce=nonce)
    policy = f"default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'"
    return Response(page, status, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": policy})


def _require_own_form() -> None:
    """Refuse a form that was not made by us for this very request.

    Raises:
        BadRequest: it was not.
    """
    if not hmac.compare_digest(request.form.get("form", ""), _form_mac()):
        raise BadRequest("Open the sign-in page again.")


def _form_mac() -> str:
    return hmac.new(current_service().secret, b"form " + request.query_string, hashlib.sha256).hexdigest()


def _oauth_error(error: str, description: str) -> Response:
    said = {"error": error, "error_description": description}
    return Response(to_bytes(said), 400, content_type="application/json", headers={"Cache-Control": "no-store"})
