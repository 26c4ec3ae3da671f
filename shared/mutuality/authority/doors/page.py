"""The page where people sign in."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from authlib.oauth2 import OAuth2Error
from flask import Response, g, render_template_string, request

from mutuality.authority.doors.answers import finished
from mutuality.authority.doors.authority import Authority
from mutuality.authority.doors.grants import Person
from mutuality.authority.people.accounts import account_with
from mutuality.problems import BadRequest
from mutuality.web.intake.limits import Limit
from mutuality.web.service import current_service, reading, transaction

SIGN_IN = Limit("sign-in", 20, 60)
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


def authorize(server: Any) -> Response:
    """Ask who it is, and send them back with a code. A password takes time to check: nothing is locked meanwhile."""
    with reading() as session:
        g.oauth_session = session
        try:
            grant = server.get_consent_grant()
        except OAuth2Error as error:
            return finished(server.handle_error_response(None, error))
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
        return finished(server.create_authorization_response(grant_user=person, grant=grant))


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
