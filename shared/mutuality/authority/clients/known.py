"""Who may ask for tokens: programs known by their key, our own pages and commands by where they return to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from authlib.oauth2.rfc6749 import ClientMixin
from joserfc.jwk import KeySet

from mutuality.authority.clients.addresses import fits
from mutuality.signing import public_key
from mutuality.signing_in import COMMAND
from mutuality.web.documentation.site import PAGES_CLIENT

PAGES = PAGES_CLIENT
LOOPBACK = re.compile(r"http://127\.0\.0\.1:[0-9]{1,5}/callback")


@dataclass(frozen=True)
class Introduced:
    """What a person is told of a registered app before they allow it anything: `by` says who registered it."""

    name: str
    purpose: str
    by: str
    on: date


@dataclass(frozen=True)
class Client(ClientMixin):
    """A program that asks for tokens. With `jwks` it signs for itself; without, people sign in through it.

    Of a registered app `app` says what people are told; our own pages and commands have none.
    With `is_bound` its tokens are bound to a key, and it has to prove at each request that it holds that key.
    """

    client_id: str
    scopes: frozenset[str]
    redirect_uris: tuple[str, ...] = ()
    jwks: tuple[Mapping[str, Any], ...] = ()
    claims: Mapping[str, Any] = field(default_factory=dict)
    is_bound: bool = False
    app: Introduced | None = None

    def get_client_id(self) -> str:
        """Return its name."""
        return self.client_id

    def get_allowed_scope(self, scope: str) -> str | None:
        """Return the scope it asked for if it may have all of it; None refuses, nothing is cut silently."""
        asked = scope.split() if scope else []
        return scope if asked and set(asked) <= self.scopes else None

    def get_default_redirect_uri(self) -> None:
        """Return none: where people are sent back to is said each time."""

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Say whether people may be sent back there: exactly, or to any port of this machine for a native app."""
        if self.app is not None:
            return any(fits(each, redirect_uri) for each in self.redirect_uris)
        is_loopback = self.client_id == COMMAND and LOOPBACK.fullmatch(redirect_uri) is not None
        return redirect_uri in self.redirect_uris or is_loopback

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        """Say whether it proves itself this way."""
        del endpoint
        return method == ("private_key_jwt" if self.jwks else "none")

    def check_response_type(self, response_type: str) -> bool:
        """Say whether it may ask for that: a code, when people sign in through it."""
        return response_type == "code" and not self.jwks

    def check_grant_type(self, grant_type: str) -> bool:
        """Say whether it may use that grant."""
        return grant_type in (("client_credentials",) if self.jwks else ("authorization_code", "refresh_token"))

    def keys(self) -> KeySet:
        """Return its public keys."""
        return KeySet([public_key(each) for each in self.jwks])


def first_party(base_url: str, scopes: frozenset[str]) -> dict[str, Client]:
    """Return our own programs: the documentation pages and the commands."""
    return {
        PAGES: Client(PAGES, scopes, (f"{base_url}/docs/oauth2-redirect.html",)),
        COMMAND: Client(COMMAND, scopes),
    }
