"""What an operator decides about the page, what a page may load and who may frame it, and how people write times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

ANYBODY, NOBODY = "*", "'none'"
HOURS, HALF = 24, 12
CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(?:([ap])\.?m\.?|uhr|h)?", re.IGNORECASE)


@dataclass(frozen=True)
class Showing:
    """How an operator shows the page.

    `tiles` is the address of map tiles with {z}, {x} and {y} in it; without it no map but our own is drawn, and no
    other host is asked for anything. `credit` is what their maker wants said. `framed_by` are the pages that may frame
    the embedded form, as a source list of a Content Security Policy.
    """

    tiles: str | None = None
    credit: str = ""
    framed_by: str = ANYBODY


def policy(showing: Showing, *, is_embedded: bool) -> str:
    """Return the Content Security Policy of a page: our own files, the tiles if there are any, and nothing else.

    Source: Content Security Policy Level 3; `frame-ancestors` counts before X-Frame-Options.
    """
    images = " ".join(filter(None, ["'self'", "data:", tiles_from(showing)]))
    framed_by = showing.framed_by if is_embedded else NOBODY
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src {images}; "
        f"base-uri 'none'; form-action 'self'; frame-ancestors {framed_by}"
    )


def tiles_from(showing: Showing) -> str | None:
    """Return the origin of the tiles, any host of it where the address leaves that open."""
    if not showing.tiles:
        return None
    parts = urlsplit(showing.tiles.replace("{s}.", "*."))
    return f"{parts.scheme}://{parts.netloc}"


def wall_time(written: str) -> str:
    """Return a time somebody wrote, such as `7:30 pm`, `19.30` or `19h`, as `19:30`; what is none as it was written."""
    found = CLOCK.fullmatch(written.strip())
    if found is None:
        return written
    hour, minute, half = int(found[1]), found[2] or "00", (found[3] or "").lower()
    if half and 1 <= hour <= HALF:
        hour = hour % HALF + (HALF if half == "p" else 0)
    return f"{hour:02}:{minute}" if hour < HOURS else written


def number(written: str) -> str:
    """Return a number with a decimal point, also where somebody wrote a comma."""
    return written.strip().replace(",", ".")
