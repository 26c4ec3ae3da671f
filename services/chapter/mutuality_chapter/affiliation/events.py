"""What rooms announce when something shall leave the chapter; the link listens."""

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
