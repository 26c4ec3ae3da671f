"""The operations on partners and on what goes either way."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.partners import actions, rules, schemas, store
from mutuality_chapter.partners.models import Partner, ResourceExchange

blueprint = Blueprint("partners", __name__, description="Professionals beside us, and what goes either way")


@blueprint.route("/partners")
class Partners(MethodView):
    """Agencies and professionals beside us."""

    @blueprint.operation("list_partners", scope="partners:read", query=schemas.PartnerQuery, returns=schemas.PartnerOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the agencies and professionals we work with."""
        return store.partners(session, query)

    @blueprint.operation(
        "note_partner",
        scope="partners:write",
        body=schemas.PartnerIn,
        returns=schemas.PartnerOut,
        status=201,
        creates=True,
        location="/v1/partners/{thing.id}",
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Partner:
        """Note an agency or a professional; it makes nobody a member, and nobody more than another."""
        return actions.note(session, said=body)


@blueprint.route("/partners/<ref:partner_id>")
class OnePartner(MethodView):
    """One partner."""

    @blueprint.operation("show_partner", scope="partners:read", returns=schemas.PartnerOut, problems=(NotFound,))
    def get(self, session: Session, *, partner_id: str) -> Partner:
        """Show a partner."""
        return store.partner(session, partner_id)

    @blueprint.operation(
        "change_partner",
        scope="partners:write",
        body=schemas.PartnerChange,
        returns=schemas.PartnerOut,
        changes=True,
        problems=(NotFound, rules.PartnerGone, DayAhead),
    )
    def patch(self, session: Session, *, body: dict[str, Any], partner_id: str) -> Partner:
        """Change what is noted of a partner, or say that we no longer work together."""
        partner = store.partner(session, partner_id)
        require_current(partner)
        return actions.change(session, partner=partner, said=body)

    @blueprint.operation("erase_partner", scope="partners:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, partner_id: str) -> None:
        """Erase whatever tells of a partner; how often something went either way stays counted."""
        partner = store.partner(session, partner_id)
        require_current(partner)
        actions.erase(session, partner=partner)


@blueprint.route("/partners/<ref:partner_id>/balance")
class Balance(MethodView):
    """What goes either way with a partner."""

    @blueprint.operation(
        "show_partner_balance", scope="partners:read", returns=schemas.BalanceOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, partner_id: str) -> dict[str, Any]:
        """Show how often each resource came from a partner and went to them."""
        return actions.balance(session, partner_id=partner_id)


@blueprint.route("/resource-exchanges")
class ResourceExchanges(MethodView):
    """What went either way."""

    @blueprint.operation(
        "list_resource_exchanges",
        scope="partners:read",
        query=schemas.ResourceExchangeQuery,
        returns=schemas.ResourceExchangeOut,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what went either way; whom a referral was of stands nowhere here."""
        return store.exchanges(session, query)

    @blueprint.operation(
        "record_resource_exchange",
        scope="partners:write",
        body=schemas.ResourceExchangeIn,
        returns=schemas.ResourceExchangeOut,
        status=201,
        creates=True,
        location="/v1/resource-exchanges/{thing.id}",
        problems=(NotFound, rules.PartnerGone, DayAhead, rules.ConsentMissing, rules.MemberNamed),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> ResourceExchange:
        """Record what went either way; a referral rests on the person's own consent, and strain bars nothing."""
        return actions.record(session, said=body)


@blueprint.route("/resource-exchanges/<ref:resource_exchange_id>")
class OneResourceExchange(MethodView):
    """One thing that went either way."""

    @blueprint.operation(
        "show_resource_exchange", scope="partners:read", returns=schemas.ResourceExchangeOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, resource_exchange_id: str) -> ResourceExchange:
        """Show what went one way or the other."""
        return store.exchange(session, resource_exchange_id)

    @blueprint.operation(
        "change_resource_exchange",
        scope="partners:write",
        body=schemas.ResourceExchangeChange,
        returns=schemas.ResourceExchangeOut,
        changes=True,
        problems=(NotFound, rules.PartnerGone, rules.MemberNamed),
    )
    def patch(self, session: Session, *, body: dict[str, Any], resource_exchange_id: str) -> ResourceExchange:
        """Put what is noted of it otherwise."""
        exchange = store.exchange(session, resource_exchange_id)
        require_current(exchange)
        return actions.note_anew(session, exchange=exchange, said=body)
