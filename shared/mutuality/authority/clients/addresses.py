"""Where an app may have people sent back to: exactly what was registered. Source: RFC 9700 section 2.1, RFC 8252.

On the web that is one address, compared letter by letter. A program on somebody's own machine listens on whatever port
is free, so an address of this machine is registered without a port, and any is taken.
"""

from __future__ import annotations

import re

LONGEST, LAST_PORT = 400, 65535
LABEL, PORT, PATH = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", r":[1-9][0-9]{0,4}", r"(?:/[A-Za-z0-9._~-]*)+"
WEB = re.compile(rf"https://(?:{LABEL}\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?(?:{PORT})?{PATH}")
HERE = r"http://(?:127\.0\.0\.1|\[::1\])"
NATIVE = re.compile(rf"{HERE}{PATH}")
ASKED = re.compile(rf"(?P<here>{HERE})(?::(?P<port>[1-9][0-9]{{0,4}}))?(?P<path>{PATH})")


def is_registrable(address: str) -> bool:
    """Say whether an address may be registered: https with a path and no more, or this machine without a port."""
    if len(address) > LONGEST or re.search(r"/\.{1,2}(?:/|$)", address):
        return False
    return NATIVE.fullmatch(address) is not None or (WEB.fullmatch(address) is not None and _port(address) <= LAST_PORT)


def fits(registered: str, asked: str) -> bool:
    """Say whether people may be sent back to `asked`, where `registered` is what was approved."""
    if registered == asked:
        return True
    here = ASKED.fullmatch(asked)
    if here is None or not NATIVE.fullmatch(registered):
        return False
    return registered == here["here"] + here["path"] and int(here["port"] or 80) <= LAST_PORT


def _port(address: str) -> int:
    said = re.match(r"https://[^/:]+:([0-9]+)", address)
    return int(said[1]) if said else 443
