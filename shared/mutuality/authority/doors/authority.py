"""What one service's authorization server knows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mutuality.authority.clients.known import Client, first_party
from mutuality.database import Session
from mutuality.web.service import current_service

CLIENT_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

FindClient = Callable[[Session, str], Client | None]


@dataclass(frozen=True)
class Authority:
    """What one service's authorization server knows: its roles, who else may be a client, and what programs may ask.

    `sentences` say each scope in plain words.
    """

    roles: Mapping[str, frozenset[str]]
    find_client: FindClient = lambda _session, _client_id: None
    programs: frozenset[str] = frozenset()
    sentences: Mapping[str, str] = field(default_factory=dict)

    @property
    def people(self) -> frozenset[str]:
        """Return every scope some role has."""
        return frozenset().union(*self.roles.values())

    @property
    def scopes(self) -> frozenset[str]:
        """Return every scope a token of ours can carry."""
        return self.people | self.programs

    def client(self, session: Session, client_id: str) -> Client | None:
        """Return the client of that name, ours or registered; what can be no name is nobody's."""
        if not CLIENT_ID.fullmatch(client_id):
            return None
        own = first_party(current_service().base_url, self.people)
        return own.get(client_id) or self.find_client(session, client_id)
