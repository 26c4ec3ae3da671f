"""What a token is worth, told to the program it was given to or made for, and to nobody else. Source: RFC 7662."""

from __future__ import annotations

from typing import Any

from authlib.oauth2.rfc6749 import InvalidRequestError
from authlib.oauth2.rfc7662 import IntrospectionEndpoint
from flask import g

from mutuality.authority.clients.known import Client
from mutuality.authority.tokens import refreshing
from mutuality.authority.tokens.revocation import read_claims
from mutuality.web.service import current_service

TOLD = ("iss", "aud", "sub", "client_id", "scope", "iat", "exp", "jti", "auth_time", "cnf")


class Introspection(IntrospectionEndpoint):
    """Tells a program of its own tokens; of anybody else's it says what it says of no token at all."""

    CLIENT_AUTH_METHODS = ("private_key_jwt",)

    def check_params(self, request: Any, client: Client) -> None:
        """Ask for the token; a hint is not needed, and one we do not know is passed over."""
        del client
        if not request.form.get("token"):
            raise InvalidRequestError("Send the token you ask about.")

    def query_token(self, token_string: str, token_type_hint: str | None) -> dict[str, Any] | None:
        """Return what is known of a token in force, or None."""
        del token_type_hint
        claims = read_claims(token_string)
        if claims is not None:
            told = {name: claims[name] for name in TOLD if name in claims}
            return {**told, "token_type": "DPoP" if "cnf" in claims else "Bearer"}
        return _refresh_token(token_string)

    def check_permission(self, token: dict[str, Any], client: Client, request: Any) -> bool:
        """Say whether the token was given to this program, or made for it to read."""
        del request
        audience = token.get("aud")
        readers = audience if isinstance(audience, list) else [audience]
        return client.client_id == token["client_id"] or client.client_id in readers

    def create_introspection_payload(self, token: dict[str, Any] | None) -> dict[str, Any]:
        """Return the answer; of what is not in force, or not theirs to ask about, nothing but that."""
        return {"active": False} if token is None else {"active": True, **token}


def _refresh_token(token: str) -> dict[str, Any] | None:
    """Return what is known of a refresh token that was not spent."""
    sign_in = refreshing.prolonged(g.oauth_session, token=token)
    if sign_in is None:
        return None
    return {
        "iss": current_service().base_url,
        "sub": sign_in.account_id,
        "client_id": sign_in.client_id,
        "scope": sign_in.scope,
        "iat": int(sign_in.began_at.timestamp()),
        "exp": int(sign_in.ends_at.timestamp()),
    }
