"""Entity statements: the federation as trust anchor, each body below it, each chapter below its body.

Only chapters that bear their body's name and let the public find something are told of. A chapter dials out and has no
address: its body's statement about it holds its keys, and it has no configuration of its own.
Source: OpenID Federation 1.0 section 3 (entity statements) and 9 (where configurations are).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.signing import sign
from mutuality_federation import bodies, chapters, listings, policies
from mutuality_federation.marks.issuing import Issuer
from mutuality_federation.marks.policy_terms import metadata_policy

STATEMENT = "entity-statement+jwt"
LIFE = timedelta(days=1)
CHAPTER_TYPE, ENTITY_TYPE = "mutual_help_chapter", "federation_entity"
Jwks = dict[str, Any]


def anchor(session: Session, issuer: Issuer, jwks: Jwks) -> str:
    """Return the federation's own configuration."""
    base, names = issuer.names.base, issuer.names
    said = {
        "jwks": jwks,
        "metadata": {ENTITY_TYPE: _endpoints(f"{base}/federation")},
        "trust_mark_issuers": {names.chartered(each): [names.body(each)] for each in bodies.body_ids(session)},
    }
    return _signed(session, issuer, base, base, said)


def body(session: Session, issuer: Issuer, jwks: Jwks, body_id: str) -> str:
    """Return a body's own configuration.

    Raises:
        NotFound: there is no such body.
    """
    facts, entity = bodies.body_facts(session, body_id), issuer.names.body(body_id)
    endpoints = {
        **_endpoints(entity),
        "organization_name": facts.name,
        "federation_trust_mark_endpoint": f"{issuer.names.base}/federation/trust-mark",
        "federation_trust_mark_status_endpoint": f"{issuer.names.base}/federation/trust-mark-status",
    }
    said = {"jwks": jwks, "metadata": {ENTITY_TYPE: endpoints}, "authority_hints": [issuer.names.base]}
    return _signed(session, issuer, entity, entity, said)


def about_body(session: Session, issuer: Issuer, jwks: Jwks, subject: str) -> str:
    """Return what the federation states about a body.

    Raises:
        NotFound: there is no such body.
    """
    body_id = issuer.names.body_in(subject)
    if body_id is None:
        raise NotFound("There is no such entity below this one.")
    facts = bodies.body_facts(session, body_id)
    said = {"jwks": jwks, "metadata": {ENTITY_TYPE: {"organization_name": facts.name}}}
    return _signed(session, issuer, issuer.names.base, subject, said)


def about_chapter(session: Session, issuer: Issuer, body_id: str, subject: str) -> str:
    """Return what a body states about one of its chapters: its name, its keys, and the policy it stands under.

    Raises:
        NotFound: there is no such chapter of this body that the public may know of.
    """
    chapter_id = issuer.names.chapter_in(subject)
    if chapter_id not in _public_chapters(session, body_id):
        raise NotFound("There is no such entity below this one.")
    facts = chapters.chapter_facts(session, str(chapter_id))
    held = policies.policy_in_force(session, body_id, session.now.date())
    said = {
        "jwks": {"keys": [key.jwk for key in chapters.open_keys(session, facts.id)]},
        "metadata": {CHAPTER_TYPE: {"organization_name": facts.name}},
        "metadata_policy": {CHAPTER_TYPE: metadata_policy(held.policy)},
    }
    return _signed(session, issuer, issuer.names.body(body_id), subject, said)


def bodies_below(session: Session, issuer: Issuer) -> list[str]:
    """Return the entity identifiers below the federation."""
    return [issuer.names.body(each) for each in bodies.body_ids(session)]


def chapters_below(session: Session, issuer: Issuer, body_id: str) -> list[str]:
    """Return the entity identifiers below a body.

    Raises:
        NotFound: there is no such body.
    """
    bodies.require_body(session, body_id)
    return [issuer.names.chapter(each) for each in _public_chapters(session, body_id)]


def _public_chapters(session: Session, body_id: str) -> Sequence[str]:
    return listings.public_chapters(session, body_id)


def _endpoints(place: str) -> dict[str, str]:
    return {
        "federation_fetch_endpoint": f"{place}/fetch",
        "federation_list_endpoint": f"{place}/list",
    }


def _signed(session: Session, issuer: Issuer, iss: str, sub: str, said: dict[str, Any]) -> str:
    issued = int(session.now.timestamp())
    expires = int((session.now + LIFE).timestamp())
    return sign({"iss": iss, "sub": sub, "iat": issued, "exp": expires, **said}, issuer.signer, STATEMENT)
