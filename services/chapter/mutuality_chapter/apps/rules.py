"""What an app may ask in somebody's name at a chapter."""

SCOPES = frozenset(
    {
        "affiliation:read",
        "attending:read",
        "commons:read",
        "formation:read",
        "governance:read",
        "guidelines:read",
        "helpers:read",
        "helping:ask",
        "helping:read",
        "hotline:read",
        "me:read",
        "meetings:read",
        "meetings:write",
        "members:read",
        "methods:read",
        "money:read",
        "partners:read",
        "reporting:read",
        "shifts:read",
        "transitions:read",
        "welcome:read",
    }
)
"""To read what somebody's role reads, to ask for help, and to plan meetings. Not to vote, leave, pay or let out."""
