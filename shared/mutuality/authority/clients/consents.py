"""What a person allowed an app: kept by account and app, asked again when it wants more, withdrawn at any time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.authority.columns import AppColumns, AppConsentColumns, model
from mutuality.authority.tokens import sign_ins
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of


def covers(session: Session, *, account_id: str, client_id: str, scope: str, hold: bool = True) -> bool:
    """Say whether a person allowed an app all of that; held, it cannot be withdrawn until this is done."""
    table: Any = model(session, AppConsentColumns)
    wanted = select(table.scope).where(table.account_id == account_id, table.client_id == client_id)
    allowed = session.scalar(wanted.with_for_update(read=True) if hold else wanted)
    return allowed is not None and set(scope.split()) <= set(allowed.split())


def keep(session: Session, *, account_id: str, client_id: str, scope: str) -> None:
    """Keep that a person allowed an app that much, beside what they allowed it before."""
    table: Any = model(session, AppConsentColumns)
    insert = sqlite.insert if session.database.is_sqlite else postgresql.insert
    said = {"account_id": account_id, "client_id": client_id, "scope": "", "given_at": session.now}
    session.execute(insert(table).values(id=session.new_id("cns"), **said).on_conflict_do_nothing())
    wanted = select(table).where(table.account_id == account_id, table.client_id == client_id)
    kept = session.execute(wanted.with_for_update().execution_options(populate_existing=True)).scalar_one()
    kept.scope = " ".join(sorted({*kept.scope.split(), *scope.split()}))
    kept.given_at = session.now


def withdraw(session: Session, *, account_id: str, consent_id: str) -> None:
    """Withdraw what a person allowed an app; every sign-in through it ends.

    Raises:
        NotFound: they allowed nothing of that id.
    """
    table: Any = model(session, AppConsentColumns)
    gone = delete(table).where(table.id == consent_id, table.account_id == account_id).returning(table.client_id)
    client_id = session.execute(gone).scalar_one_or_none()
    if client_id is None:
        raise NotFound("You allowed nothing of that id.")
    sign_ins.end_through(session, client_id=client_id, account_id=account_id, why=sign_ins.CONSENT_GONE)


def of_account(session: Session, account_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what a person allowed, each with the app's name and purpose."""
    consents = model(session, AppConsentColumns).__table__.c  # type: ignore[attr-defined]
    apps = model(session, AppColumns).__table__.c  # type: ignore[attr-defined]
    shown = (consents.id, consents.client_id, consents.scope, consents.given_at, apps.name, apps.purpose)
    wanted = select(*shown).join_from(consents.id.table, apps.id.table, consents.client_id == apps.id)
    return page_of(session, wanted.where(consents.account_id == account_id), by=[consents.id], query=query)
