"""Every address of a service, with something that might stand in it, and every method that does something there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flask import Flask

ASKED = re.compile(r"<(?:([a-z]+)(?:\([^)]*\))?:)?([a-z_]+)>")
STANDS = {
    "ref": "bod_00000000000000000000000000",
    "day": "2026-03-15",
    "month": "2026-03",
    "period": "2026-03",
    "int": "1",
    "uuid": "00000000-0000-4000-8000-000000000000",
}


def addresses(app: Flask) -> Iterator[tuple[str, str]]:
    """Yield each method and address."""
    for rule in app.url_map.iter_rules():
        address = ASKED.sub(lambda found: STANDS.get(found[1] or "", "nothing"), rule.rule)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield method, address
