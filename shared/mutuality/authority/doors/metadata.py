"""What the authorization server tells of itself: its addresses, its keys, and its flows for the API's document."""

from __future__ import annotations

from typing import Any

from flask import Response

from mutuality.authority.doors.authority import Authority
from mutuality.authority.tokens.keys import ServiceKeys
from mutuality.serialize import to_bytes
from mutuality.web.service import current_service


def flows(base_url: str, authority: Authority) -> dict[str, Any]:
    """Return the OAuth flows as the OpenAPI document names them: one for people, one for programs if there are any."""
    token = f"{base_url}/oauth/token"
    begun = {"authorizationUrl": f"{base_url}/oauth/authorize", "tokenUrl": token, "refreshUrl": token}
    people = {**begun, "scopes": _named(authority, authority.people)}
    programs = {"tokenUrl": token, "scopes": _named(authority, authority.programs)}
    return {"authorizationCode": people, **({"clientCredentials": programs} if authority.programs else {})}


def jwks() -> Response:
    """Return the keys that check what this service signs."""
    keys = current_service().part(ServiceKeys).public_jwks()
    return Response(to_bytes(keys), content_type="application/json", headers={"Cache-Control": "public, max-age=300"})


def metadata(authority: Authority) -> Response:
    """Say where everything is. Source: RFC 8414."""
    base = current_service().base_url
    said = {
        "issuer": base,
        "authorization_endpoint": f"{base}/oauth/authorize",
        "token_endpoint": f"{base}/oauth/token",
        "revocation_endpoint": f"{base}/oauth/revoke",
        "introspection_endpoint": f"{base}/oauth/introspect",
        "jwks_uri": f"{base}/oauth/jwks",
        "scopes_supported": sorted(authority.scopes),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
        **_proving("token_endpoint", ["none", "private_key_jwt"]),
        **_proving("revocation_endpoint", ["none", "private_key_jwt"]),
        **_proving("introspection_endpoint", ["private_key_jwt"]),
        "code_challenge_methods_supported": ["S256"],
        "dpop_signing_alg_values_supported": ["ES256"],
        "authorization_response_iss_parameter_supported": True,
    }
    return Response(to_bytes(said), content_type="application/json", headers={"Cache-Control": "public, max-age=300"})


def _proving(door: str, methods: list[str]) -> dict[str, list[str]]:
    return {f"{door}_auth_methods_supported": methods, f"{door}_auth_signing_alg_values_supported": ["ES256"]}


def _named(authority: Authority, scopes: frozenset[str]) -> dict[str, str]:
    return {scope: authority.sentences.get(scope, scope.replace(":", ": ")) for scope in sorted(scopes)}
