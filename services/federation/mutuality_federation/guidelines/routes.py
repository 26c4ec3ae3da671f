"""The operations on guidelines: officers work on drafts of their own body, and review them."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.guidance import Changes
from mutuality.guidance.shapes import DerivationUnfit, LanguageTwice, RangeUnfit
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.editions import ChangesOut, changes_since_newest
from mutuality_federation.guidelines import actions, reviewing, rules, schemas, store
from mutuality_federation.guidelines.models import Guideline, ReviewStep
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
        return actions.begin(session, body_id=body_id, by=actor().id, said=body)


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
        return actions.describe(session, guideline=found, by=actor().id, said=body)


@blueprint.route("/guidelines/<ref:guideline_id>/items/<slug:slug>")
class OneItem(MethodView):
    """One item of a draft. If-Match names the version of the guideline, which every change of the draft counts up."""

    @blueprint.operation(
        "put_guideline_item",
        scope=WRITE,
        body=schemas.ItemIn,
        returns=schemas.GuidelineOut,
        changes=True,
        problems=(NotFound, DerivationUnfit, LanguageTwice, RangeUnfit, rules.ItemRenamed, rules.DraftFull),
    )
    def put(self, session: Session, *, body: dict[str, Any], guideline_id: str, slug: str) -> Draft:
        """Put an item into the draft."""
        found = _own(session, guideline_id)
        require_current(found)
        return actions.put_item(session, guideline=found, by=actor().id, slug=slug, said=body)

    @blueprint.operation(
        "drop_guideline_item", scope=WRITE, returns=schemas.GuidelineOut, changes=True, problems=(NotFound,)
    )
    def delete(self, session: Session, *, guideline_id: str, slug: str) -> Draft:
        """Take an item out of the draft."""
        found = _own(session, guideline_id)
        require_current(found)
        return actions.drop_item(session, guideline=found, by=actor().id, slug=slug)


@blueprint.route("/guidelines/<ref:guideline_id>/changes")
class DraftChanges(MethodView):
    """What the draft would change, if it were published."""

    @blueprint.operation("show_draft_changes", scope=WRITE, returns=ChangesOut, problems=(NotFound,))
    def get(self, session: Session, *, guideline_id: str) -> Changes:
        """Show what the draft would change against the newest edition."""
        found = _own(session, guideline_id)
        return changes_since_newest(session, found.id, store.draft_facts(session, found.id))


@blueprint.route("/guidelines/<ref:guideline_id>/review")
class OneReview(MethodView):
    """Where the review of a draft stands."""

    @blueprint.operation("show_review", scope=WRITE, returns=schemas.ReviewOut, problems=(NotFound,))
    def get(self, session: Session, *, guideline_id: str) -> rules.Review:
        """Show whether a draft is in review, and who asked for it."""
        return reviewing.review(session, _own(session, guideline_id))


@blueprint.route("/guidelines/<ref:guideline_id>/review/steps")
class ReviewSteps(MethodView):
    """Every step of every review of a guideline."""

    @blueprint.operation(
        "list_review_steps", scope=WRITE, query=PageQuery, returns=schemas.ReviewStepOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], guideline_id: str) -> Page:
        """List who asked for a review, approved, or wanted changes, and when."""
        return store.all_review_steps(session, _own(session, guideline_id).id, query)

    @blueprint.operation(
        "take_review_step",
        scope=WRITE,
        body=schemas.ReviewStepIn,
        returns=schemas.ReviewStepOut,
        status=201,
        creates=True,
        problems=(NotFound, rules.DraftEmpty, rules.DraftMoved, rules.StepMisplaced, rules.OwnDraft),
    )
    def post(self, session: Session, *, body: dict[str, Any], guideline_id: str) -> ReviewStep:
        """Ask for a review, approve a draft as a second officer, want changes, or call the review off."""
        return reviewing.take(session, guideline=_own(session, guideline_id), by=actor().id, said=body)


def _own(session: Session, guideline_id: str) -> Guideline:
    return store.guideline(session, guideline_id, body_id=actor().body_id)
