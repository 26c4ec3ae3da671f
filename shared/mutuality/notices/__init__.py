"""Signed notices to addresses of apps: their signature, when they are tried again, and how one is carried.

A notice says that something changed and where to read it, never what; so it holds no listing and no person. How one is
carried is imported by itself, `mutuality.notices.carrying`, since it goes out.
Source: the specification of Standard Webhooks, with its asymmetric signatures (Ed25519).
"""

from mutuality.notices.schedule import FURTHEST, WAITS, next_try
from mutuality.notices.signatures import (
    TOLERANCE,
    NoticeInvalid,
    NoticeKey,
    headers_of,
    verify,
)

__all__ = [
    "FURTHEST",
    "TOLERANCE",
    "WAITS",
    "NoticeInvalid",
    "NoticeKey",
    "headers_of",
    "next_try",
    "verify",
]
