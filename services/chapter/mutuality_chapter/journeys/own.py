"""The operations on one's own marks, on one's family, and on what one has in common with others."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, actor, require_current
from mutuality_chapter.journeys import actions, rules, schemas, store
from mutuality_chapter.journeys.models import AspectMark
from mutuality_chapter.journeys.routes import blueprint
from mutuality_chapter.members import AlreadyLeft, NoMember, me


@blueprint.route("/me/aspects")
class MyAspects(MethodView):
    """What I found in being among my like."""

    @blueprint.operation(
        "list_my_aspects", scope="me:read", query=PageQuery, returns=schemas.AspectOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the marks I made, the oldest first."""
        return store.marks(session, me(actor()), query)

    @blueprint.operation(
        "mark_aspect",
        scope="me:write",
        body=schemas.AspectIn,
        returns=schemas.AspectOut,
        status=201,
        creates=True,
        location="/v1/me/aspects/{thing.id}",
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> AspectMark:
        """Mark recognition, common cause or continuity: as often as I wish, and in any order."""
        return actions.mark_aspect(session, member_id=me(actor()), **body)


@blueprint.route("/me/aspects/<ref:mark_id>")
class MyAspect(MethodView):
    """One mark I made."""

    @blueprint.operation("show_my_aspect", scope="me:read", returns=schemas.AspectOut, problems=(NoMember, NotFound))
    def get(self, session: Session, *, mark_id: str) -> AspectMark:
        """Show a mark I made."""
        return store.own_mark(session, me(actor()), mark_id)

    @blueprint.operation("take_aspect_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound))
    def delete(self, session: Session, *, mark_id: str) -> None:
        """Take a mark back; it is erased."""
        mark = store.own_mark(session, me(actor()), mark_id)
        require_current(mark)
        actions.unmark(session, mark=mark)


@blueprint.route("/me/aspects/offer")
class AspectOffer(MethodView):
    """A mark I am offered."""

    @blueprint.operation("show_offered_aspect", scope="me:read", returns=schemas.OfferOut, problems=(NoMember,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show the mark I am offered after a first vote or a first task done, if I was not asked before."""
        return actions.offer(session, member_id=me(actor()))

    @blueprint.operation(
        "answer_offered_aspect",
        scope="me:write",
        body=schemas.OfferIn,
        returns=schemas.OfferOut,
        problems=(NoMember, NotFound, AlreadyLeft, rules.NothingOffered),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Consent to it, or not; I am asked once."""
        return actions.answer_offer(session, member_id=me(actor()), **body)


@blueprint.route("/me/context")
class MyContext(MethodView):
    """What the group is to me beside my family."""

    @blueprint.operation("show_my_context", scope="me:read", returns=schemas.ContextOut, problems=(NoMember,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show what I said of my family."""
        return {"family": store.family_of(session, me(actor()))}

    @blueprint.operation(
        "say_my_context",
        scope="me:write",
        body=schemas.ContextIn,
        returns=schemas.ContextOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Say what the group is beside my family: contact is offered more often, and most where it is in its place."""
        return actions.say_family(session, member_id=me(actor()), **body)


@blueprint.route("/me/commonality")
class MyCommonality(MethodView):
    """What I have in common with others."""

    @blueprint.operation(
        "show_commonality",
        scope="me:read",
        returns=schemas.CommonalityOut,
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show how many others share each part of my experience: about so many, or `some`; never who."""
        return {"items": actions.look_around(session, member_id=me(actor()))}
