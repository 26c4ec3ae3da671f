"""The operations on agreements with hosts."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, require_current
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.hosting import actions, rules, schemas, store
from mutuality_chapter.hosting.models import HostAgreement

blueprint = Blueprint("hosting", __name__, description="What those who lend us rooms may see, never who comes")


@blueprint.route("/host-agreements")
class HostAgreements(MethodView):
    """Agreements with hosts."""

    @blueprint.operation(
        "list_host_agreements",
        scope="meetings:read",
        query=schemas.HostAgreementQuery,
        returns=schemas.HostAgreementOut,
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what hosts may see; every member may know it."""
        return store.agreements(session, query)

    @blueprint.operation(
        "agree_with_host",
        scope="meetings:write",
        body=schemas.HostAgreementIn,
        returns=schemas.HostAgreementOut,
        status=201,
        creates=True,
        location="/v1/host-agreements/{thing.id}",
        problems=(NotFound, NotDecided),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> HostAgreement:
        """Write down what the members decided a host may see."""
        return actions.agree(session, said=body)


@blueprint.route("/host-agreements/<ref:agreement_id>")
class OneHostAgreement(MethodView):
    """One agreement with a host."""

    @blueprint.operation(
        "show_host_agreement", scope="meetings:read", returns=schemas.HostAgreementOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, agreement_id: str) -> HostAgreement:
        """Show what a host may see."""
        return store.agreement(session, agreement_id)


@blueprint.route("/host-agreements/<ref:agreement_id>/end")
class End(MethodView):
    """The end of an agreement."""

    @blueprint.operation(
        "end_host_agreement",
        scope="meetings:write",
        returns=schemas.HostAgreementOut,
        changes=True,
        problems=(NotFound, rules.AgreementOver),
    )
    def put(self, session: Session, *, agreement_id: str) -> HostAgreement:
        """End an agreement today; the host is shown nothing of any later day."""
        agreement = store.agreement(session, agreement_id)
        require_current(agreement)
        return actions.end(session, agreement=agreement)


@blueprint.route("/host-agreements/<ref:agreement_id>/sight")
class HostSight(MethodView):
    """What a host may see."""

    @blueprint.operation(
        "show_host_sight",
        scope="meetings:read",
        query=schemas.SightQuery,
        returns=schemas.SightOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], agreement_id: str) -> dict[str, Any]:
        """Show all that may be handed to a host about a month."""
        return actions.sight(session, agreement=store.agreement(session, agreement_id), **query)
