"""The operations on one's own turns: nobody is named in them, the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, actor
from mutuality_chapter import lines
from mutuality_chapter.members import NoMember, me
from mutuality_chapter.shifts import rules, schemas, store, turns
from mutuality_chapter.shifts.models import Offer, Turn
from mutuality_chapter.shifts.routes import blueprint

SWAP = (rules.ShiftOfferClosed, rules.TurnOver, rules.ShiftOverlaps, rules.PoolOfOthers, lines.StoodDown)


@blueprint.route("/me/turns")
class MyTurns(MethodView):
    """My turns."""

    @blueprint.operation(
        "list_my_turns", scope="me:read", query=PageQuery, returns=schemas.TurnOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List my turns that are not over, the soonest first."""
        return store.own_turns(session, _mine(session), query)


@blueprint.route("/me/turns/<ref:turn_id>/confirmation")
class Confirmation(MethodView):
    """Being there."""

    @blueprint.operation(
        "confirm_my_turn",
        scope="me:write",
        returns=schemas.TurnOut,
        problems=(NoMember, NotFound, rules.ConfirmationTooEarly, rules.TurnOver),
    )
    def put(self, session: Session, *, turn_id: str) -> Turn:
        """Say, about a day before my turn, that I will be there."""
        return turns.confirm(session, turn=store.own_turn(session, turn_id, _mine(session)))


@blueprint.route("/me/turns/<ref:turn_id>/offers")
class Offers(MethodView):
    """Offering a turn."""

    @blueprint.operation(
        "offer_my_turn",
        scope="me:write",
        returns=schemas.ShiftOfferOut,
        status=201,
        creates=True,
        problems=(NoMember, NotFound, rules.TurnOver, rules.ShiftOfferClosed),
    )
    def post(self, session: Session, *, turn_id: str) -> Offer:
        """Offer my turn to the others of its pool; it stays mine until one takes it and I agree."""
        return turns.offer(session, turn=store.own_turn(session, turn_id, _mine(session)))


@blueprint.route("/me/shift-offers")
class ShiftOffers(MethodView):
    """Turns that are offered."""

    @blueprint.operation(
        "list_shift_offers", scope="me:read", query=PageQuery, returns=schemas.ShiftOfferShown, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the offers that concern me: mine, those I took, and those open in my pools."""
        return store.offers_for(session, _mine(session), query)


@blueprint.route("/me/shift-offers/<ref:offer_id>")
class OneOffer(MethodView):
    """One offer."""

    @blueprint.operation(
        "withdraw_shift_offer",
        scope="me:write",
        status=204,
        problems=(NoMember, NotFound, rules.ShiftOfferClosed),
    )
    def delete(self, session: Session, *, offer_id: str) -> None:
        """Withdraw my offer, or take back that I would take somebody's."""
        turns.withdraw(session, offer=store.offer(session, offer_id), own=_mine(session))


@blueprint.route("/me/shift-offers/<ref:offer_id>/taking")
class Taking(MethodView):
    """Taking an offered turn."""

    @blueprint.operation(
        "take_shift_offer",
        scope="me:write",
        body=schemas.TakingIn,
        returns=schemas.ShiftOfferOut,
        problems=(NoMember, NotFound, *SWAP),
    )
    def put(self, session: Session, *, body: dict[str, Any], offer_id: str) -> Offer:
        """Say that I would take an offered turn, perhaps for one of mine; the other has still to agree."""
        mine, wanted = _mine(session), body["in_return_id"]
        in_return = store.own_turn(session, wanted, mine) if wanted else None
        return turns.take(session, offer=store.offer(session, offer_id), own=mine, in_return=in_return)


@blueprint.route("/me/shift-offers/<ref:offer_id>/agreement")
class Agreement(MethodView):
    """Agreeing to a swap."""

    @blueprint.operation(
        "agree_to_swap",
        scope="me:write",
        returns=schemas.ShiftOfferOut,
        problems=(NoMember, NotFound, *SWAP),
    )
    def put(self, session: Session, *, offer_id: str) -> Offer:
        """Agree to who would take my turn; from now on it is theirs, and the one in return is mine."""
        return turns.agree(session, offer=store.offer(session, offer_id), own=_mine(session))


def _mine(session: Session) -> dict[str, str]:
    """Return as whom whoever asks answers, and in which pool."""
    return lines.own_responders(session, me(actor()))
