"""The other side of the door: how a program fetches tokens for itself, and how a command signs a person in."""

from __future__ import annotations

import base64
import hashlib
import html
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import orjson

from mutuality.clock import Clock
from mutuality.proofs import prove
from mutuality.signing import SigningKey, sign
from mutuality.transport import Answer, Transport, Unreachable

ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
FORM = "application/x-www-form-urlencoded"
EARLY_SECONDS = 30
COMMAND = "mutuality-cli"
RETURN_TO = "http://127.0.0.1:8765/callback"


class NotSignedIn(Unreachable):
    """The authorization server did not give a token."""


def assertion(key: SigningKey, *, client_id: str, issuer: str, now: float) -> str:
    """Return a client assertion that lives a minute, for exactly this issuer."""
    said = {"iss": client_id, "sub": client_id, "aud": issuer, "iat": int(now), "exp": int(now) + 60}
    return sign({**said, "jti": secrets.token_urlsafe(16)}, key, "JWT")


@dataclass
class TokenSource:
    """Fetches access tokens for one program, bound to its key, and keeps each until shortly before it ends."""

    transport: Transport
    issuer: str
    client_id: str
    key: SigningKey
    clock: Clock
    _held: dict[str, tuple[str, float]] = field(default_factory=dict)

    def headers(self, scope: str, method: str, url: str) -> dict[str, str]:
        """Return what a request to that address carries: a token with that scope, and a proof that it is ours.

        Raises:
            Unreachable: the authorization server does not answer, or gives none.
        """
        token = self._token(scope)
        return {"Authorization": f"DPoP {token}", "DPoP": self._proof(method, url, token)}

    def _token(self, scope: str) -> str:
        now = self.clock.now().timestamp()
        token, until = self._held.get(scope, ("", 0.0))
        if now < until:
            return token
        said = {
            "grant_type": "client_credentials",
            "scope": scope,
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": assertion(self.key, client_id=self.client_id, issuer=self.issuer, now=now),
        }
        proof = self._proof("POST", f"{self.issuer}/oauth/token")
        given = _fetch(self.transport, self.issuer, said, {"DPoP": proof})
        self._held[scope] = (str(given["access_token"]), now + float(given["expires_in"]) - EARLY_SECONDS)
        return self._held[scope][0]

    def _proof(self, method: str, url: str, token: str = "") -> str:
        return prove(self.key, method=method, url=url, now=self.clock.now().timestamp(), token=token)


def sign_in(transport: Transport, issuer: str, *, handle: str, password: str, scope: str) -> str:
    """Sign a person in as a command does, by code and PKCE, and return the access token.

    Raises:
        Unreachable: the authorization server does not answer, or refuses.
    """
    verifier = secrets.token_urlsafe(48)
    asked = urlencode(
        {
            "response_type": "code",
            "client_id": COMMAND,
            "redirect_uri": RETURN_TO,
            "scope": scope,
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
        }
    )
    page = f"{issuer}/oauth/authorize?{asked}"
    form = re.search(r'name="form" value="([^"]+)"', transport.send("GET", page).content.decode())
    if form is None:
        raise NotSignedIn("refused", "the sign-in page did not open")
    filled = {"form": html.unescape(form[1]), "handle": handle, "password": password}
    code = _code(_post(transport, page, filled))
    return str(
        _fetch(
            transport,
            issuer,
            {
                "grant_type": "authorization_code",
                "client_id": COMMAND,
                "redirect_uri": RETURN_TO,
                "code": code,
                "code_verifier": verifier,
            },
        )["access_token"]
    )


def _code(answer: Answer) -> str:
    back = parse_qs(urlsplit(answer.headers.get("location", "")).query)
    if "code" not in back:
        raise NotSignedIn("refused", "that name and password do not belong together, or the role is too narrow")
    return back["code"][0]


def _fetch(
    transport: Transport, issuer: str, said: dict[str, str], headers: Mapping[str, str] | None = None
) -> dict[str, Any]:
    answer = _post(transport, f"{issuer}/oauth/token", said, headers)
    try:
        given = orjson.loads(answer.content)
    except orjson.JSONDecodeError as error:
        raise NotSignedIn("not-json", f"status {answer.status}") from error
    if "access_token" not in given:
        raise NotSignedIn("refused", str(given.get("error_description") or given.get("error") or given.get("detail")))
    return dict(given)


def _post(transport: Transport, url: str, said: dict[str, str], headers: Mapping[str, str] | None = None) -> Answer:
    carried = {"Content-Type": FORM, **(headers or {})}
    return transport.send("POST", url, content=urlencode(said).encode(), headers=carried)


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
