"""The one file that says who may do what: a line an operation, with the roles that may, and what others' things are.

`elsewhere` says what is found about what another body, another chapter or another member has, by somebody of the same
role: `404` as if there were nothing; `nothing` a page that tells nothing of it; `self` it is about, or made by, whoever
asks; `whole` it belongs to all who have the role, since the whole chapter or the whole federation has it.
`beside` says the same of somebody who works for another unit of the same body; `-` where there are no units, or
everybody may.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mutuality_chapter.access import ROLES as CHAPTER_ROLES
from mutuality_federation.access import APP_SCOPES, CHAPTER_SCOPES
from mutuality_federation.access import ROLES as FEDERATION_ROLES

FILE = Path(__file__).parent / "decisions.csv"
EVERYBODY = "everybody"
NOT_ASKED = "-"
ELSEWHERE = ("404", "nothing", "self", "whole")
ROLES = {
    "federation": {**FEDERATION_ROLES, "chapter": CHAPTER_SCOPES, "app": APP_SCOPES},
    "chapter": CHAPTER_ROLES,
}
"""Who may hold a token at all. A program is a role too: a chapter at its federation, and a registered app."""

REVIEWED = {
    "federation": {"steward", "officer", "unit_officer", "board", "reader", "chapter", "app"},
    "chapter": {"member", "coordinator", "secretary", "treasurer", "responder", "volunteer", "professional"},
}
"""The roles that were thought of at every line; a new one is undecided everywhere."""


@dataclass(frozen=True)
class Decision:
    """What was decided of one operation."""

    service: str
    operation: str
    may: frozenset[str]
    elsewhere: str
    beside: str

    @property
    def is_public(self) -> bool:
        """Say whether everybody may, with a token or without."""
        return self.may == {EVERYBODY}


@cache
def decisions() -> tuple[Decision, ...]:
    """Return what the file says."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(
        Decision(row["service"], row["operation"], frozenset(row["may"].split()), row["elsewhere"], row["beside"])
        for row in rows
    )
