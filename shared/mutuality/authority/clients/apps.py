"""Apps: registered by one account, their purpose reviewed by another; until it is approved an app gets no token."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, update

from mutuality.authority.clients.addresses import is_registrable
from mutuality.authority.clients.known import Client, Introduced
from mutuality.authority.columns import AppColumns, AppConsentColumns, model
from mutuality.authority.tokens import sign_ins
from mutuality.authority.tokens.ended import keep_ended
from mutuality.database import Session
from mutuality.problems import Conflict, Forbidden, ValidationFailed


class AppKind(StrEnum):
    """Whether a program asks for itself, or people sign in through it."""

    PROGRAM = "program"
    PEOPLE = "people"


class AppState(StrEnum):
    """What became of an app's purpose."""

    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"


class OwnApp(Forbidden):
    """Whoever registered an app does not review its purpose: somebody else with an account of their own does."""


class AppReviewed(Conflict):
    """The purpose of this app was reviewed before. For another answer it is registered anew."""


class AppUnfit(ValidationFailed):
    """What is said of an app does not fit its kind: a program has a key, an app for people has addresses instead."""


class AddressUnfit(ValidationFailed):
    """People are sent back to an exact https address without query, or to this machine without a port."""


def require_fit(said: Mapping[str, Any], allowed: Mapping[AppKind, Collection[str]]) -> None:
    """Go on only if what is said of an app fits its kind.

    Raises:
        AppUnfit: a key or addresses are missing or too much, or its kind may not have such a scope.
        AddressUnfit: people cannot be sent back there.
    """
    kind, addresses = said["kind"], said["redirect_uris"]
    is_program = kind == AppKind.PROGRAM
    if is_program == (said.get("jwk") is None):
        raise AppUnfit("A program is known by its `jwk`; an app for people has none.")
    if is_program == bool(addresses):
        raise AppUnfit("An app for people says at least one of `redirect_uris`; a program has none.")
    if not set(said["scopes"]) <= set(allowed[kind]):
        raise AppUnfit(f"That is more than an app of the kind {kind} may have.")
    unfit = [each for each in addresses if not is_registrable(each)]
    if unfit:
        raise AddressUnfit("Say exact https addresses without a query, or http://127.0.0.1/… without a port.")


def register_app(session: Session, *, said: Mapping[str, Any], by: str) -> Any:
    """Register an app, which waits for somebody else's review."""
    table: Any = model(session, AppColumns)
    app = table(
        id=session.new_id("app"),
        state=AppState.WAITING,
        registered_by=by,
        registered_at=session.now,
        version=1,
        **said,
    )
    session.add(app)
    return app


def review_app(session: Session, *, app: Any, by: str, is_approved: bool, reason: str) -> Any:
    """Approve or decline an app's purpose; the reason is kept with it.

    Raises:
        OwnApp: whoever reviews it registered it.
        AppReviewed: somebody did before.
    """
    if app.registered_by == by:
        raise OwnApp("You registered this app: let somebody else review it.")
    if app.state != AppState.WAITING:
        raise AppReviewed(f"It was {app.state} before.")
    app.state = AppState.APPROVED if is_approved else AppState.DECLINED
    app.reviewed_by, app.reviewed_at, app.reason = by, session.now, reason
    session.flush()
    return app


def take_app_away(session: Session, *, app: Any) -> None:
    """Take an app's registration away, with what people allowed it; nothing it was given opens anything in a minute."""
    consents: Any = model(session, AppConsentColumns)
    session.execute(delete(consents).where(consents.client_id == app.id))
    sign_ins.end_through(session, client_id=app.id, why=sign_ins.APP_GONE)
    keep_ended(session, [app.id])
    session.delete(app)


def client_of(
    app: Any,
    *,
    by: str,
    bound: Collection[str],
    jwks: Sequence[Mapping[str, Any]] = (),
    claims: Mapping[str, Any] | None = None,
) -> Client | None:
    """Return an approved app as the authorization server knows it; one that waits or was declined is nobody's."""
    if app.state != AppState.APPROVED:
        return None
    scopes = frozenset(app.scopes)
    return Client(
        app.id,
        scopes,
        redirect_uris=tuple(app.redirect_uris),
        jwks=tuple(jwks),
        claims=claims or {},
        is_bound=not scopes.isdisjoint(bound),
        app=Introduced(app.name, app.purpose, by, app.registered_at.date()),
    )


def forget_who(session: Session, *, account_id: str) -> None:
    """Forget which apps an account registered or reviewed, and what it allowed; the apps stay."""
    table: Any = model(session, AppColumns)
    consents: Any = model(session, AppConsentColumns)
    session.execute(delete(consents).where(consents.account_id == account_id))
    for column in (table.registered_by, table.reviewed_by):
        session.execute(update(table).where(column == account_id).values({column.key: ""}))
