"""The read-only face for federation tools: plain routes beside the API, as OpenID Federation prescribes them.

Their errors are the standard's own JSON. Source: OpenID Federation 1.0 sections 8 (endpoints), 8.9 (errors), 9.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask, Response, g, request

from mutuality.authority import ServiceKeys
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.serialize import to_bytes
from mutuality.web import Limit, current_service, reading
from mutuality_federation.marks import issuing, statements
from mutuality_federation.marks.issuing import Issuer
from mutuality_federation.marks.rules import Names

FACE = Limit("federation-face", 600, 60)
STATEMENT = "application/entity-statement+jwt"
MARK, STATUS = "application/trust-mark+jwt", "application/trust-mark-status-response+jwt"
FRESH = {"Cache-Control": "public, max-age=300"}
Answer = Callable[[Session, Issuer], Response]


class Faulty(Exception):  # noqa: N818 - it is what the request is
    """The request cannot be answered; `error` is the standard's word for it."""

    def __init__(self, error: str, description: str) -> None:
        super().__init__(description)
        self.error = error


def register(app: Flask) -> None:
    """Put the federation's addresses into the app."""
    body = "/federation/bodies/<ref:body_id>"
    app.add_url_rule("/.well-known/openid-federation", "oidf_anchor", lambda: _answer(_anchor))
    app.add_url_rule("/federation/fetch", "oidf_fetch", lambda: _answer(_fetch_body))
    app.add_url_rule("/federation/list", "oidf_list", lambda: _answer(_list_bodies))
    app.add_url_rule("/federation/trust-mark", "oidf_mark", lambda: _answer(_mark))
    app.add_url_rule("/federation/trust-mark-status", "oidf_status", lambda: _answer(_status), methods=["POST"])
    app.add_url_rule(f"{body}/.well-known/openid-federation", "oidf_body", _of_body(_body))
    app.add_url_rule(f"{body}/fetch", "oidf_fetch_chapter", _of_body(_fetch_chapter))
    app.add_url_rule(f"{body}/list", "oidf_list_chapters", _of_body(_list_chapters))


def issuer() -> Issuer:
    """Return who signs here, and under which names."""
    keys = current_service().part(ServiceKeys)
    return Issuer(Names(current_service().base_url), keys.active(), keys.find)


def _of_body(answer: Callable[[Session, Issuer, str], Response]) -> Callable[..., Response]:
    return lambda body_id: _answer(lambda session, signs: answer(session, signs, body_id))


def _answer(answer: Answer) -> Response:
    g.limit_headers = g.buckets.take(FACE, request.remote_addr or "")
    try:
        with reading() as session:
            return answer(session, issuer())
    except Faulty as fault:
        return _fault(400, fault.error, str(fault))
    except NotFound as missing:
        return _fault(404, "not_found", missing.detail)


def _anchor(session: Session, signs: Issuer) -> Response:
    return Response(statements.anchor(session, signs, _jwks()), content_type=STATEMENT, headers=FRESH)


def _body(session: Session, signs: Issuer, body_id: str) -> Response:
    return Response(statements.body(session, signs, _jwks(), body_id), content_type=STATEMENT, headers=FRESH)


def _fetch_body(session: Session, signs: Issuer) -> Response:
    subject = _parameter("sub")
    return Response(statements.about_body(session, signs, _jwks(), subject), content_type=STATEMENT, headers=FRESH)


def _fetch_chapter(session: Session, signs: Issuer, body_id: str) -> Response:
    subject = _parameter("sub")
    return Response(statements.about_chapter(session, signs, body_id, subject), content_type=STATEMENT, headers=FRESH)


def _list_bodies(session: Session, signs: Issuer) -> Response:
    return _listed(statements.bodies_below(session, signs), statements.ENTITY_TYPE, is_intermediate=True)


def _list_chapters(session: Session, signs: Issuer, body_id: str) -> Response:
    found = statements.chapters_below(session, signs, body_id)
    return _listed(found, statements.CHAPTER_TYPE, is_intermediate=False)


def _mark(session: Session, signs: Issuer) -> Response:
    mark = issuing.mark_of(session, signs, mark_type=_parameter("trust_mark_type"), subject=_parameter("sub"))
    return Response(mark, content_type=MARK, headers={"Cache-Control": "no-store"})


def _status(session: Session, signs: Issuer) -> Response:
    mark = request.form.get("trust_mark", "")
    if not mark:
        raise Faulty("invalid_request", "Send trust_mark in the body, as a form.")
    said = issuing.status_of(session, signs, mark)
    return Response(said, content_type=STATUS, headers={"Cache-Control": "no-store"})


def _listed(entities: list[str], entity_type: str, *, is_intermediate: bool) -> Response:
    """Return identifiers, narrowed by what the standard lets a caller ask; what is not supported is said so."""
    unknown = set(request.args) - {"entity_type", "intermediate"}
    if unknown:
        raise Faulty("unsupported_parameter", f"Not supported: {', '.join(sorted(unknown))}.")
    types = request.args.getlist("entity_type")
    fits = (not types or entity_type in types) and (
        "intermediate" not in request.args or (request.args["intermediate"] == "true") == is_intermediate
    )
    return Response(to_bytes(entities if fits else []), content_type="application/json", headers=FRESH)


def _parameter(name: str) -> str:
    value = request.args.get(name, "")
    if not value:
        raise Faulty("invalid_request", f"The parameter {name} is missing.")
    return value


def _jwks() -> dict[str, Any]:
    return current_service().part(ServiceKeys).public_jwks()


def _fault(status: int, error: str, description: str) -> Response:
    said = {"error": error, "error_description": description}
    return Response(to_bytes(said), status, content_type="application/json", headers={"Cache-Control": "no-store"})
