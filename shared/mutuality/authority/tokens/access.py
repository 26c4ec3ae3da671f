"""Access tokens, which are read off line, and the refresh tokens given with them. Source: RFC 9068, RFC 6749."""

from __future__ import annotations

import secrets
from typing import Any

from authlib.oauth2 import OAuth2Error
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from flask import g

from mutuality.access import TOKEN_LIFE_SECONDS
from mutuality.authority.clients.known import Client
from mutuality.authority.tokens.keys import ServiceKeys
from mutuality.authority.tokens.refreshing import new_refresh_token
from mutuality.signing import sign
from mutuality.web.service import current_service


class ProofMissing(OAuth2Error):  # noqa: N818 - it is what is the matter
    """This client's tokens are bound to a key, and no proof came with the request."""

    error = "invalid_dpop_proof"


def require_proof(client: Client) -> None:
    """Go on only if this client's tokens may be anybody's who holds them, or a key was proved.

    Raises:
        ProofMissing: they may not, and none was.
    """
    if client.is_bound and g.get("bound_to") is None:
        raise ProofMissing("Send a proof (DPoP): the tokens of this client are bound to a key.")


class Tokens(BearerTokenGenerator):
    """Makes access tokens that are read off line, bound to a key where one was proved. Source: RFC 9068, RFC 9449.

    One of a person names its sign-in and never outlives it.
    """

    def __init__(self) -> None:
        super().__init__(self._token, self._refresh_token)

    def generate(
        self,
        grant_type: str,
        client: Client,
        user: Any | None = None,
        scope: str | None = None,
        expires_in: int | None = None,
        include_refresh_token: bool = True,  # noqa: FBT001, FBT002 - as authlib calls it
    ) -> dict[str, Any]:
        """Return what a token request is answered with; what is bound to a key is sent as `DPoP`."""
        lives = min(expires_in or TOKEN_LIFE_SECONDS, _life(user))
        said: dict[str, Any] = super().generate(grant_type, client, user, scope, lives, include_refresh_token)
        return {**said, "token_type": "DPoP"} if g.get("bound_to") else said

    def _token(self, *, client: Client, user: Any | None, scope: str, **_: Any) -> str:
        service, bound_to = current_service(), g.get("bound_to")
        require_proof(client)
        now = int(service.clock.now().timestamp())
        claims = {
            "iss": service.base_url,
            "aud": service.base_url,
            "sub": user.get_user_id() if user else client.client_id,
            "client_id": client.client_id,
            "scope": scope,
            "iat": now,
            "exp": now + _life(user),
            "jti": secrets.token_urlsafe(16),
            **({"cnf": {"jkt": bound_to}} if bound_to else {}),
            **(_of_person(user) if user else client.claims),
        }
        return sign(claims, service.part(ServiceKeys).active(), "at+jwt")

    def _refresh_token(self, *, user: Any, **_: Any) -> str:
        return new_refresh_token(g.oauth_session, sign_in_id=user.sign_in.id, number=user.number)


def _of_person(user: Any) -> dict[str, Any]:
    sign_in = user.sign_in
    of_sign_in = {"sid": sign_in.id, "auth_time": int(sign_in.began_at.timestamp())}
    return {**user.account.claims, "kind": user.account.role, **of_sign_in}


def _life(user: Any | None) -> int:
    """Return how many seconds a token made now may live: five minutes, and no longer than the sign-in or the role."""
    if user is None:
        return TOKEN_LIFE_SECONDS
    now = current_service().clock.now()
    ends = [each for each in (user.sign_in.ends_at, user.account.ends_at) if each is not None]
    return min(TOKEN_LIFE_SECONDS, *(int((each - now).total_seconds()) for each in ends))
