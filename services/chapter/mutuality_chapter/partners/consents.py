"""The operations on consents: a member's own, and what a partner's exchanges may rest on."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, actor
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.partners import actions, rules, schemas, store
from mutuality_chapter.partners.models import Consent
from mutuality_chapter.partners.routes import blueprint


@blueprint.route("/me/consents")
class MyConsents(MethodView):
    """What I consented to."""

    @blueprint.operation(
        "list_my_consents",
        scope="me:read",
        query=schemas.ConsentQuery,
        returns=schemas.ConsentOut,
        problems=(NoMember,),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what I consented to and did not withdraw, or what I withdrew."""
        return store.own_consents(session, me(actor()), query)

    @blueprint.operation(
        "give_consent",
        scope="me:write",
        body=schemas.ConsentIn,
        returns=schemas.ConsentOut,
        status=201,
        creates=True,
        location="/v1/me/consents/{thing.id}",
        problems=(NoMember, NotFound, AlreadyLeft, rules.PartnerGone),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Consent:
        """Consent to be referred to a partner, or by them; nobody else can in my place, and I may withdraw it."""
        return actions.consent(session, member_id=me(actor()), said=body)


@blueprint.route("/me/consents/<ref:consent_id>")
class MyConsent(MethodView):
    """One consent of mine."""

    @blueprint.operation("show_my_consent", scope="me:read", returns=schemas.ConsentOut, problems=(NoMember, NotFound))
    def get(self, session: Session, *, consent_id: str) -> Consent:
        """Show what I consented to."""
        return store.own_consent(session, me(actor()), consent_id)


@blueprint.route("/me/consents/<ref:consent_id>/withdrawal")
class ConsentWithdrawal(MethodView):
    """Withdrawing a consent."""

    @blueprint.operation(
        "withdraw_consent", scope="me:write", returns=schemas.ConsentOut, problems=(NoMember, NotFound)
    )
    def put(self, session: Session, *, consent_id: str) -> Consent:
        """Withdraw my consent: from now on nothing rests on it."""
        given = store.own_consent(session, me(actor()), consent_id, for_change=True)
        return actions.withdraw(session, given=given)


@blueprint.route("/partners/<ref:partner_id>/consents")
class PartnerConsents(MethodView):
    """What members consented to with a partner."""

    @blueprint.operation(
        "list_partner_consents",
        scope="consents:read",
        query=schemas.ConsentQuery,
        returns=schemas.ConsentOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], partner_id: str) -> Page:
        """List what members consented to with a partner, so that it can be done."""
        return store.consents_with(session, partner_id, query)
