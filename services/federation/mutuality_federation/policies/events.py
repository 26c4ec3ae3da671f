"""What this room says to others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PolicyPublished:
    """A body published a version of its policy, or a level below it a layer: it may hold from today."""

    body_id: str
