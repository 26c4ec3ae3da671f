"""Roles of a chapter's volunteers and the scopes they carry."""

from __future__ import annotations

ROLES: dict[str, frozenset[str]] = {
    "coordinator": frozenset(
        {
            "members:read",
            "members:write",
            "helping:read",
            "helping:write",
            "meetings:read",
            "meetings:write",
            "affiliation:read",
            "affiliation:write",
            "guidelines:read",
            "guidelines:write",
            "reporting:read",
            "reporting:write",
            "link:read",
            "link:write",
        }
    ),
    "volunteer": frozenset({"members:read", "helping:read", "helping:write", "meetings:read", "meetings:write"}),
}
