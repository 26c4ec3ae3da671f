"""The page where people sign in, and what follows: a registered app is allowed, or not, what it asks."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from authlib.oauth2 import OAuth2Error
from flask import Response, g, request

from mutuality.authority.clients import consents
from mutuality.authority.doors.answers import finished
from mutuality.authority.doors.authority import Authority
from mutuality.authority.doors.grants import Person, account_of
from mutuality.authority.pages import consent
from mutuality.authority.pages.looks import shown
from mutuality.authority.people.accounts import account_with
from mutuality.database import Session
from mutuality.problems import BadRequest
from mutuality.web.intake.limits import Limit
from mutuality.web.service import current_service, reading, transaction

SIGN_IN = Limit("sign-in", 20, 60)
PAGE = """<p>{{ title }}</p>
{% if fault %}<p class="fault" role="alert">{{ fault }}</p>{% endif %}
<form method="post">
  <input type="hidden" name="form" value="{{ form }}">
  <label for="handle">Name</label>
  <input id="handle" name="handle" autocomplete="username" required maxlength="64">
  <label for="password">Password</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256">
  <button>Sign in</button>
</form>
"""


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
        said = consent.answered(session)
        person, is_allowed = said or (_signed_in(session), None)
        if person is None:
            return _form("That name and password do not belong together.", 401)
        if not _scope(grant) <= _reach(person):
            return _form("Your role does not reach as far as this program asks.", 403)
        if is_allowed is None and not _is_covered(session, grant, person):
            place = grant.request.payload.redirect_uri
            return consent.ask(grant.client, person, scope=grant.request.payload.scope, place=place)
    return _answered(server, grant, person, is_allowed)


def _signed_in(session: Session) -> Person | None:
    _require_own_form()
    account = account_with(session, request.form.get("handle", ""), request.form.get("password", ""))
    return None if account is None else Person(account, checked_at=session.now)


def _scope(grant: Any) -> set[str]:
    return set((grant.request.payload.scope or "").split())


def _reach(person: Person) -> frozenset[str]:
    return current_service().part(Authority).roles.get(person.account.role, frozenset())


def _is_covered(session: Session, grant: Any, person: Person) -> bool:
    """Say whether nobody need be asked: it is a program of our own, or they allowed as much before."""
    client, account_id = grant.client, person.get_user_id()
    scope = grant.request.payload.scope
    return client.app is None or consents.covers(
        session, account_id=account_id, client_id=client.client_id, scope=scope, hold=False
    )


def _answered(server: Any, grant: Any, person: Person, is_allowed: bool | None) -> Response:  # noqa: FBT001 - an answer
    """Send them back with a code; with a refusal if they do not allow it."""
    with transaction() as session:
        g.oauth_session = session
        if is_allowed and grant.client.app is not None and account_of(person.get_user_id()) is not None:
            said = {"account_id": person.get_user_id(), "client_id": grant.client.client_id}
            consents.keep(session, **said, scope=grant.request.payload.scope)
        granting = None if is_allowed is False else person
        return finished(server.create_authorization_response(grant_user=granting, grant=grant))


def _form(fault: str, status: int) -> Response:
    return shown(PAGE, status, heading="Sign in", fault=fault, form=_form_mac())


def _require_own_form() -> None:
    """Refuse a form that was not made by us for this very request.

    Raises:
        BadRequest: it was not.
    """
    if not hmac.compare_digest(request.form.get("form", ""), _form_mac()):
        raise BadRequest("Open the sign-in page again.")


def _form_mac() -> str:
    return hmac.new(current_service().secret, b"form " + request.query_string, hashlib.sha256).hexdigest()
