"""Every query about partners, consents and what went either way."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.partners.models import Consent, Partner, ResourceExchange
from mutuality_chapter.partners.rules import require_known

PARTNER, CONSENT, EXCHANGE = Partner.__table__.c, Consent.__table__.c, ResourceExchange.__table__.c


def partner(session: Session, partner_id: str, *, for_change: bool = False) -> Partner:
    """Return a partner; for a change, so that nobody erases them meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Partner, partner_id, with_for_update=for_change)
    if found is None:
        raise NotFound("There is no such partner.")
    return found


def require_partner(session: Session, partner_id: str) -> None:
    """Go on only with a partner we know, and whom nobody erases meanwhile.

    Raises:
        NotFound: there is none.
        PartnerGone: it was erased.
    """
    require_known(partner(session, partner_id, for_change=True).name)


def partners(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of partners we work with, or of those we worked with."""
    wanted = select(*PARTNER).where(PARTNER.ended_on.is_not(None) if query["ended"] else PARTNER.ended_on.is_(None))
    if query["kind"]:
        wanted = wanted.where(PARTNER.kind == query["kind"])
    return page_of(session, wanted, by=[PARTNER.id], query=query)


def counted(session: Session, partner_id: str) -> dict[tuple[str, str], int]:
    """Return how often each resource went each way with a partner."""
    columns = (EXCHANGE.resource, EXCHANGE.direction)
    wanted = select(*columns, func.count()).where(EXCHANGE.partner_id == partner_id).group_by(*columns)
    return {(resource, direction): count for resource, direction, count in session.execute(wanted)}


def counted_by_kind(session: Session, since: date) -> dict[tuple[str, str, str], int]:
    """Return how often each resource went each way since a day, by kind of partner, in one query."""
    columns = (PARTNER.kind, EXCHANGE.resource, EXCHANGE.direction)
    wanted = select(*columns, func.count()).join_from(ResourceExchange, Partner, PARTNER.id == EXCHANGE.partner_id)
    found = session.execute(wanted.where(EXCHANGE.happened_on >= since).group_by(*columns))
    return {(kind, resource, direction): count for kind, resource, direction, count in found}


def kinds(session: Session) -> dict[str, str]:
    """Return of which kind each partner is, those erased among them."""
    return {row.id: row.kind for row in session.execute(select(PARTNER.id, PARTNER.kind))}


def own_consent(session: Session, member_id: str, consent_id: str, *, for_change: bool = False) -> Consent:
    """Return a member's own consent; for a change, so that nothing comes to rest on it meanwhile.

    Raises:
        NotFound: they gave no such consent.
    """
    found = session.get(Consent, consent_id, with_for_update=for_change)
    if found is None or found.member_id != member_id:
        raise NotFound("You gave no such consent.")
    return found


def own_consents(session: Session, member_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a member's own consents."""
    return _consents(session, CONSENT.member_id == member_id, query)


def consents_with(session: Session, partner_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what members consented to with a partner."""
    partner(session, partner_id)
    return _consents(session, CONSENT.partner_id == partner_id, query)


def _consents(session: Session, which: Any, query: dict[str, Any]) -> Page:
    held = CONSENT.withdrawn_on.is_not(None) if query["withdrawn"] else CONSENT.withdrawn_on.is_(None)
    return page_of(session, select(*CONSENT).where(which, held), by=[CONSENT.id], query=query)


def holding_consent(session: Session, consent_id: str, *, partner_id: str, resource: str) -> Consent | None:
    """Return a consent if it holds for that resource with that partner; nobody withdraws it meanwhile."""
    found = session.get(Consent, consent_id, with_for_update=True)
    if found is None or found.withdrawn_on is not None:
        return None
    return found if (found.partner_id, found.resource) == (partner_id, resource) else None


def exchange(session: Session, exchange_id: str) -> ResourceExchange:
    """Return an exchange.

    Raises:
        NotFound: there is none.
    """
    found = session.get(ResourceExchange, exchange_id)
    if found is None:
        raise NotFound("There is no such exchange.")
    return found


def exchanges(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of exchanges."""
    wanted = select(*EXCHANGE)
    for name in ("partner_id", "resource", "direction"):
        if query[name]:
            wanted = wanted.where(EXCHANGE[name] == query[name])
    return page_of(session, wanted, by=[EXCHANGE.id], query=query)


def exchanges_with(session: Session, partner_id: str) -> list[ResourceExchange]:
    """Return every exchange with a partner."""
    wanted = select(ResourceExchange).where(ResourceExchange.partner_id == partner_id).order_by(ResourceExchange.id)
    return list(session.scalars(wanted))


def of_member(session: Session, member_id: str) -> tuple[list[Consent], list[ResourceExchange]]:
    """Return what a member consented to, and the exchanges that rest on it."""
    consents = select(Consent).where(Consent.member_id == member_id).order_by(Consent.id)
    resting = select(ResourceExchange).join(Consent, Consent.id == ResourceExchange.consent_id)
    exchanges = resting.where(Consent.member_id == member_id).order_by(ResourceExchange.id)
    return list(session.scalars(consents)), list(session.scalars(exchanges))
