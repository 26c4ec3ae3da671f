"""How the doors answer: OAuth's own JSON, the one exception to problem+json, and nothing a cache may keep."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit, urlunsplit

from flask import Response

from mutuality.serialize import to_bytes
from mutuality.web.service import current_service


def finished(response: Response) -> Response:
    """Add who answers to where the person is sent back, and keep everything out of caches.

    They are sent back by 303, so that no browser sends a filled-in form along. Source: RFC 9207, RFC 9700 section 4.12.
    """
    place = response.headers.get("Location")
    if place:
        parts = urlsplit(place)
        query = f"{parts.query}&{urlencode({'iss': current_service().base_url})}".lstrip("&")
        response.headers["Location"] = urlunsplit(parts._replace(query=query))
        response.status_code = 303
    response.headers["Cache-Control"] = "no-store"
    return response


def oauth_error(error: str, description: str) -> Response:
    """Return a refusal as OAuth words it. Source: RFC 6749 section 5.2."""
    said = {"error": error, "error_description": description}
    return Response(to_bytes(said), 400, content_type="application/json", headers={"Cache-Control": "no-store"})
