"""Roles and their scopes, and the rule that an officer acts for the own body alone."""

from __future__ import annotations

from typing import Protocol

from mutuality.problems import NotFound, ValidationFailed

OWN = frozenset({"me:read", "me:write"})
"""What everybody may do as the person they are: see where they are signed in, and end it."""

ROLES: dict[str, frozenset[str]] = {
    "steward": OWN | {"bodies:register"},
    "officer": OWN
    | {
        "bodies:write",
        "policies:write",
        "layers:write",
        "chapters:read",
        "chapters:write",
        "chapters:approve",
        "guidelines:write",
        "tailorings:write",
        "compliance:read",
        "compliance:write",
        "waivers:write",
        "findings:read",
        "findings:write",
        "findings:decide",
        "statistics:read",
        "apps:write",
        "apps:review",
        "effects:read",
        "endorsements:decide",
        "commons:read",
        "conference:read",
        "conference:write",
        "delegates:write",
        "listings:write",
        "feeds:write",
        "notices:write",
        "reports:write",
        "sums:write",
        "aiding:write",
    },
    "unit_officer": OWN
    | {
        "chapters:read",
        "chapters:write",
        "layers:write",
        "tailorings:write",
        "effects:read",
        "endorsements:decide",
        "compliance:read",
        "compliance:write",
        "commons:read",
        "findings:read",
        "findings:write",
        "findings:decide",
        "conference:read",
        "waivers:write",
        "delegates:write",
        "listings:write",
    },
    "board": OWN
    | {
        "chapters:read",
        "compliance:read",
        "findings:read",
        "findings:decide",
        "statistics:read",
        "effects:read",
        "endorsements:decide",
        "commons:read",
        "conference:read",
    },
    "reader": OWN
    | {
        "chapters:read",
        "compliance:read",
        "findings:read",
        "statistics:read",
        "effects:read",
        "commons:read",
        "conference:read",
    },
}
OF_NO_BODY = "steward"
OF_A_UNIT = "unit_officer"
CHAPTER_SCOPES = frozenset({"link:read"})
APP_SCOPES = frozenset({"statistics:read", "aggregation:join"})
BOUND_SCOPES = frozenset({"link:read", "aggregation:join"})
"""What is given to a key alone: a copy of such a token is of no use to whom it was copied by."""
PEOPLE_SCOPES = frozenset(
    {
        "chapters:read",
        "commons:read",
        "compliance:read",
        "conference:read",
        "effects:read",
        "findings:read",
        "me:read",
        "statistics:read",
    }
)
"""What an app may ask through which people sign in: to read what their role reads, and to change nothing."""

PERSONAL = frozenset({"me:read", "me:write", "delegates:write", "conference:read"})
"""What touches a person, if only by who they are here: apps have it bound to a key alone."""


class WorksForBody(Protocol):
    """Anybody who may work for a body."""

    @property
    def body_id(self) -> str | None:
        """Return the body they work for."""
        ...


def require_own_body(actor: WorksForBody, body_id: str) -> None:
    """Let an officer act for the own body alone; of another's there is nothing to be found.

    Raises:
        NotFound: it is another body.
    """
    if actor.body_id != body_id:
        raise NotFound("There is no such body for you to act for.")


def require_fitting_body(role: str, body_id: str | None) -> None:
    """Let everybody work for one body but a steward, who works for none.

    Raises:
        ValidationFailed: the body is missing, or too much.
    """
    if role == OF_NO_BODY and body_id is not None:
        raise ValidationFailed(f"A {role} works for no body: leave it out.")
    if role != OF_NO_BODY and body_id is None:
        raise ValidationFailed(f"Name the body this {role} works for, by its id.")


def require_fitting_unit(role: str, unit_id: str | None) -> None:
    """Let a unit's officer work for one unit, and everybody else for none.

    Raises:
        ValidationFailed: the unit is missing, or too much.
    """
    if role == OF_A_UNIT and unit_id is None:
        raise ValidationFailed(f"Name the unit this {role} works for, by its id.")
    if role != OF_A_UNIT and unit_id is not None:
        raise ValidationFailed(f"The role {role} works for no single unit: leave it out.")
