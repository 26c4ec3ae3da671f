"""The authorization server: code with PKCE for people, a signed assertion for programs, short signed tokens for both.

Time is the service's own clock throughout. Source: RFC 6749, RFC 7636, RFC 7523, RFC 9068, RFC 9700.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import InvalidRequestError
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant, ClientCredentialsGrant
from authlib.oauth2.rfc7636 import CodeChallenge
from flask import Flask, g
from sqlalchemy import update

from mutuality.authority.clients.assertions import Assertion
from mutuality.authority.clients.known import Client
from mutuality.authority.columns import AccountColumns, CodeColumns, model
from mutuality.authority.doors.authority import Authority
from mutuality.authority.tokens.access import Tokens
from mutuality.database import Session

CODE_LIFE_SECONDS = 60


@dataclass(frozen=True)
class Person:
    """Somebody who signed in, as authlib wants to see them."""

    account: Any

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
        session, table = _session(), model(_session(), CodeColumns)
        session.add(
            table(
                sha256=_sha256(code),
                client_id=request.client.client_id,
                account_id=request.user.get_user_id(),
                redirect_uri=request.payload.redirect_uri or "",
                scope=request.payload.scope or "",
                challenge=request.payload.data["code_challenge"],
                expires_at=session.now + timedelta(seconds=CODE_LIFE_SECONDS),
            )  # type: ignore[call-arg]
        )

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        """Take the code, in one statement, so that of two who bring it one is served."""
        session, table = _session(), model(_session(), CodeColumns)
        taken = session.execute(
            update(table)
            .where(table.sha256 == _sha256(code), table.client_id == client.client_id)
            .where(table.used_at.is_(None), table.expires_at > session.now)
            .values(used_at=session.now)
            .returning(table)
        ).scalar_one_or_none()
        return None if taken is None else Code(taken)

    def delete_authorization_code(self, authorization_code: Code) -> None:
        """Leave the used code where it is: it says that it was used."""

    def authenticate_user(self, authorization_code: Code) -> Person | None:
        """Return the person the code was given to, unless the account was disabled since."""
        account: Any = _session().get(model(_session(), AccountColumns), authorization_code.row.account_id)
        return Person(account) if account and account.disabled_at is None else None


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


class ProgramGrant(ClientCredentialsGrant):
    """A program asks in its own name."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("private_key_jwt",)


def authorization_server(app: Flask, authority: Authority) -> AuthorizationServer:
    """Return the server, with its two grants, for one app."""
    server = AuthorizationServer(
        app,
        query_client=lambda client_id: authority.client(_session(), client_id),
        save_token=lambda _token, _request: None,
    )
    server.register_token_generator("default", Tokens())
    server.register_client_auth_method(Assertion.CLIENT_AUTH_METHOD, Assertion())
    server.register_grant(CodeGrant, [Challenge(required=True)])
    server.register_grant(ProgramGrant)
    return server


def _session() -> Session:
    session: Session = g.oauth_session
    return session


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
