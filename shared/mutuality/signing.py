"""Signing and checking: compact JWS with ES256, keys named by their thumbprint.

One algorithm everywhere, no canonicalisation anywhere: what is signed is the bytes as sent.
Source: RFC 7515 (JWS), RFC 7517 (JWK), RFC 7638 (thumbprints).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import orjson
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from mutuality.problems import ValidationFailed

ALGORITHM = "ES256"
LONGEST = 1_000_000
PUBLIC_MEMBERS = {"kty", "crv", "x", "y", "kid", "use", "alg"}

FindKey = Callable[[str], Mapping[str, Any]]


class SignatureInvalid(ValidationFailed):
    """The signed text is malformed, signed with another key or algorithm, or was changed on its way."""


class KeyInvalid(ValidationFailed):
    """This is not a public key on the curve P-256."""


@dataclass(frozen=True)
class SigningKey:
    """A private key on P-256, named by the thumbprint of its public half."""

    key: ECKey

    @classmethod
    def generate(cls) -> SigningKey:
        """Return a new key from the system's randomness."""
        return cls(ECKey.generate_key("P-256", private=True))

    @classmethod
    def from_private_jwk(cls, jwk: Mapping[str, Any]) -> SigningKey:
        """Return the key held in a private JWK."""
        return cls(ECKey.import_key(dict(jwk)))

    @cached_property
    def kid(self) -> str:
        """Return the key's name: its thumbprint."""
        return str(self.key.thumbprint())

    def private_jwk(self) -> dict[str, Any]:
        """Return the whole key; keep it where the service keeps its secrets."""
        return {**self.key.as_dict(private=True), "kid": self.kid}

    def public_jwk(self) -> dict[str, Any]:
        """Return the public half."""
        return {**self.key.as_dict(private=False), "kid": self.kid}


@dataclass(frozen=True)
class Verified:
    """A signed text whose signature holds."""

    kid: str
    payload: dict[str, Any]


def sign(payload: Mapping[str, Any], key: SigningKey, typ: str) -> str:
    """Return the payload as a compact JWS of that type."""
    header = {"alg": ALGORITHM, "kid": key.kid, "typ": typ}
    return str(jws.serialize_compact(header, orjson.dumps(dict(payload)), key.key, algorithms=[ALGORITHM]))


def verify(compact: str, find_key: FindKey, typ: str) -> Verified:
    """Return what a compact JWS says once its signature holds.

    `find_key` returns the public JWK of a key's name and raises a Problem for a name it does not know.

    Raises:
        SignatureInvalid: it is malformed, of another type or algorithm, or does not hold.
    """
    header = peek(compact)[0]
    if set(header) != {"alg", "kid", "typ"} or header["alg"] != ALGORITHM or header["typ"] != typ:
        raise SignatureInvalid(f"The header must name alg {ALGORITHM}, typ {typ} and a kid, and nothing else.")
    kid = str(header["kid"])
    try:
        checked = jws.deserialize_compact(compact, public_key(find_key(kid)), algorithms=[ALGORITHM])
    except (JoseError, ValueError) as error:
        raise SignatureInvalid("The signature does not hold.") from error
    return Verified(kid, _object(checked.payload))


def peek(compact: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return header and payload without checking anything; only to find out whom to ask for a key.

    Raises:
        SignatureInvalid: it cannot be read.
    """
    if len(compact) > LONGEST or compact.count(".") != 2:  # noqa: PLR2004 - a compact JWS has three parts
        raise SignatureInvalid("This is not a compact JWS.")
    try:
        read = jws.extract_compact(compact.encode("ascii"))
    except (JoseError, ValueError) as error:
        raise SignatureInvalid("This is not a compact JWS.") from error
    return dict(read.headers()), _object(read.payload)


def public_key(jwk: Mapping[str, Any]) -> ECKey:
    """Return the key of a public JWK.

    Raises:
        KeyInvalid: it is private, of another kind, or not on the curve.
    """
    if set(jwk) - PUBLIC_MEMBERS or jwk.get("kty") != "EC" or jwk.get("crv") != "P-256":
        raise KeyInvalid("Send a public EC key on P-256: kty, crv, x, y.")
    try:
        return _point(jwk["x"], jwk["y"])
    except (JoseError, ValueError, KeyError, TypeError) as error:
        raise KeyInvalid("This is no point on the curve P-256.") from error


@lru_cache(maxsize=1024)
def _point(x: str, y: str) -> ECKey:
    """Return the key of a point on the curve, named by its thumbprint; the same few keys are asked for all day."""
    key = ECKey.import_key({"kty": "EC", "crv": "P-256", "x": x, "y": y})
    return ECKey.import_key({**key.as_dict(private=False), "kid": key.thumbprint()})


def thumbprint(jwk: Mapping[str, Any]) -> str:
    """Return the name of a public key: the thumbprint of RFC 7638."""
    return str(public_key(jwk).thumbprint())


def digest(text: str) -> str:
    """Return the SHA-256 of an ASCII text, in hex."""
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _object(payload: bytes) -> dict[str, Any]:
    try:
        said = orjson.loads(payload)
    except orjson.JSONDecodeError as error:
        raise SignatureInvalid("The signed text is not JSON.") from error
    if not isinstance(said, dict):
        raise SignatureInvalid("The signed text is no JSON object.")
    return said
