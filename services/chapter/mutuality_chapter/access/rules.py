"""Roles of a chapter's members and volunteers with the scopes they carry, and when a sign-up invitation holds."""

from __future__ import annotations

from datetime import datetime, timedelta

from mutuality.problems import Conflict, Gone, NotFound

INVITATION_DAYS = 7
MEMBER = "member"


class SignUpUnknown(NotFound):
    """There is no such invitation to sign up: ask the coordinator for a new one."""


class SignUpUsed(Conflict):
    """This invitation to sign up was used; each is good for one account."""


class SignUpExpired(Gone):
    """This invitation to sign up has expired, or a newer one replaced it."""


class AlreadySignedUp(Conflict):
    """This member has an account of their own; nobody makes a second one in their place."""


OWN = frozenset(
    {
        "me:read",
        "me:write",
        "experiences:read",
        "experiences:write",
        "governance:read",
        "governance:vote",
        "affiliation:read",
        "guidelines:read",
        "meetings:read",
        "transitions:read",
        "helping:ask",
        "helping:answer",
        "methods:read",
        "methods:write",
        "commons:read",
        "commons:write",
        "welcome:read",
        "money:read",
        "hotline:read",
        "partners:read",
        "formation:read",
    }
)
"""What every role may do as the person they are; whoever is no member finds nothing of their own there."""

ROLES: dict[str, frozenset[str]] = {
    MEMBER: OWN,
    "coordinator": OWN
    | {
        "members:read",
        "members:write",
        "helping:read",
        "helping:write",
        "helpers:read",
        "helpers:write",
        "meetings:write",
        "attending:read",
        "attending:write",
        "corrections:read",
        "corrections:write",
        "affiliation:write",
        "guidelines:write",
        "governance:write",
        "transitions:write",
        "money:write",
        "outreach:read",
        "outreach:write",
        "partners:write",
        "consents:read",
        "formation:write",
        "reporting:read",
        "reporting:write",
        "hotline:write",
        "shifts:read",
        "shifts:write",
        "calls:read",
        "calls:write",
        "link:read",
        "link:write",
        "apps:read",
        "apps:write",
        "apps:review",
        "welcome:write",
    },
    "secretary": OWN
    | {
        "members:read",
        "meetings:write",
        "attending:read",
        "attending:write",
        "corrections:read",
        "corrections:write",
        "guidelines:write",
        "governance:write",
        "transitions:write",
        "welcome:write",
        "formation:write",
        "apps:read",
        "apps:review",
    },
    "treasurer": OWN | {"members:read", "money:write"},
    "responder": OWN | {"helping:read", "helping:write", "helpers:read"},
    "volunteer": OWN
    | {
        "members:read",
        "helping:read",
        "helping:write",
        "meetings:write",
        "attending:read",
        "attending:write",
        "corrections:read",
        "corrections:write",
        "outreach:read",
        "outreach:write",
        "welcome:write",
    },
    "professional": frozenset(
        {"me:read", "me:write", "affiliation:read", "guidelines:read", "meetings:read", "governance:vote"}
    ),
}
"""A professional who takes part may try what members do, so that the answer names the rule that does not allow it."""

OTHERS = frozenset(
    {
        "members:read",
        "members:write",
        "helping:read",
        "helping:write",
        "helpers:read",
        "helpers:write",
        "attending:read",
        "attending:write",
        "outreach:read",
        "outreach:write",
        "consents:read",
        "shifts:read",
        "shifts:write",
        "calls:read",
        "calls:write",
        "money:write",
    }
)
"""What reaches the records of others; whose they are can read who did. See the room `accesses`."""


def invitation_ends(now: datetime) -> datetime:
    """Return when an invitation made now ends."""
    return now + timedelta(days=INVITATION_DAYS)


def require_usable(
    *, used_at: datetime | None, voided_at: datetime | None, expires_at: datetime, now: datetime
) -> None:
    """Refuse an invitation that was used, replaced, or is too old.

    Raises:
        SignUpUsed: it was used.
        SignUpExpired: it is too old, or a newer one replaced it.
    """
    if used_at is not None:
        raise SignUpUsed("This invitation was used.")
    if voided_at is not None or expires_at <= now:
        raise SignUpExpired("This invitation has expired.")


def require_none(*, has_account: bool) -> None:
    """Refuse a second account for one member.

    Raises:
        AlreadySignedUp: there is one.
    """
    if has_account:
        raise AlreadySignedUp("This member has an account already.")
