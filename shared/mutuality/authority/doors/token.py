"""The doors at which tokens are fetched, given back and asked about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, g, request

from mutuality.authority.doors.answers import finished, oauth_error
from mutuality.authority.tokens.introspection import Introspection
from mutuality.authority.tokens.revocation import Revocation
from mutuality.proofs import ProofInvalid
from mutuality.web.intake.asking import proof
from mutuality.web.intake.limits import Limit
from mutuality.web.service import transaction

TOKENS = Limit("tokens", 600, 60)


def token(server: Any) -> Response:
    """Exchange a code, a refresh token or an assertion for an access token, bound to a proof's key if one comes."""
    return _answered(lambda: _bound(server.create_token_response))


def revoke(server: Any) -> Response:
    """End the sign-in or the token that is given back. Source: RFC 7009."""
    return _answered(lambda: _in_one_unit(lambda: server.create_endpoint_response(Revocation.ENDPOINT_NAME)))


def introspect(server: Any) -> Response:
    """Say what a token is worth to whom it was given. Source: RFC 7662."""
    return _answered(lambda: _in_one_unit(lambda: server.create_endpoint_response(Introspection.ENDPOINT_NAME)))


def _answered(answer: Callable[[], Response]) -> Response:
    if request.query_string:
        return oauth_error("invalid_request", "Send parameters in the body alone.")
    g.limit_headers = g.buckets.take(TOKENS, request.remote_addr or "")
    return answer()


def _bound(answer: Callable[[], Response]) -> Response:
    """Note the key that was proved, if any, and answer."""
    try:
        proved = proof()
    except ProofInvalid as fault:
        return oauth_error("invalid_dpop_proof", str(fault.detail))
    g.bound_to = proved.jkt if proved else None
    return _in_one_unit(answer)


def _in_one_unit(answer: Callable[[], Response]) -> Response:
    """Answer in one unit of work, which holds also where the answer is a refusal."""
    with transaction() as session:
        g.oauth_session = session
        return finished(answer())
