"""Enrolment: fetch the charter, make our key, sign, send, ask whether it was approved. Each failure has a name."""

from __future__ import annotations

from typing import Any

import orjson

from mutuality import __version__
from mutuality.database import Database, Session
from mutuality.fingerprints import fingerprint_words
from mutuality.language import sign_enrolment
from mutuality.signing import SigningKey, digest
from mutuality.transport import Answer, Transport, Unreachable
from mutuality_chapter.affiliation import rules, store
from mutuality_chapter.affiliation.models import Bond, OwnKey
from mutuality_chapter.affiliation.rules import FederationRefused, FederationUnreachable, NotAffiliated

GOOD = range(200, 300)


def enrol(
    database: Database, transport: Transport, *, federation: str, body_id: str, invitation: str
) -> dict[str, Any]:
    """Enrol with a federation; return our bond's fingerprint and, once, the recovery key.

    Raises:
        AlreadyAffiliated: we enrolled before.
        FederationUnreachable, FederationRefused: the federation did not answer, or refused.
    """
    charter = _get(database, transport, f"{federation}/v1/bodies/{body_id}/charter")
    with database.transaction() as session:
        bond, recovery = prepare(session, federation=federation, invitation=invitation, charter=charter)
    _submit(database, transport, bond)
    return {"fingerprint": bond.fingerprint, "state": "pending", "recovery_key": _on_paper(recovery)}


def check(database: Database, transport: Transport) -> Bond:
    """Ask whether we were approved; send the statement again if it never arrived.

    Raises:
        NotAffiliated: we never enrolled.
        FederationUnreachable, FederationRefused: the federation did not answer, or refused.
    """
    with database.reading() as session:
        bond = store.bond(session)
    if bond is None:
        raise NotAffiliated("This chapter never enrolled.")
    if bond.state == "prepared":
        return _submit(database, transport, bond)
    said = _get(database, transport, f"{bond.federation}/v1/enrolments/{bond.digest}")
    jwks = _get(database, transport, f"{bond.federation}/oauth/jwks") if said["state"] == "approved" else None
    with database.transaction() as session:
        return note_state(session, said=said, jwks=jwks)


def prepare(session: Session, *, federation: str, invitation: str, charter: dict[str, Any]) -> tuple[Bond, SigningKey]:
    """Make our key, sign the enrolment and keep it before it is sent; return it with the recovery key.

    The recovery key is told once and never stored: whoever founded the chapter keeps it on paper.

    Raises:
        AlreadyAffiliated: we enrolled before.
    """
    before = store.bond(session)
    rules.require_free(before.state if before else None)
    if before is not None:
        session.delete(before)
        session.flush()
    key, recovery = SigningKey.generate(), SigningKey.generate()
    session.add(OwnKey(kid=key.kid, private_jwk=key.private_jwk(), made_at=session.now))
    said = {"aud": federation, "invitation": invitation, "recovery_jwk": recovery.public_jwk()}
    statement = sign_enrolment(key, {**said, **_of_ourselves(session, charter)})
    bond = Bond(
        id=store.ONLY,
        federation=federation,
        state="prepared",
        statement=statement,
        digest=digest(statement),
        fingerprint=fingerprint_words(key.public_jwk()),
        charter_version=int(charter["version"]),
        accepted_at=session.now,
        bears_name=False,
        announced=[],
        version=1,
    )
    session.add(bond)
    return bond, recovery


def _of_ourselves(session: Session, charter: dict[str, Any]) -> dict[str, Any]:
    profile = store.own_profile(session)
    return {
        "software": f"mutuality-chapter {__version__}",
        "charter": {name: charter[name] for name in ("id", "version", "sha256")},
        "display_name": profile.name,
        "languages": profile.languages,
    }


def note_state(session: Session, *, said: dict[str, Any], jwks: dict[str, Any] | None) -> Bond:
    """Keep what the federation says of our enrolment, and its keys once it approved."""
    bond = session.get_one(Bond, store.ONLY)
    states = {"pending": "pending", "approved": "active", "refused": "refused"}
    bond.state = states.get(str(said["state"]), "pending")
    bond.chapter_id, bond.body_id, bond.issuer = said["chapter_id"], said["body_id"], said["issuer"]
    bond.jwks, bond.last_problem = jwks or bond.jwks, None
    session.flush()
    return bond


def note_problem(session: Session, problem: str) -> None:
    """Keep how the last attempt failed."""
    bond = store.bond(session)
    if bond is not None:
        bond.last_problem = problem[:400]


def _submit(database: Database, transport: Transport, bond: Bond) -> Bond:
    said = _answered(
        database,
        lambda: transport.send(
            "POST",
            f"{bond.federation}/v1/enrolments",
            content=bond.statement.encode("ascii"),
            headers={"Content-Type": "application/jose"},
        ),
    )
    with database.transaction() as session:
        return note_state(session, said=said, jwks=None)


def _get(database: Database, transport: Transport, url: str) -> dict[str, Any]:
    return _answered(database, lambda: transport.send("GET", url))


def _answered(database: Database, ask: Any) -> dict[str, Any]:
    """Return what the federation said, or keep how it failed and raise."""
    try:
        answer: Answer = ask()
        said = dict(orjson.loads(answer.content))
    except Unreachable as error:
        _note(database, str(error))
        raise FederationUnreachable(f"The federation did not answer ({error.reason}).") from error
    except (orjson.JSONDecodeError, TypeError, ValueError) as error:
        _note(database, "not-json")
        raise FederationUnreachable("What answered is no federation.") from error
    if answer.status not in GOOD:
        _note(database, str(said.get("detail", answer.status)))
        raise FederationRefused(str(said.get("detail", f"status {answer.status}")), problem=said)
    return said


def _note(database: Database, problem: str) -> None:
    with database.transaction() as session:
        note_problem(session, problem)


def _on_paper(recovery: SigningKey) -> str:
    return orjson.dumps(recovery.private_jwk()).decode()
