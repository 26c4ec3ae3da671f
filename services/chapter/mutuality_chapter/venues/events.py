"""What this room tells the others: that a place is not what it was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class VenueChanged:
    """Something was changed of a place, so that what is told of the meetings there changes too."""

    venue_id: str
