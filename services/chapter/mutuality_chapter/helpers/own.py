"""The operations on one's own way to helping: nobody is named in them, the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import actor, require_current
from mutuality_chapter.helpers import actions, gates, rules, schemas, store
from mutuality_chapter.helpers.models import HelperProfile
from mutuality_chapter.helpers.routes import blueprint
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.methods import NotAMethod

MINE = (NoMember, NotFound, AlreadyLeft)


@blueprint.route("/me/offer")
class MyOffer(MethodView):
    """What I offer."""

    @blueprint.operation("show_my_offer", scope="me:read", returns=schemas.OwnOfferOut, problems=(NoMember,))
    def get(self, session: Session) -> HelperProfile:
        """Show what I offer others, and what I say of myself."""
        return store.profile(session, me(actor()))

    @blueprint.operation(
        "change_my_offer",
        scope="me:write",
        body=schemas.OwnOfferChange,
        returns=schemas.OwnOfferOut,
        changes=True,
        problems=(*MINE, NotAMethod),
    )
    def patch(self, session: Session, *, body: dict[str, Any]) -> HelperProfile:
        """Tell how I dealt with it, what I can pass on, and with how many I walk."""
        require_current(store.profile(session, me(actor())))
        return actions.offer(session, member_id=me(actor()), said=body)


@blueprint.route("/me/offer/pause")
class MyPause(MethodView):
    """My rest."""

    @blueprint.operation(
        "rest_from_helping", scope="me:write", body=schemas.PauseIn, returns=schemas.OwnOfferOut, problems=MINE
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> HelperProfile:
        """Rest: nobody is brought together with me until I am back; nobody need say why."""
        said = {"is_paused": True, "paused_until": body["until"]}
        return actions.offer(session, member_id=me(actor()), said=said)

    @blueprint.operation("come_back_to_helping", scope="me:write", returns=schemas.OwnOfferOut, problems=MINE)
    def delete(self, session: Session) -> HelperProfile:
        """Come back from a rest."""
        return actions.offer(session, member_id=me(actor()), said={"is_paused": False, "paused_until": None})


@blueprint.route("/me/helper-gates")
class MyGates(MethodView):
    """What stands before helping."""

    @blueprint.operation("show_my_gates", scope="me:read", returns=schemas.GatesOut, problems=MINE)
    def get(self, session: Session) -> dict[str, Any]:
        """Show every gate before helping, what it asks, and how far I am."""
        return gates.gates_of(session, member_id=me(actor()))


@blueprint.route("/me/helper-invitation")
class MyInvitation(MethodView):
    """My invitation."""

    @blueprint.operation("show_my_helper_invitation", scope="me:read", returns=schemas.InvitationOut, problems=MINE)
    def get(self, session: Session) -> dict[str, Any]:
        """Show whether I am invited to help, and who encouraged me; nobody else is shown it."""
        return gates.invitation_of(session, member_id=me(actor()))


@blueprint.route("/me/encouragements")
class Encouragements(MethodView):
    """Encouraging somebody."""

    @blueprint.operation(
        "encourage_member",
        scope="me:write",
        body=schemas.EncouragementIn,
        status=204,
        problems=(*MINE, rules.ChoiceUnfounded, rules.HelpsAlready),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> None:
        """Encourage another member to help; they see it once they may, and I am not told how far they are."""
        actions.encourage(session, by=me(actor()), **body)


@blueprint.route("/me/helping")
class MyHelping(MethodView):
    """My being a helper."""

    @blueprint.operation("show_my_helping", scope="me:read", returns=schemas.HelperOut, problems=MINE)
    def get(self, session: Session) -> dict[str, Any]:
        """Show by whose choice I am a helper, and what my offer lacks."""
        return store.shown(session, store.require_running(session, me(actor())))

    @blueprint.operation("become_helper", scope="me:write", returns=schemas.HelperOut, problems=(*MINE, PolicyRefused))
    def put(self, session: Session) -> dict[str, Any]:
        """Become a helper because I feel able, where the policy leaves the choice to me."""
        return actions.take_step_alone(session, member_id=me(actor()))

    @blueprint.operation("step_back_from_helping", scope="me:write", status=204, problems=MINE)
    def delete(self, session: Session) -> None:
        """Be a member like others again; nobody need say why."""
        actions.step_back(session, member_id=me(actor()))
