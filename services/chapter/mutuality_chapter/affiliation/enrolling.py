"""The dialogue of enrolment: fetch the charter, sign, send, ask whether it was approved. Each failure has a name."""

from __future__ import annotations

from typing import Any

import orjson

from mutuality.database import Database
from mutuality.signing import SigningKey
from mutuality.transport import Answer, Transport, Unreachable
from mutuality_chapter.affiliation import actions, store
from mutuality_chapter.affiliation.models import Bond
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
        bond, recovery = actions.prepare(session, federation=federation, invitation=invitation, charter=charter)
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
        return actions.note_state(session, said=said, jwks=jwks)


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
        return actions.note_state(session, said=said, jwks=None)


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
        actions.note_problem(session, problem)


def _on_paper(recovery: SigningKey) -> str:
    return orjson.dumps(recovery.private_jwk()).decode()
