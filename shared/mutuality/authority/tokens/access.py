"""Access tokens, which are read off line. Source: RFC 9068."""

from __future__ import annotations

import secrets
from typing import Any

from authlib.oauth2 import OAuth2Error
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from flask import g

from mutuality.access import TOKEN_LIFE_SECONDS
from mutuality.authority.clients.known import Client
from mutuality.authority.tokens.keys import ServiceKeys
from mutuality.signing import sign
from mutuality.web.service import current_service


class ProofMissing(OAuth2Error):  # noqa: N818 - it is what is the matter
    """This client's tokens are bound to a key, and no proof came with the request."""

    error = "invalid_dpop_proof"


class Tokens(BearerTokenGenerator):
    """Makes access tokens that are read off line, bound to a key where one was proved. Source: RFC 9068, RFC 9449."""

    def __init__(self) -> None:
        super().__init__(self._token, None, lambda _client, _grant: TOKEN_LIFE_SECONDS)

    def generate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return a token as it is answered; what is bound to a key is sent as `DPoP`."""
        said: dict[str, Any] = super().generate(*args, **kwargs)
        return {**said, "token_type": "DPoP"} if g.get("bound_to") else said

    def _token(self, *, client: Client, user: Any | None, scope: str, **_: Any) -> str:
        service, bound_to = current_service(), g.get("bound_to")
        if client.is_bound and bound_to is None:
            raise ProofMissing("Send a proof (DPoP): the tokens of this client are bound to a key.")
        now = int(service.clock.now().timestamp())
        claims = {
            "iss": service.base_url,
            "aud": service.base_url,
            "sub": user.get_user_id() if user else client.client_id,
            "client_id": client.client_id,
            "scope": scope,
            "iat": now,
            "exp": now + TOKEN_LIFE_SECONDS,
            "jti": secrets.token_urlsafe(16),
            **({"cnf": {"jkt": bound_to}} if bound_to else {}),
            **({**user.account.claims, "kind": user.account.role} if user else client.claims),
        }
        return sign(claims, service.part(ServiceKeys).active(), "at+jwt")
