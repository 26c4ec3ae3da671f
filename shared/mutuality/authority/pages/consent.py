"""The page on which a person reads what an app asks, in plain words, and allows it or does not.

It follows the sign-in at once. What is carried from there is a ticket: who signed in, when, for exactly this request,
under the password of that moment. Nobody else can make one, and nothing is kept of a person who goes away.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import UTC, datetime
from typing import Any

from flask import Response, request

from mutuality.authority.clients.known import Client
from mutuality.authority.columns import AccountColumns, model
from mutuality.authority.doors.authority import Authority
from mutuality.authority.doors.grants import Person
from mutuality.authority.pages.looks import shown
from mutuality.authority.people.accounts import may_sign_in
from mutuality.database import Session
from mutuality.ids import PATTERN
from mutuality.problems import BadRequest
from mutuality.web.service import current_service

TICKET_SECONDS = 300
ID = re.compile(PATTERN)
PAGE = """<p>{{ title }}</p>
<p><strong>{{ app.name }}</strong> asks for this:</p>
<ul>{% for sentence in sentences %}<li>{{ sentence }}</li>{% endfor %}</ul>
<p>What it is for, as it was approved here:</p>
<blockquote>{{ app.purpose }}</blockquote>
<p>Registered by {{ app.by }} on {{ app.on.isoformat() }}, and approved by a second person. You are sent back to
<strong>{{ place }}</strong>.</p>
<p>You can take this back at any time. If you do not allow it, the app learns nothing but that.</p>
<form method="post">
  <input type="hidden" name="ticket" value="{{ ticket }}">
  <button name="answer" value="refuse">Do not allow</button>
  <button name="answer" value="allow">Allow</button>
</form>
"""


def ask(client: Client, person: Person, *, scope: str, place: str) -> Response:
    """Show what a registered app asks."""
    sentences = current_service().part(Authority).sentences
    told = [sentences[each] for each in sorted(scope.split())]
    ticket = _ticket(person.account, int(person.checked_at.timestamp()))
    said = {"sentences": told, "app": client.app, "place": place, "ticket": ticket}
    return shown(PAGE, 200, heading="May this app do that?", **said)


def answered(session: Session) -> tuple[Person, bool] | None:
    """Return who answered the page and whether they allow it, or None if what was sent is no answer to it.

    Raises:
        BadRequest: the ticket is too old, of another request, or not ours.
    """
    if "ticket" not in request.form:
        return None
    account_id, _, rest = request.form["ticket"].partition(".")
    seconds = rest.partition(".")[0]
    account = session.get(model(session, AccountColumns), account_id) if ID.fullmatch(account_id) else None
    fresh = seconds.isdecimal() and seconds.isascii() and _is_fresh(session, seconds)
    if account is None or not fresh or not may_sign_in(account, session.now):
        raise BadRequest("Sign in again: this page was open too long.")
    if not hmac.compare_digest(request.form["ticket"].encode(), _ticket(account, int(seconds)).encode()):
        raise BadRequest("Sign in again: this page was made for something else.")
    person = Person(account, checked_at=datetime.fromtimestamp(int(seconds), UTC))
    return person, request.form.get("answer") == "allow"


def _is_fresh(session: Session, seconds: str) -> bool:
    return len(seconds) <= 12 and 0 <= session.now.timestamp() - int(seconds) < TICKET_SECONDS  # noqa: PLR2004 - a date


def _ticket(account: Any, seconds: int) -> str:
    """Return what says who signed in when; it ends with their password, and is good for this very request."""
    said = f"consent {account.id} {seconds} {account.password_hash} ".encode() + request.query_string
    return f"{account.id}.{seconds}.{hmac.new(current_service().secret, said, hashlib.sha256).hexdigest()}"
