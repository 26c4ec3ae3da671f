"""The operations on what we offer to all."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.governance import NotDecided, constituent
from mutuality_chapter.knowledge import NotTakenUp
from mutuality_chapter.members import AlreadyLeft, NoMember
from mutuality_chapter.methods import NotAMethod
from mutuality_chapter.offers import actions, rules, schemas, store
from mutuality_chapter.offers.models import OurOffer

READ, WRITE = "commons:read", "commons:write"
CONSTITUENTS = (NoMember, PolicyRefused, NotFound, AlreadyLeft)
WORDS = (rules.OfferLacksWords, rules.OfferNamesSomebody, rules.OfferNamesChapter, NotFounded)

blueprint = Blueprint("offers", __name__, description="What we offer to all chapters, without names")


@blueprint.route("/own-offers")
class OwnOffers(MethodView):
    """What we offer."""

    @blueprint.operation("list_own_offers", scope=READ, query=PageQuery, returns=schemas.CommonsOfferOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what we offer to all, and what somebody drafted."""
        return store.offers(session, query)

    @blueprint.operation(
        "draft_own_offer",
        scope=WRITE,
        body=schemas.CommonsOfferIn,
        returns=schemas.CommonsOfferOut,
        status=201,
        creates=True,
        location="/v1/own-offers/{thing.id}",
        problems=(*CONSTITUENTS, *WORDS, rules.OfferUnfit, NotAMethod, NotTakenUp),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> OurOffer:
        """Draft an offer of something of ours, and see the very bytes that would leave; nothing leaves by that."""
        constituent(session, actor())
        return actions.draft(session, said=body)


@blueprint.route("/offerable")
class Offerable(MethodView):
    """What may be offered."""

    @blueprint.operation("list_offerable", scope=READ, returns=schemas.OfferablesOut, problems=(NotFounded,))
    def get(self, session: Session) -> dict[str, Any]:
        """List what may be offered to all and is not: own rules, methods, what we took up from elsewhere."""
        return {"items": store.offerable(session)}


@blueprint.route("/own-offers/<ref:own_offer_id>")
class OneOwnOffer(MethodView):
    """One of them."""

    @blueprint.operation("show_own_offer", scope=READ, returns=schemas.CommonsOfferOut, problems=(NotFound,))
    def get(self, session: Session, *, own_offer_id: str) -> OurOffer:
        """Show an offer, with the very bytes that would leave."""
        return store.offer(session, own_offer_id)

    @blueprint.operation(
        "change_own_offer",
        scope=WRITE,
        body=schemas.CommonsOfferChange,
        returns=schemas.CommonsOfferOut,
        changes=True,
        problems=(*CONSTITUENTS, *WORDS, rules.OfferWithdrawn),
    )
    def patch(self, session: Session, *, body: dict[str, Any], own_offer_id: str) -> OurOffer:
        """Say an offer anew; what has left stays as it was until the members decide about the new words."""
        constituent(session, actor())
        offer = store.offer(session, own_offer_id, for_change=True)
        require_current(offer)
        return actions.change(session, offer=offer, said=body)

    @blueprint.operation(
        "drop_own_offer", scope=WRITE, status=204, changes=True, problems=(*CONSTITUENTS, rules.OfferLeft)
    )
    def delete(self, session: Session, *, own_offer_id: str) -> None:
        """Drop an offer that never left."""
        constituent(session, actor())
        offer = store.offer(session, own_offer_id, for_change=True)
        require_current(offer)
        actions.drop(session, offer=offer)


@blueprint.route("/own-offers/<ref:own_offer_id>/confirmation")
class Confirmation(MethodView):
    """It leaves."""

    @blueprint.operation(
        "confirm_own_offer",
        scope=WRITE,
        body=schemas.CommonsOfferConfirmationIn,
        returns=schemas.CommonsOfferOut,
        problems=(*CONSTITUENTS, *WORDS, rules.OfferWithdrawn, rules.BytesDiffer, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any], own_offer_id: str) -> OurOffer:
        """Let an offer leave in the very bytes the members decided about; off line it waits."""
        constituent(session, actor())
        offer = store.offer(session, own_offer_id, for_change=True)
        return actions.confirm(session, offer=offer, **body)


@blueprint.route("/own-offers/<ref:own_offer_id>/withdrawal")
class Withdrawal(MethodView):
    """It is taken back."""

    @blueprint.operation(
        "withdraw_own_offer",
        scope=WRITE,
        body=schemas.CommonsOfferWithdrawalIn,
        returns=schemas.CommonsOfferOut,
        problems=(*CONSTITUENTS, rules.OfferNotLeft, rules.OfferWithdrawn),
    )
    def put(self, session: Session, *, body: dict[str, Any], own_offer_id: str) -> OurOffer:
        """Take an offer back for good: its words are erased, and only that it was there is kept."""
        constituent(session, actor())
        offer = store.offer(session, own_offer_id, for_change=True)
        return actions.withdraw(session, offer=offer, **body)
