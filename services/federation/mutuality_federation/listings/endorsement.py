"""What the public reads of a chapter's bond: whether its body stands behind it, and whether it may say whose it is."""

from __future__ import annotations

from enum import StrEnum

from mutuality_federation.chapters import ENDORSED, Standing


class Endorsement(StrEnum):
    """How far a body stands behind a chapter, in public. A review is between the two, and is not shown."""

    NONE = "none"
    LISTED = "listed"
    FORMING = "forming"
    CHARTERED = "chartered"
    PAUSED = "paused"


SHOWN = {
    Standing.LISTED: Endorsement.LISTED,
    Standing.FORMING: Endorsement.FORMING,
    Standing.PAUSED: Endorsement.PAUSED,
}


def endorsement(standing: str, *, bears_name: bool) -> Endorsement:
    """Return what the public reads; a chapter without the name is a plain listing like any other."""
    if not bears_name:
        return Endorsement.NONE
    return Endorsement.CHARTERED if standing in ENDORSED else SHOWN.get(Standing(standing), Endorsement.NONE)
