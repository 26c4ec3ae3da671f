"""Who asks, and what they may: actors, scopes, and access tokens verified off line by a key set.

Source: RFC 9068 (JWT profile for access tokens), RFC 6750 (bearer tokens).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from mutuality.clock import Clock
from mutuality.problems import AuthenticationRequired, Forbidden

TOKEN_LIFE_SECONDS = 300
LEEWAY_SECONDS = 10

Authenticate = Callable[[str], "Actor"]


@dataclass(frozen=True)
class Actor:
    """Somebody who asks: a person with a role, a chapter, an app, or nobody in particular."""

    id: str = "anonymous"
    kind: str = "anonymous"
    scopes: frozenset[str] = frozenset()
    claims: dict[str, Any] = field(default_factory=dict)

    @property
    def body_id(self) -> str | None:
        """Return the national body this actor works for, if any."""
        return self.claims.get("body")

    @property
    def bound_to(self) -> str | None:
        """Return the thumbprint of the key this actor's token is bound to, if it is. Source: RFC 9449 section 6."""
        held = self.claims.get("cnf")
        return held.get("jkt") if isinstance(held, dict) else None

    @property
    def chapter_id(self) -> str | None:
        """Return the chapter this actor is, if it is one."""
        return self.claims.get("chapter")


ANONYMOUS = Actor()


def challenge(error: str = "", *, scheme: str = "Bearer", **parameters: str) -> dict[str, str]:
    """Return the WWW-Authenticate header for a 401 or 403. Source: RFC 6750 section 3, RFC 9449 section 7.1."""
    parts = {"realm": "mutuality", **({"error": error} if error else {}), **parameters}
    return {"WWW-Authenticate": f"{scheme} " + ", ".join(f'{key}="{value}"' for key, value in parts.items())}


def require_scope(actor: Actor, scope: str) -> None:
    """Let the actor pass only with that scope.

    Raises:
        AuthenticationRequired: nobody is signed in.
        Forbidden: the token does not carry the scope.
    """
    if actor is ANONYMOUS:
        raise AuthenticationRequired("Send an access token in the Authorization header.", headers=challenge())
    if scope not in actor.scopes:
        raise Forbidden(
            f"The token does not carry the scope {scope}.", headers=challenge("insufficient_scope", scope=scope)
        )


@dataclass(frozen=True)
class TokenReader:
    """Reads access tokens of one issuer for one audience, from a key set that may change while it runs.

    `has_ended` says of what a token claims whether that was ended before its time.
    """

    issuer: str
    audience: str
    keys: Callable[[], KeySet]
    clock: Clock
    has_ended: Callable[[dict[str, Any]], bool] = lambda _claims: False

    def __call__(self, token: str) -> Actor:
        """Return the actor a token speaks for.

        Raises:
            AuthenticationRequired: the token is malformed, foreign, expired, ended or for somebody else.
        """
        claims = self._claims(token)
        return Actor(
            id=str(claims["sub"]),
            kind=str(claims.get("kind", "app")),
            scopes=frozenset(str(claims.get("scope", "")).split()),
            claims=claims,
        )

    def _claims(self, token: str) -> dict[str, Any]:
        try:
            decoded = jwt.decode(token, self.keys(), algorithms=["ES256"])
        except (JoseError, ValueError) as error:
            raise _refused("The token's signature cannot be verified.") from error
        claims = decoded.claims
        now = self.clock.now().timestamp()
        if decoded.header.get("typ") != "at+jwt":
            raise _refused("This is not an access token.")
        if claims.get("iss") != self.issuer or self.audience not in _as_list(claims.get("aud")):
            raise _refused("The token was made by or for somebody else.")
        if not isinstance(claims.get("sub"), str) or not _is_number(claims.get("exp")) or claims["exp"] <= now:
            raise _refused("The token has expired.")
        if _is_number(claims.get("iat")) and claims["iat"] > now + LEEWAY_SECONDS:
            raise _refused("The token was made in the future: check this machine's clock.")
        if self.has_ended(claims):
            raise _refused("The sign-in this token is of has ended.")
        return claims


def _refused(detail: str) -> AuthenticationRequired:
    return AuthenticationRequired(detail, headers=challenge("invalid_token", error_description=detail))


def _as_list(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
