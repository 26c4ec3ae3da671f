"""How a caller shows a key."""

from __future__ import annotations

from flask import request

from mutuality_federation.feed_keys import rules

KEY = "key"


def shown_key() -> str:
    """Return the key a caller shows, in the header or in the address; a token of another kind is none."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    in_header = token.strip() if scheme.lower() == "bearer" and token.strip().startswith(rules.PREFIX) else ""
    return in_header or request.args.get(KEY, "")
