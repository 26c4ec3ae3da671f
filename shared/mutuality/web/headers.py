"""What every answer carries beside what it says, so that no browser does with it what nobody meant.

An answer that says itself of one of these keeps its own word. No opener policy stands among them: the page of
documentation and the window in which people sign in talk to one another, which it would end; a page that opens no
window says it itself. Sources: OWASP's cheat sheets on HTTP headers and on REST security; RFC 6797
(Strict-Transport-Security); the Fetch standard (Cross-Origin-Resource-Policy).
"""

from __future__ import annotations

from flask import Response, g

from mutuality.web.service import current_service

NOBODY = "frame-ancestors 'none'"
SENSES = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "microphone", "payment", "usb")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": f"default-src 'none'; base-uri 'none'; form-action 'none'; {NOBODY}",
    "Permissions-Policy": ", ".join(f"{sense}=()" for sense in SENSES),
    "Cache-Control": "no-store",
}
ALWAYS_ENCRYPTED = {"Strict-Transport-Security": "max-age=63072000; includeSubDomains"}


def finish(response: Response) -> Response:
    """Add what every answer carries; an answer that says itself who may frame it carries no second, older rule."""
    may_be_framed = "frame-ancestors" in response.headers.get("Content-Security-Policy", NOBODY).replace(NOBODY, "")
    is_encrypted = current_service().base_url.startswith("https://")
    said = {**HEADERS, **(ALWAYS_ENCRYPTED if is_encrypted else {}), **_whose(response), **g.get("limit_headers", {})}
    for name, value in {**said, "Request-Id": g.instance}.items():
        if name != "X-Frame-Options" or not may_be_framed:
            response.headers.setdefault(name, value)
    return response


def allowing(sense: str) -> str:
    """Return the Permissions-Policy of a page that asks a browser for that one thing."""
    return ", ".join(f"{each}=({'self' if each == sense else ''})" for each in SENSES)


def _whose(response: Response) -> dict[str, str]:
    """Say whether pages of others may take it in: what every origin may read alone."""
    is_for_all = response.headers.get("Access-Control-Allow-Origin") == "*"
    return {"Cross-Origin-Resource-Policy": "cross-origin" if is_for_all else "same-origin"}
