"""The operations on one's own experiences, and on the parts of the concern."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.experiences import actions, rules, schemas, store
from mutuality_chapter.experiences.models import Experience, Subconcern
from mutuality_chapter.governance import NotDecided
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("experiences", __name__, description="What members have lived through, told by themselves")
TELLING = (NoMember, NotFound, AlreadyLeft, rules.SubconcernUnknown, DayAhead)


@blueprint.route("/me/experiences")
class MyExperiences(MethodView):
    """What I have lived through."""

    @blueprint.operation(
        "list_my_experiences", scope="me:read", query=PageQuery, returns=schemas.ExperienceOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what I have lived through, the earliest first."""
        return store.own_page(session, me(actor()), query)

    @blueprint.operation(
        "relate_experience",
        scope="me:write",
        body=schemas.ExperienceIn,
        returns=schemas.ExperienceOut,
        status=201,
        creates=True,
        location="/v1/me/experiences/{thing.id}",
        problems=TELLING,
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Experience:
        """Tell something I have lived through; nobody asks for proof."""
        return actions.relate(session, member_id=me(actor()), said=body)


@blueprint.route("/me/experiences/<ref:experience_id>")
class MyExperience(MethodView):
    """One thing I have lived through."""

    @blueprint.operation(
        "show_my_experience", scope="me:read", returns=schemas.ExperienceOut, problems=(NoMember, NotFound)
    )
    def get(self, session: Session, *, experience_id: str) -> Experience:
        """Show something I have lived through."""
        return store.own(session, me(actor()), experience_id)

    @blueprint.operation(
        "relate_experience_anew",
        scope="me:write",
        body=schemas.ExperienceChange,
        returns=schemas.ExperienceOut,
        changes=True,
        problems=TELLING,
    )
    def patch(self, session: Session, *, body: dict[str, Any], experience_id: str) -> Experience:
        """Tell it anew."""
        experience = store.own(session, me(actor()), experience_id)
        require_current(experience)
        return actions.relate_anew(session, experience=experience, said=body)

    @blueprint.operation(
        "take_experience_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound)
    )
    def delete(self, session: Session, *, experience_id: str) -> None:
        """Take it back; it is erased."""
        experience = store.own(session, me(actor()), experience_id)
        require_current(experience)
        actions.take_back(session, experience=experience)


@blueprint.route("/subconcerns")
class Subconcerns(MethodView):
    """The parts of the concern."""

    @blueprint.operation(
        "list_subconcerns", scope="experiences:read", query=schemas.SubconcernQuery, returns=schemas.SubconcernOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the parts of the concern that members named."""
        return store.subconcerns(session, query)

    @blueprint.operation(
        "add_subconcern",
        scope="experiences:write",
        body=schemas.SubconcernIn,
        returns=schemas.SubconcernOut,
        status=201,
        creates=True,
        problems=(NoMember, NotFound, AlreadyLeft, rules.SubconcernKnown),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Subconcern:
        """Name a part of the concern nobody named before; it may be used at once, by everybody."""
        return actions.add_subconcern(session, member_id=me(actor()), **body)


@blueprint.route("/subconcerns/<slug:slug>/promotion")
class Promotion(MethodView):
    """A place on the shared list."""

    @blueprint.operation(
        "promote_subconcern",
        scope="governance:write",
        body=schemas.PromotionIn,
        returns=schemas.SubconcernOut,
        problems=(NotFound, NotDecided),
    )
    def put(self, session: Session, *, body: dict[str, Any], slug: str) -> Subconcern:
        """Put a part of the concern on the shared list, by the members' decision."""
        return actions.promote(session, subconcern=store.subconcern(session, slug), **body)
