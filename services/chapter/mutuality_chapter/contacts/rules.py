"""Which ways there are to reach somebody."""

from __future__ import annotations

from mutuality.problems import NotFound

KINDS = ("phone", "message", "mail", "post")


def require_known(kind: str) -> None:
    """Refuse a way to reach somebody that there is not.

    Raises:
        NotFound: there is no such way.
    """
    if kind not in KINDS:
        raise NotFound(f"A member may be reached by {', '.join(KINDS)}.")
