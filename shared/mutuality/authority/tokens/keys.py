"""The service's own signing key, made once and kept in its database, and the access tokens it signs with it."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import Any

from joserfc.jwk import KeySet
from sqlalchemy import select

from mutuality.authority.columns import ServiceKeyColumns, model
from mutuality.database import Database, Session
from mutuality.signing import SignatureInvalid, SigningKey, public_key


class NoKey(RuntimeError):  # noqa: N818 - it is what is the matter
    """The database holds no signing key: run `migrate` first."""


@dataclass
class ServiceKeys:
    """Reads the service's keys once, and keeps them."""

    database: Database
    _held: list[SigningKey] = field(default_factory=list)
    _checking: KeySet | None = None

    def active(self) -> SigningKey:
        """Return the key that signs today.

        Raises:
            NoKey: none was made yet.
        """
        return self._keys()[-1]

    def public_jwks(self) -> dict[str, Any]:
        """Return the public halves of all keys, retired ones too, as a JWK set."""
        return {"keys": [{**key.public_jwk(), "use": "sig", "alg": "ES256"} for key in self._keys()]}

    def key_set(self) -> KeySet:
        """Return the keys that check what this service signed."""
        if self._checking is None:
            self._checking = KeySet([public_key(each) for each in self.public_jwks()["keys"]])
        return self._checking

    def find(self, kid: str) -> dict[str, Any]:
        """Return the public half of one of our keys by its name.

        Raises:
            SignatureInvalid: we never had such a key.
        """
        for key in self._keys():
            if key.kid == kid:
                return key.public_jwk()
        raise SignatureInvalid("We have no such key.")

    def secret(self) -> bytes:
        """Return a secret for cursors and forms, derived from the key so that there is no second one to keep."""
        private = str(self.active().private_jwk()["d"]).encode()
        return hmac.new(private, b"mutuality cursors and forms", hashlib.sha256).digest()

    def _keys(self) -> list[SigningKey]:
        if not self._held:
            with self.database.reading() as session:
                table: Any = model(session, ServiceKeyColumns)
                rows = session.scalars(select(table).order_by(table.number))
                self._held = [SigningKey.from_private_jwk(row.private_jwk) for row in rows]
        if not self._held:
            raise NoKey("There is no signing key yet; run `migrate`.")
        return self._held


def rotate_key(session: Session) -> str:
    """Make a new signing key beside the ones before, which go on checking what they signed; return its name."""
    table: Any = model(session, ServiceKeyColumns)
    key = SigningKey.generate()
    session.add(table(kid=key.kid, private_jwk=key.private_jwk(), made_at=session.now))
    return key.kid


def ensure_key(session: Session) -> None:
    """Make the service's signing key if there is none."""
    table: Any = model(session, ServiceKeyColumns)
    if session.scalar(select(table.kid)) is None:
        rotate_key(session)
