"""The operations on what comes from elsewhere."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound, PolicyRefused
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_chapter.governance import NotDecided, constituent
from mutuality_chapter.knowledge import actions, rules, schemas, store
from mutuality_chapter.knowledge.models import Integration, KnowledgeItem
from mutuality_chapter.members import AlreadyLeft, NoMember

blueprint = Blueprint("knowledge", __name__, description="What comes from elsewhere, and what members make of it")
CONSTITUENTS = (NoMember, PolicyRefused, NotFound, AlreadyLeft)


@blueprint.route("/knowledge")
class Knowledge(MethodView):
    """What comes from elsewhere."""

    @blueprint.operation(
        "list_knowledge", scope="methods:read", query=schemas.KnowledgeQuery, returns=schemas.KnowledgeOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List what came from elsewhere, or what of it is to be looked at again."""
        return store.items(session, query)

    @blueprint.operation(
        "note_knowledge",
        scope="methods:write",
        body=schemas.KnowledgeIn,
        returns=schemas.KnowledgeOut,
        status=201,
        creates=True,
        location="/v1/knowledge/{thing.id}",
        problems=(NotFound, AlreadyLeft, DayAhead, NoMember, rules.FromTheCommons),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> KnowledgeItem:
        """Bring something from elsewhere before the members; it is proposed until they decide."""
        return actions.note(session, asking=actor(), said=body)


@blueprint.route("/knowledge/<ref:knowledge_id>")
class OneItem(MethodView):
    """One thing from elsewhere."""

    @blueprint.operation("show_knowledge", scope="methods:read", returns=schemas.KnowledgeOut, problems=(NotFound,))
    def get(self, session: Session, *, knowledge_id: str) -> KnowledgeItem:
        """Show something from elsewhere, and where it stands here."""
        return store.item(session, knowledge_id)

    @blueprint.operation(
        "take_knowledge_back",
        scope="methods:write",
        status=204,
        changes=True,
        problems=(*CONSTITUENTS, rules.NotProposed, rules.BroughtByAnother, rules.FromTheCommons),
    )
    def delete(self, session: Session, *, knowledge_id: str) -> None:
        """Take back what I brought, or somebody who is no member, while nobody has decided about it."""
        member_id = constituent(session, actor())
        item = store.item(session, knowledge_id, for_change=True)
        require_current(item)
        actions.take_back(session, item=item, member_id=member_id)


@blueprint.route("/knowledge/<ref:knowledge_id>/decisions")
class Integrations(MethodView):
    """What members decided about it."""

    @blueprint.operation(
        "list_integrations",
        scope="methods:read",
        query=PageQuery,
        returns=schemas.IntegrationOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], knowledge_id: str) -> Page:
        """List what the members decided about it, the earliest first."""
        return store.integrations(session, knowledge_id, query)

    @blueprint.operation(
        "integrate_knowledge",
        scope="methods:write",
        body=schemas.IntegrationIn,
        returns=schemas.IntegrationOut,
        status=201,
        creates=True,
        problems=(*CONSTITUENTS, NotDecided, rules.DecisionUsed, rules.ReviewUnfit),
    )
    def post(self, session: Session, *, body: dict[str, Any], knowledge_id: str) -> Integration:
        """Adopt, adapt, try or decline it, as the members decided; who is no member cannot, whatever their office."""
        constituent(session, actor())
        return actions.integrate(session, item=store.item(session, knowledge_id, for_change=True), **body)


@blueprint.route("/knowledge/<ref:knowledge_id>/use")
class Use(MethodView):
    """Its use here."""

    @blueprint.operation(
        "put_knowledge_into_use",
        scope="methods:write",
        returns=schemas.KnowledgeOut,
        problems=(*CONSTITUENTS, rules.NotTakenUp),
    )
    def put(self, session: Session, *, knowledge_id: str) -> KnowledgeItem:
        """Say that it is in use here from today on; a method made of it says so by itself."""
        constituent(session, actor())
        return actions.put_into_use(session, item_id=knowledge_id)


@blueprint.route("/knowledge-review-period")
class ReviewPeriod(MethodView):
    """How often members look again."""

    @blueprint.operation("show_review_period", scope="methods:read", returns=schemas.PeriodOut)
    def get(self, session: Session) -> store.Period:
        """Show after how many months members look again at what comes from elsewhere."""
        return store.period(session)

    @blueprint.operation(
        "set_review_period",
        scope="methods:write",
        body=schemas.PeriodIn,
        returns=schemas.PeriodOut,
        problems=(NotDecided,),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> store.Period:
        """Set it, as the members decided."""
        return actions.set_period(session, **body)


@blueprint.route("/translation-lag")
class TranslationLag(MethodView):
    """How long it takes."""

    @blueprint.operation("show_translation_lag", scope="methods:read", returns=schemas.LagsOut)
    def get(self, session: Session) -> store.Lags:
        """Show how many days it takes from noting something to deciding about it, and to using it."""
        return store.lags(session)
