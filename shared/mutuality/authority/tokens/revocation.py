"""Giving a token back: whoever holds one ends it, and with it the sign-in it is of. Source: RFC 7009."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import InvalidRequestError
from authlib.oauth2.rfc7009 import RevocationEndpoint
from flask import g

from mutuality.access import TokenReader
from mutuality.authority.clients.known import Client
from mutuality.authority.tokens import refreshing, sign_ins
from mutuality.authority.tokens.ended import keep_ended
from mutuality.problems import AuthenticationRequired
from mutuality.web.service import current_service


@dataclass(frozen=True)
class Brought:
    """A token that is given back: the client it was given to, the sign-in it is of if any, and its own name."""

    client_id: str
    sign_in_id: str | None
    name: str | None

    def check_client(self, client: Client) -> bool:
        """Say whether it was given to this client."""
        return self.client_id == client.client_id


class Revocation(RevocationEndpoint):
    """Ends what a token is of. A token nobody knows is answered like one that was ended."""

    CLIENT_AUTH_METHODS = ("none", "private_key_jwt")

    def check_params(self, request: Any, client: Client) -> None:
        """Ask for the token; a hint is not needed, and one we do not know is passed over."""
        del client
        if not request.form.get("token"):
            raise InvalidRequestError("Send the token that is given back.")

    def query_token(self, token_string: str, token_type_hint: str | None) -> Brought | None:
        """Return what is brought, as an access token or a refresh token of whatever client; None if it is none."""
        del token_type_hint
        claims = read_claims(token_string)
        if claims is not None:
            return Brought(str(claims.get("client_id")), claims.get("sid"), claims.get("jti"))
        sign_in = refreshing.found(g.oauth_session, token=token_string)
        return None if sign_in is None else Brought(sign_in.client_id, sign_in.id, None)

    def revoke_token(self, token: Brought, request: Any) -> None:
        """End the sign-in; of a program, which has none, the very token."""
        del request
        if token.sign_in_id is not None:
            sign_ins.end(g.oauth_session, [token.sign_in_id], sign_ins.REVOKED)
        elif token.name is not None:
            keep_ended(g.oauth_session, [token.name])


def read_claims(token: str) -> dict[str, Any] | None:
    """Return what an access token of ours claims that is in force, or None."""
    try:
        return current_service().part(TokenReader)(token).claims
    except AuthenticationRequired:
        return None
