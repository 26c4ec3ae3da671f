"""Control policies: chosen by a body, versioned, in force from a date, never rewritten."""

from mutuality_federation.policies.routes import blueprint
from mutuality_federation.policies.store import (
    Charter,
    Published,
    charter,
    is_acceptable_version,
    policies_from,
    policy_in_force,
)

__all__ = [
    "Charter",
    "Published",
    "blueprint",
    "charter",
    "is_acceptable_version",
    "policies_from",
    "policy_in_force",
]
