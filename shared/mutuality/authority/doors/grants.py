"""The grant of people: a code with PKCE begins a sign-in.

Time is the service's own clock throughout. Source: RFC 6749, RFC 7636, RFC 9700.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import structlog
from authlib.oauth2.rfc6749 import InvalidRequestError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc7636 import CodeChallenge
from flask import g
from sqlalchemy import update

from mutuality.authority.clients import consents
from mutuality.authority.clients.known import Client
from mutuality.authority.columns import AccountColumns, CodeColumns, model
from mutuality.authority.people.accounts import may_sign_in
from mutuality.authority.tokens import sign_ins
from mutuality.authority.tokens.access import require_proof
from mutuality.authority.tokens.refreshing import RACE

CODE_LIFE_SECONDS = 60
log = structlog.get_logger()


@dataclass(frozen=True)
class Person:
    """Somebody who signed in, as authlib wants to see them: with a sign-in, and the number of its next refresh token.

    On the sign-in page there is none yet, but it is known when their password was checked.
    """

    account: Any
    sign_in: Any = None
    number: int = 1
    checked_at: Any = None

    def get_user_id(self) -> str:
        """Return the account's id."""
        return str(self.account.id)


@dataclass(frozen=True)
class Code:
    """A code being exchanged, as authlib wants to see it."""

    row: Any

    def get_redirect_uri(self) -> str:
        """Return where the person was sent back to."""
        return str(self.row.redirect_uri)

    def get_scope(self) -> str:
        """Return what was granted."""
        return str(self.row.scope)


class CodeGrant(AuthorizationCodeGrant):
    """A person signs in and is sent back with a code, which is exchanged once."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("none",)

    def generate_authorization_code(self) -> str:
        """Return a new code of 256 bits."""
        return secrets.token_urlsafe(32)

    def save_authorization_code(self, code: str, request: Any) -> None:
        """Keep the code's digest with all it was given for."""
        session, table = g.oauth_session, model(g.oauth_session, CodeColumns)
        session.add(
            table(
                sha256=_sha256(code),
                client_id=request.client.client_id,
                account_id=request.user.get_user_id(),
                redirect_uri=request.payload.redirect_uri or "",
                scope=request.payload.scope or "",
                challenge=request.payload.data["code_challenge"],
                checked_at=request.user.checked_at,
                expires_at=session.now + timedelta(seconds=CODE_LIFE_SECONDS),
            )  # type: ignore[call-arg]
        )

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        """Take the code, in one statement, so that of two who bring it one is served."""
        session, table = g.oauth_session, model(g.oauth_session, CodeColumns)
        taken = session.execute(
            update(table)
            .where(table.sha256 == _sha256(code), table.client_id == client.client_id)
            .where(table.used_at.is_(None), table.expires_at > session.now)
            .values(used_at=session.now)
            .returning(table)
        ).scalar_one_or_none()
        if taken is None:
            self._judge(session.get(table, _sha256(code)), client)
        return None if taken is None else Code(taken)

    def _judge(self, used: Any | None, client: Client) -> None:
        """End what a code began that is brought again later by its client: it is in two hands."""
        session = g.oauth_session
        if used is None or used.client_id != client.client_id or used.used_at is None or used.sign_in_id is None:
            return
        if session.now - used.used_at >= RACE:
            sign_ins.end(session, [used.sign_in_id], sign_ins.CODE_REUSED)
            log.warning("security", event_kind="code-reused", sign_in=used.sign_in_id)

    def delete_authorization_code(self, authorization_code: Code) -> None:
        """Leave the used code where it is: it says that it was used."""

    def authenticate_user(self, authorization_code: Code) -> Person | None:
        """Begin the sign-in of the person the code was given to, unless they may sign in no more, or allow it no more.

        Raises:
            ProofMissing: this client's tokens are bound to a key, and none was proved.
        """
        session, row = g.oauth_session, authorization_code.row
        require_proof(self.request.client)
        account = account_of(row.account_id)
        if account is None or not is_allowed(self.request.client, row):
            return None
        said = {"client_id": row.client_id, "scope": row.scope, "began_at": row.checked_at, "jkt": g.get("bound_to")}
        sign_in = sign_ins.begin(session, account=account, **said)
        row.sign_in_id = sign_in.id
        return Person(account, sign_in)


class Challenge(CodeChallenge):
    """PKCE with S256 and nothing else, for everybody."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ("S256",)

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        """Refuse a request without a hashed challenge before the person is asked for a password."""
        said = grant.request.payload.data
        if not said.get("code_challenge") or said.get("code_challenge_method") != "S256":
            raise InvalidRequestError("Send a code_challenge with code_challenge_method S256.")
        super().validate_code_challenge(grant, redirect_uri)

    def get_authorization_code_challenge(self, authorization_code: Code) -> str:
        """Return the challenge the code was asked with."""
        return str(authorization_code.row.challenge)

    def get_authorization_code_challenge_method(self, authorization_code: Code) -> str:
        """Return the only method there is."""
        del authorization_code
        return "S256"


def account_of(account_id: str) -> Any | None:
    """Return an account that may sign in, held until this is done so that nobody dismisses it halfway; or None."""
    table: Any = model(g.oauth_session, AccountColumns)
    account = g.oauth_session.get(table, account_id, with_for_update={"read": True}, populate_existing=True)
    return account if account is not None and may_sign_in(account, g.oauth_session.now) else None


def is_allowed(client: Client, granted: Any) -> bool:
    """Say whether an app is still allowed what a code or a sign-in was granted; our own programs need not be."""
    said = {"account_id": granted.account_id, "client_id": granted.client_id, "scope": granted.scope}
    return client.app is None or consents.covers(g.oauth_session, **said)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
