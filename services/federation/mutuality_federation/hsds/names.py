"""What things are called there: UUIDs, which ours are already, in other letters.

A meeting has one place and one series of days. So its service, its location, the two together and its schedule, each
in a table of its own, bear one identifier.
"""

from __future__ import annotations

import base64
from uuid import UUID, uuid5

PADDING = "======"
SPARE = 4  # the last letter holds three bits of the 128, and two that say nothing


def named(ours: str) -> str:
    """Return the UUID that one of our identifiers is."""
    return str(UUID(bytes=base64.b32hexdecode(ours[4:].upper() + PADDING)))


def part_of(ours: str, name: str) -> str:
    """Return the UUID of a part of something, the same for as long as it is called so."""
    return str(uuid5(UUID(named(ours)), name))


def ours(name: UUID, *prefixes: str) -> list[str]:
    """Return which of our identifiers a UUID may be, the one we would have given first."""
    letters = base64.b32hexencode(name.bytes).decode().rstrip("=").lower()
    last = int(letters[-1], 32)
    ends = ["0123456789abcdefghijklmnopqrstuv"[last + spare] for spare in range(SPARE)]
    return [f"{prefix}_{letters[:-1]}{end}" for end in ends for prefix in prefixes]
