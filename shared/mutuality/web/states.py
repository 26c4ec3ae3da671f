"""Answers that follow from a state: told by their ETag to who has them, built once, kept a while, small on the wire.

A state is a text that names all the answer depends on. The ETag is made of it, so nothing is built, and nothing but
the state is asked of the database, for a caller who has the answer already. Source: RFC 9110 sections 8.8 and 13.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from flask import Response, request

from mutuality.web.service import current_service

KEPT_BYTES = 64_000_000
WORTH_PACKING = 1000
LEVEL = 6
UNTIL = re.compile(r'"([0-9a-f]{32})-([0-9a-f]{1,10})"')
EVERYWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cache-Control": "public, max-age=60",
    "Vary": "Accept-Encoding, Authorization",
}

FOR_ONE = {"Cache-Control": "private, no-cache"}


@dataclass
class Kept:
    """What one process built last, as it was sent, up to so many bytes; what was asked for longest ago goes first."""

    most_bytes: int = KEPT_BYTES
    bodies: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def body(self, tag: str, build: Callable[[], bytes]) -> bytes:
        """Return the body of that tag, built unless it is kept."""
        with self.lock:
            if tag in self.bodies:
                self.bodies.move_to_end(tag)
                return self.bodies[tag]
        body = build()
        with self.lock:
            self.bodies[tag] = body
            while sum(map(len, self.bodies.values())) > self.most_bytes:
                self.bodies.popitem(last=False)
        return body


def of_state(state: str, build: Callable[[], bytes], *, media: str, is_for_one: bool = False) -> Response:
    """Return the answer of a state, packed if the caller takes it so; or 304 to who has it.

    What is for one caller is kept by that one alone, who asks each time whether it still may be.
    """
    packs = request.accept_encodings["gzip"] > 0
    tag = f'"{_mark(state)}{"-gzip" if packs else ""}"'
    headers = {**EVERYWHERE, **(FOR_ONE if is_for_one else {}), "ETag": tag}
    if tag in _known():
        return _not_modified(headers)
    body = _kept().body(tag, lambda: _packed(build()) if packs else build())
    if packs and body[:2] == b"\x1f\x8b":
        headers["Content-Encoding"] = "gzip"
    return Response(body, content_type=media, headers=headers)


@dataclass(frozen=True)
class Lasting:
    """An answer of a state that turns into another by itself: its body, the state, and until when it holds."""

    body: bytes
    state: str
    until: datetime


def of_state_until(state: Callable[[], str], build: Callable[[], Lasting], now: datetime, *, media: str) -> Response:
    """Return such an answer; or 304 to who has it, for as long as it holds.

    The state is asked by itself only for who says what they have. The ETag tells until when it holds, since nothing but
    the whole answer does; who makes one up deceives themselves alone.
    """
    if known := [said for tag in _known() if (said := UNTIL.fullmatch(tag))]:
        mark = _mark(state())
        if held := next((said[0] for said in known if said[1] == mark and now.timestamp() < int(said[2], 16)), None):
            return _not_modified({"ETag": held})
    built = build()
    tag = f'"{_mark(built.state)}-{int(built.until.timestamp()):x}"'
    return Response(built.body, content_type=media, headers={"ETag": tag})


def _mark(state: str) -> str:
    return hashlib.sha256(state.encode()).hexdigest()[:32]


def _not_modified(headers: dict[str, str]) -> Response:
    short = Response(status=304, headers=headers)
    short.headers.pop("Content-Type", None)
    return short


def _known() -> set[str]:
    return {part.strip().removeprefix("W/") for part in request.headers.get("If-None-Match", "").split(",")}


def _packed(body: bytes) -> bytes:
    return gzip.compress(body, LEVEL, mtime=0) if len(body) >= WORTH_PACKING else body


def _kept() -> Kept:
    kept: Kept = current_service().parts.setdefault(Kept, Kept())
    return kept
