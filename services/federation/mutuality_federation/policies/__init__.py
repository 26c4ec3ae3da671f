"""Control policies: chosen by a body, versioned, in force from a date, never rewritten."""

from mutuality_federation.policies.effective import (
    Charter,
    Published,
    charter,
    is_acceptable_version,
    key_since,
    policies_from,
    policies_until,
    policy_in_force,
)
from mutuality_federation.policies.routes import blueprint

__all__ = [
    "Charter",
    "Published",
    "blueprint",
    "charter",
    "is_acceptable_version",
    "key_since",
    "policies_from",
    "policies_until",
    "policy_in_force",
]
