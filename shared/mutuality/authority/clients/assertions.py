"""How a program proves who it is: a short signed assertion for exactly this issuer, used once. Source: RFC 7523."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from authlib.oauth2.rfc6749 import InvalidClientError
from authlib.oauth2.rfc7523 import JWTBearerClientAssertion
from flask import g
from joserfc import jwt
from joserfc.errors import JoseError
from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.authority.clients.known import Client
from mutuality.authority.columns import AssertionColumns, model
from mutuality.database import Session
from mutuality.web.service import current_service

ASSERTION_LIFE_SECONDS = 300
FUTURE_SECONDS = 10
NAME = re.compile(r"[\x21-\x7e]{1,128}")


class Assertion(JWTBearerClientAssertion):
    """A program proves itself with a short assertion for exactly this issuer, used once."""

    CLIENT_AUTH_METHOD = "private_key_jwt"

    def resolve_client_public_key(self, client: Client) -> Any:
        """Return the program's keys."""
        return client.keys()

    def process_assertion_claims(self, assertion: str, resolve_key: Any) -> dict[str, Any]:
        """Return what the assertion claims once all of it holds, by the service's own clock."""
        try:
            claims: dict[str, Any] = jwt.decode(assertion, resolve_key, algorithms=["ES256"]).claims
        except (JoseError, ValueError) as error:
            raise InvalidClientError(description="The assertion's signature does not hold.") from error
        fault = _assertion_fault(claims)
        if fault:
            raise InvalidClientError(description=fault)
        _use_once(claims)
        return claims


def _assertion_fault(claims: dict[str, Any]) -> str | None:
    now = current_service().clock.now().timestamp()
    times = [claims.get(name) for name in ("iat", "exp")]
    if claims.get("aud") != current_service().base_url:
        return "The audience must be exactly the issuer, as one text."
    if not claims.get("sub") or claims.get("iss") != claims["sub"]:
        return "Issuer and subject must both be the client."
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in times):
        return "The assertion must say when it was made and when it ends."
    if not isinstance(claims.get("jti"), str) or not NAME.fullmatch(claims["jti"]):
        return "The assertion must have a name of its own, of 1 to 128 plain characters."
    return _time_fault(float(claims["iat"]), float(claims["exp"]), now)


def _time_fault(made: float, ends: float, now: float) -> str | None:
    if made > now + FUTURE_SECONDS:
        return "The assertion was made in the future: check this machine's clock."
    if ends <= now:
        return "The assertion has expired: check this machine's clock."
    if ends - made > ASSERTION_LIFE_SECONDS:
        return f"An assertion lives at most {ASSERTION_LIFE_SECONDS} seconds."
    return None


def _use_once(claims: dict[str, Any]) -> None:
    """Keep the assertion's name while it could be sent again; of twins at the same instant the first is served."""
    session: Session = g.oauth_session
    table: Any = model(session, AssertionColumns)
    session.execute(delete(table).where(table.expires_at < session.now))
    ends = session.now + timedelta(seconds=ASSERTION_LIFE_SECONDS + FUTURE_SECONDS)
    insert = sqlite.insert if session.database.is_sqlite else postgresql.insert
    kept = insert(table).values(client_id=claims["sub"], jti=claims["jti"], expires_at=ends)
    if not session.execute(kept.on_conflict_do_nothing().returning(table.jti)).all():
        raise InvalidClientError(description="This assertion was used before.")
