"""What is announced: the chapter was founded, or something shall leave it; rooms above listen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mutuality.language import Kind


@dataclass(frozen=True)
class Outgoing:
    """Something that shall leave: its kind, the subject it speaks of, and the values of the kind's shape."""

    kind: Kind
    subject: str
    data: dict[str, Any]


@dataclass(frozen=True)
class Founded:
    """The chapter was founded, around that concern; rooms that start out with anything lay it out."""

    concern: str
