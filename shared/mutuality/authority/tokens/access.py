"""Access tokens, which are read off line. Source: RFC 9068."""

from __future__ import annotations

import secrets
from typing import Any

from authlib.oauth2.rfc6750 import BearerTokenGenerator

from mutuality.access import TOKEN_LIFE_SECONDS
from mutuality.authority.clients.known import Client
from mutuality.authority.tokens.keys import ServiceKeys
from mutuality.signing import sign
from mutuality.web.service import current_service


class Tokens(BearerTokenGenerator):
    """Makes access tokens that are read off line. Source: RFC 9068."""

    def __init__(self) -> None:
        super().__init__(self._token, None, lambda _client, _grant: TOKEN_LIFE_SECONDS)

    def _token(self, *, client: Client, user: Any | None, scope: str, **_: Any) -> str:
        service = current_service()
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
            **({**user.account.claims, "kind": user.account.role} if user else client.claims),
        }
        return sign(claims, service.part(ServiceKeys).active(), "at+jwt")
