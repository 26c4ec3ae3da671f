"""Which scopes touch a person, and which touch none."""

from __future__ import annotations

from mutuality_chapter.access.rules import ROLES

IMPERSONAL = frozenset(
    {
        "affiliation:read",
        "affiliation:write",
        "apps:read",
        "apps:write",
        "apps:review",
        "guidelines:read",
        "hotline:read",
        "hotline:write",
        "link:read",
        "link:write",
        "transitions:read",
        "transitions:write",
        "welcome:read",
    }
)
"""What touches no person: the chapter as such, and what is said to all alike."""

PERSONAL = frozenset().union(*ROLES.values()) - IMPERSONAL
"""What touches a person; apps have it bound to a key alone. In doubt a scope is here: meetings are at homes, too."""
