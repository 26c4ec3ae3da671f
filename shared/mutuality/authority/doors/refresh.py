"""The grant that prolongs a sign-in; each refresh token is replaced as it is used. Source: RFC 6749 section 6."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc6749 import InvalidGrantError
from authlib.oauth2.rfc6749.grants import RefreshTokenGrant
from flask import g

from mutuality.authority.clients.known import Client
from mutuality.authority.doors.authority import Authority
from mutuality.authority.doors.grants import Person, account_of, is_allowed
from mutuality.authority.tokens import refreshing, sign_ins
from mutuality.authority.tokens.access import ProofMissing
from mutuality.web.service import current_service


@dataclass(frozen=True)
class Held:
    """A refresh token that was brought, as authlib wants to see it."""

    sign_in: Any

    def check_client(self, client: Client) -> bool:
        """Say whether it was given to this client."""
        return bool(self.sign_in.client_id == client.client_id)

    def get_scope(self) -> str:
        """Return what was granted."""
        return str(self.sign_in.scope)


class RefreshGrant(RefreshTokenGrant):
    """A sign-in is prolonged; each refresh token is replaced as it is used."""

    TOKEN_ENDPOINT_AUTH_METHODS = ("none",)
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token: str) -> Held | None:
        """Find the sign-in, so that what is asked can be refused before the token is spent.

        Raises:
            ProofMissing: it is bound to a key, and that was not proved.
        """
        sign_in = refreshing.found(g.oauth_session, token=refresh_token)
        if sign_in is not None and sign_in.jkt not in {None, g.bound_to}:
            raise ProofMissing("Send a proof (DPoP) with the key this sign-in is bound to.")
        return None if sign_in is None else Held(sign_in)

    def authenticate_user(self, refresh_token: Held) -> Person:
        """Spend the token for the person it was given to, unless their role does not reach as far any more."""
        session, brought = g.oauth_session, self.request.form["refresh_token"]
        spent = refreshing.spend(session, token=brought, client_id=refresh_token.sign_in.client_id)
        if spent is None:
            raise InvalidGrantError("This refresh token is worth nothing any more.")
        account = account_of(spent[0].account_id)
        roles = current_service().part(Authority).roles
        if not is_allowed(self.request.client, spent[0]):
            raise InvalidGrantError("The person withdrew what they had allowed.")
        if account is None or not set(spent[0].scope.split()) <= roles.get(account.role, frozenset()):
            sign_ins.end(session, [spent[0].id], sign_ins.ROLE_CHANGED)
            raise InvalidGrantError("The role this was granted to has changed: sign in again.")
        return Person(account, *spent)

    def revoke_old_credential(self, refresh_token: Held) -> None:
        """Do nothing more: it was spent as it was brought."""
