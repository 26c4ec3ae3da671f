"""Who may do what at the federation: roles, their scopes, and whose body an officer works for."""

from mutuality_federation.access.rules import ROLES, require_own_body

__all__ = ["ROLES", "require_own_body"]
