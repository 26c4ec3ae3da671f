"""A proof that a request comes from whom a token was given to (DPoP): a short signed text for exactly that request.

A token that was copied is of no use without the key. Source: RFC 9449 (DPoP), RFC 7638 (thumbprints).
"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

import orjson
from joserfc import jws
from joserfc.errors import JoseError

from mutuality.access import challenge
from mutuality.clock import Clock
from mutuality.problems import AuthenticationRequired, Problem
from mutuality.signing import ALGORITHM, SigningKey, peek, public_key

TYPE = "dpop+jwt"
LIFE_SECONDS, FUTURE_SECONDS = 60, 10
LONGEST, MOST_KEPT = 4096, 100_000
NAME = re.compile(r"[\x21-\x7e]{8,128}")
KEY_MEMBERS = ("kty", "crv", "x", "y")


class ProofInvalid(AuthenticationRequired):
    """The proof that comes with a token is missing, of another key or request, too old, or was used before."""

    def __init__(self, detail: str) -> None:
        said = challenge("invalid_dpop_proof", scheme="DPoP", error_description=detail, algs=ALGORITHM)
        super().__init__(detail, headers=said)


@dataclass(frozen=True)
class Proof:
    """A proof that holds: the thumbprint of its key, its own name, and when it was made, in seconds since 1970."""

    jkt: str
    jti: str
    made: float


def prove(key: SigningKey, *, method: str, url: str, now: float, token: str = "") -> str:
    """Return a proof for one request; with `token`, the access token that goes with it."""
    said = {"jti": secrets.token_urlsafe(16), "htm": method, "htu": url.partition("?")[0], "iat": int(now)}
    bound = {"ath": _digest(token)} if token else {}
    public = key.public_jwk()
    header = {"typ": TYPE, "alg": ALGORITHM, "jwk": {name: public[name] for name in KEY_MEMBERS}}
    return str(jws.serialize_compact(header, orjson.dumps({**said, **bound}), key.key, algorithms=[ALGORITHM]))


def check(proof: str, *, method: str, url: str, now: float, token: str = "") -> Proof:
    """Return a proof once all of it holds for this request, by the service's own clock.

    Raises:
        ProofInvalid: it does not.
    """
    key, said = _opened(proof)
    if said.get("htm") != method or not _is_same(said.get("htu"), url):
        raise ProofInvalid("The proof was made for another request.")
    if token and said.get("ath") != _digest(token):
        raise ProofInvalid("The proof was made for another token.")
    if not isinstance(said.get("jti"), str) or not NAME.fullmatch(said["jti"]):
        raise ProofInvalid("A proof must have a name of its own, of 8 to 128 plain characters.")
    made = said.get("iat")
    if not isinstance(made, int | float) or isinstance(made, bool) or made <= now - LIFE_SECONDS:
        raise ProofInvalid(f"A proof lives {LIFE_SECONDS} seconds: check this machine's clock.")
    if made > now + FUTURE_SECONDS:
        raise ProofInvalid("The proof was made in the future: check this machine's clock.")
    return Proof(str(key.thumbprint()), said["jti"], float(made))


def _opened(proof: str) -> tuple[Any, dict[str, Any]]:
    """Return the key a proof names, and what the proof says, once that key signed it."""
    try:
        header, said = peek(proof[: LONGEST + 1])
        key = public_key(_mapping(header.get("jwk")))
        jws.deserialize_compact(proof, key, algorithms=[ALGORITHM])
    except (Problem, JoseError, ValueError) as error:
        raise ProofInvalid("The proof's signature does not hold.") from error
    if len(proof) > LONGEST or header.get("typ") != TYPE:
        raise ProofInvalid(f"A proof is of type {TYPE}, of at most {LONGEST} characters.")
    return key, said


def _mapping(said: Any) -> Mapping[str, Any]:
    return said if isinstance(said, dict) else {}


def _is_same(said: Any, url: str) -> bool:
    """Say whether two addresses are one, but for letters of the machine's name and how a path is written."""
    if not isinstance(said, str):
        return False
    try:
        return _plain(said) == _plain(url)
    except ValueError:
        return False


def _plain(url: str) -> tuple[str, str, int | None, str]:
    split = urlsplit(url)
    port = split.port or {"https": 443, "http": 80}.get(split.scheme)
    return split.scheme, split.hostname or "", port, unquote(split.path) or "/"


def _digest(token: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).decode().rstrip("=")


@dataclass
class Seen:
    """The proofs one process took, each as long as it could be sent again; so each is taken once."""

    clock: Clock
    most: int = MOST_KEPT
    _kept: OrderedDict[tuple[str, str], float] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, proof: Proof) -> None:
        """Take a proof that was not taken before.

        Raises:
            ProofInvalid: it was, or more came within a minute than can be remembered.
        """
        now, name = self.clock.now().timestamp(), (proof.jkt, proof.jti)
        with self._lock:
            while self._kept and next(iter(self._kept.values())) <= now:
                self._kept.popitem(last=False)
            if name in self._kept:
                raise ProofInvalid("This proof was used before.")
            if len(self._kept) >= self.most:
                raise ProofInvalid("More proofs came than can be told apart; come back in a minute.")
            self._kept[name] = now + LIFE_SECONDS + FUTURE_SECONDS
