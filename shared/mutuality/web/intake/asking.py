"""Who asks: the token a request carries, and, where that is bound to a key, the proof that goes with it."""

from __future__ import annotations

from flask import request

from mutuality.access import ANONYMOUS, Actor, challenge
from mutuality.problems import AuthenticationRequired
from mutuality.proofs import Proof, ProofInvalid, Seen, check
from mutuality.web.service import current_service

BEARER, BOUND = "bearer", "dpop"


def who_asks() -> Actor:
    """Return who asks in the present request, or nobody in particular.

    Raises:
        AuthenticationRequired: what it carries is no token, or one that does not hold.
        ProofInvalid: the token is bound to a key, and nothing proves that it is in the right hands.
    """
    header = request.headers.get("Authorization", "")
    if not header:
        return ANONYMOUS
    scheme, _, token = header.partition(" ")
    scheme, token = scheme.lower(), token.strip()
    if scheme not in (BEARER, BOUND) or not token:
        raise AuthenticationRequired("Send `Authorization: Bearer <token>`.", headers=challenge("invalid_token"))
    asking = current_service().authenticate(token)
    if asking.bound_to is not None or scheme == BOUND:
        _require_own_hand(asking, scheme, token)
    return asking


def proof(token: str = "") -> Proof | None:
    """Return the proof the present request carries, once it holds and was not taken before; None if it carries none.

    Raises:
        ProofInvalid: it does not hold, or there are two.
    """
    carried = request.headers.getlist("DPoP")
    if not carried:
        return None
    if len(carried) > 1:
        raise ProofInvalid("Send one proof.")
    service = current_service()
    url, now = service.base_url + request.path, service.clock.now().timestamp()
    found = check(carried[0], method=request.method, url=url, now=now, token=token)
    service.part(Seen).take(found)
    return found


def _require_own_hand(asking: Actor, scheme: str, token: str) -> None:
    if asking.bound_to is None:
        raise ProofInvalid("This token is bound to no key: send it as `Bearer`.")
    if scheme != BOUND:
        raise ProofInvalid("This token is bound to a key: send it as `DPoP`, with a proof.")
    carried = proof(token)
    if carried is None or carried.jkt != asking.bound_to:
        raise ProofInvalid("A proof by the key this token is bound to must come with it.")
