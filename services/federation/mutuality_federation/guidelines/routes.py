"""The operations on guidelines: officers work on drafts of their own body and publish them."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.editions import EditionTooSoon, PublishedOut, RenameUnfit
from mutuality_federation.guidelines import actions, rules, schemas, store
from mutuality_federation.guidelines.models import Guideline
from mutuality_federation.guidelines.store import Draft

WRITE = "guidelines:write"

blueprint = Blueprint("guidelines", __name__, description="Guidelines: what a body advises or demands, and its drafts")


@blueprint.route("/bodies/<ref:body_id>/guidelines")
class Guidelines(MethodView):
    """The guidelines of a body, drafts included."""

    @blueprint.operation(
        "list_guidelines", scope=WRITE, query=PageQuery, returns=schemas.GuidelineSummaryOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the guidelines of the own body."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        return store.guidelines(session, body_id, query)

    @blueprint.operation(
        "begin_guideline",
        scope=WRITE,
        body=schemas.GuidelineIn,
        returns=schemas.GuidelineOut,
        status=201,
        creates=True,
        location="/v1/guidelines/{thing.id}",
        problems=(NotFound, rules.GuidelineNameTaken),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> Draft:
        """Begin a guideline of the own body."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        return actions.begin(session, body_id=body_id, said=body)


@blueprint.route("/guidelines/<ref:guideline_id>")
class OneGuideline(MethodView):
    """One guideline with its draft."""

    @blueprint.operation("show_guideline", scope=WRITE, returns=schemas.GuidelineOut, problems=(NotFound,))
    def get(self, session: Session, *, guideline_id: str) -> Draft:
        """Show a guideline of the own body with its draft."""
        return store.draft(session, _own(session, guideline_id))

    @blueprint.operation(
        "describe_guideline",
        scope=WRITE,
        body=schemas.GuidelineChange,
        returns=schemas.GuidelineOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], guideline_id: str) -> Draft:
        """Change what is said of a guideline."""
        found = _own(session, guideline_id)
        require_current(found)
        return actions.describe(session, guideline=found, said=body)


@blueprint.route("/guidelines/<ref:guideline_id>/items/<slug:slug>")
class OneItem(MethodView):
    """One item of a draft. If-Match names the version of the guideline, which every change of the draft counts up."""

    @blueprint.operation(
        "put_guideline_item",
        scope=WRITE,
        body=schemas.ItemIn,
        returns=schemas.GuidelineOut,
        changes=True,
        problems=(NotFound, rules.ItemRenamed, rules.DraftFull),
    )
    def put(self, session: Session, *, body: dict[str, Any], guideline_id: str, slug: str) -> Draft:
        """Put an item into the draft."""
        found = _own(session, guideline_id)
        require_current(found)
        return actions.put_item(session, guideline=found, slug=slug, said=body)

    @blueprint.operation(
        "drop_guideline_item", scope=WRITE, returns=schemas.GuidelineOut, changes=True, problems=(NotFound,)
    )
    def delete(self, session: Session, *, guideline_id: str, slug: str) -> Draft:
        """Take an item out of the draft."""
        found = _own(session, guideline_id)
        require_current(found)
        return actions.drop_item(session, guideline=found, slug=slug)


@blueprint.route("/guidelines/<ref:guideline_id>/editions")
class GuidelineEditions(MethodView):
    """Where a draft becomes an edition."""

    @blueprint.operation(
        "publish_edition",
        scope=WRITE,
        body=schemas.EditionIn,
        returns=PublishedOut,
        status=201,
        creates=True,
        location="/v1/editions/{thing[id]}",
        problems=(NotFound, rules.DraftEmpty, RenameUnfit, EditionTooSoon),
    )
    def post(self, session: Session, *, body: dict[str, Any], guideline_id: str) -> dict[str, Any]:
        """Publish the draft as the next edition.

        The answer says what changed against the edition before. Notice is owed only for an edition that asks more of
        chapters than the one before; a first edition and a looser one may take effect today.
        """
        return actions.publish(session, guideline=_own(session, guideline_id), by=actor().id, **body)


def _own(session: Session, guideline_id: str) -> Guideline:
    return store.guideline(session, guideline_id, body_id=actor().body_id)
