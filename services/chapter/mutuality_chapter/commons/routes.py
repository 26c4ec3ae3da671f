"""The operations on the commons: read them, take something, tell back what became of it."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.commons import actions, rules, schemas, store
from mutuality_chapter.commons.models import Taking
from mutuality_chapter.governance import constituent
from mutuality_chapter.members import AlreadyLeft, NoMember

READ, WRITE = "commons:read", "commons:write"
CONSTITUENTS = (NoMember, PolicyRefused, NotFound, NotFounded, AlreadyLeft)

blueprint = Blueprint("commons", __name__, description="What other chapters offer to all, and what we make of it")


@blueprint.route("/commons")
class Commons(MethodView):
    """What is offered to all."""

    @blueprint.operation("search_commons", scope=READ, query=schemas.CommonsQuery, returns=schemas.CommonsOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """Search what chapters offer to all, as our federation told it last, also off line."""
        return store.copies(session, query)


@blueprint.route("/commons/<ref:commons_id>")
class OneOffer(MethodView):
    """One offer."""

    @blueprint.operation("show_offer_to_all", scope=READ, returns=schemas.CommonsOut, problems=(NotFound,))
    def get(self, session: Session, *, commons_id: str) -> dict[str, Any]:
        """Show an offer, with the reasons of those who tried it."""
        return store.shown(session, commons_id)


@blueprint.route("/takings")
class Takings(MethodView):
    """What we took."""

    @blueprint.operation("list_takings", scope=READ, query=PageQuery, returns=schemas.TakingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what we took from the commons, also of offers that were taken back since."""
        return store.takings(session, query)


@blueprint.route("/commons/<ref:commons_id>/taking")
class OneTaking(MethodView):
    """What we take of one."""

    @blueprint.operation(
        "take_from_commons",
        scope=WRITE,
        returns=schemas.TakingOut,
        problems=(*CONSTITUENTS, rules.OurOwnOffer, rules.TakenBefore),
    )
    def put(self, session: Session, *, commons_id: str) -> Taking:
        """Take an offer before the members: it arrives as proposed, and only they decide what becomes of it."""
        constituent(session, actor())
        return actions.take(session, commons_id=commons_id)

    @blueprint.operation(
        "give_back_to_commons",
        scope=WRITE,
        status=204,
        problems=(*CONSTITUENTS, rules.NotTaken, rules.DecidedHere),
    )
    def delete(self, session: Session, *, commons_id: str) -> None:
        """Let go of what we took, while nobody has decided about it."""
        constituent(session, actor())
        actions.give_back(session, taking=store.taken(session, commons_id))


@blueprint.route("/commons/<ref:commons_id>/trial")
class Trial(MethodView):
    """What we tell back."""

    @blueprint.operation(
        "tell_commons",
        scope=WRITE,
        body=schemas.TellingIn,
        returns=schemas.TakingOut,
        problems=(
            *CONSTITUENTS,
            rules.NotTaken,
            rules.NeverTried,
            rules.StillOpen,
            rules.ReasonUnfit,
            rules.WordNamesSomebody,
        ),
    )
    def put(self, session: Session, *, body: dict[str, Any], commons_id: str) -> Taking:
        """Tell the commons why the members keep, adapt or drop it after a trial; our chapter counts once."""
        constituent(session, actor())
        return actions.tell_back(session, taking=store.taken(session, commons_id), **body)


@blueprint.route("/commons/<ref:commons_id>/trial/withdrawal")
class WordBack(MethodView):
    """What we told is taken back."""

    @blueprint.operation(
        "take_trial_back",
        scope=WRITE,
        body=schemas.TrialWithdrawalIn,
        returns=schemas.TakingOut,
        problems=(*CONSTITUENTS, rules.NotTaken, rules.NothingTold),
    )
    def put(self, session: Session, *, body: dict[str, Any], commons_id: str) -> Taking:
        """Take back what we told of an offer."""
        constituent(session, actor())
        taking = store.taken(session, commons_id)
        actions.take_word_back(session, taking=taking, **body)
        return taking
