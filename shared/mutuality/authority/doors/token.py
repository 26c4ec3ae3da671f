"""The door at which programs and commands fetch tokens."""

from __future__ import annotations

from typing import Any

from flask import Response, g, request

from mutuality.authority.doors.answers import finished, oauth_error
from mutuality.proofs import ProofInvalid
from mutuality.web.intake.asking import proof
from mutuality.web.intake.limits import Limit
from mutuality.web.service import transaction

TOKENS = Limit("tokens", 600, 60)


def token(server: Any) -> Response:
    """Exchange a code or an assertion for an access token; one that comes with a proof is bound to the proof's key."""
    if request.query_string:
        return oauth_error("invalid_request", "Send parameters in the body alone.")
    g.limit_headers = g.buckets.take(TOKENS, request.remote_addr or "")
    try:
        proved = proof()
    except ProofInvalid as fault:
        return oauth_error("invalid_dpop_proof", str(fault.detail))
    g.bound_to = proved.jkt if proved else None
    with transaction() as session:
        g.oauth_session = session
        return finished(server.create_token_response())
