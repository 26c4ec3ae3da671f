"""How the doors answer: OAuth's own JSON, the one exception to problem+json, and nothing a cache may keep."""

from __future__ import annotations

from flask import Response

from mutuality.serialize import to_bytes
from mutuality.web.service import current_service


def finished(response: Response) -> Response:
    """Add who answers to where the person is sent back (RFC 9207), and keep everything out of caches."""
    place = response.headers.get("Location")
    if place and "code=" in place:
        response.headers["Location"] = f"{place}&iss={current_service().base_url}"
    response.headers["Cache-Control"] = "no-store"
    return response


def oauth_error(error: str, description: str) -> Response:
    """Return a refusal as OAuth words it. Source: RFC 6749 section 5.2."""
    said = {"error": error, "error_description": description}
    return Response(to_bytes(said), 400, content_type="application/json", headers={"Cache-Control": "no-store"})
