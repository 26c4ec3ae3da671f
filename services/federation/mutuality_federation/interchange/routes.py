"""The operations on files: everyone takes an edition away as one; officers take one in, after a look."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, actor, current_service, reading, require_current
from mutuality_federation import guidelines
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.editions import edition_facts
from mutuality_federation.guidelines import GuidelineNameTaken
from mutuality_federation.interchange import actions, giving, oscal, rules, schemas

WRITE = "guidelines:write"
MARKDOWN = "text/markdown; charset=utf-8"
OF_FILES = (NotFound, rules.OneFormWanted, rules.FileRefused, rules.DigestUnfit)

blueprint = Blueprint("interchange", __name__, description="Guidelines as files: Markdown, JSON and OSCAL")


@blueprint.route("/editions/<ref:edition_id>/export/markdown")
class EditionMarkdown(MethodView):
    """An edition as Markdown."""

    @blueprint.operation("export_edition_markdown", scope=PUBLIC, gives=MARKDOWN, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str) -> str:
        """Take an edition away as a Markdown file, which can be changed and taken in again."""
        return giving.as_markdown(edition_facts(session, edition_id))


@blueprint.route("/editions/<ref:edition_id>/export/json")
class EditionJson(MethodView):
    """An edition as JSON."""

    @blueprint.operation("export_edition_json", scope=PUBLIC, returns=schemas.WrittenGuidelineOut, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str) -> dict[str, Any]:
        """Take an edition away as a JSON file, which can be taken in again."""
        return giving.as_json(edition_facts(session, edition_id))


@blueprint.route("/editions/<ref:edition_id>/export/oscal-catalog")
class EditionCatalog(MethodView):
    """An edition as an OSCAL catalog."""

    @blueprint.operation("export_edition_oscal_catalog", scope=PUBLIC, returns=schemas.CatalogOut, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str) -> dict[str, Any]:
        """Take an edition away as an OSCAL catalog, always the same."""
        return oscal.edition_catalog(session, current_service().base_url, edition_id)


@blueprint.route("/tailorings/<ref:tailoring_id>/export/oscal-catalog")
class AdditionsCatalog(MethodView):
    """What a unit added, as an OSCAL catalog."""

    @blueprint.operation(
        "export_tailoring_oscal_catalog", scope=PUBLIC, returns=schemas.CatalogOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, tailoring_id: str) -> dict[str, Any]:
        """Take the items a tailoring added away as an OSCAL catalog, which its profile imports."""
        return oscal.additions_catalog(session, current_service().base_url, tailoring_id)


@blueprint.route("/tailorings/<ref:tailoring_id>/export/oscal-profile")
class TailoringProfile(MethodView):
    """A tailoring as an OSCAL profile."""

    @blueprint.operation(
        "export_tailoring_oscal_profile", scope=PUBLIC, returns=schemas.ProfileOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, tailoring_id: str) -> dict[str, Any]:
        """Take a tailoring away as an OSCAL profile: which catalogs it imports, and what it modifies of them."""
        return oscal.tailoring_profile(session, current_service().base_url, tailoring_id)


@blueprint.route("/bodies/<ref:body_id>/guidelines/imports")
class Imports(MethodView):
    """Where a guideline begins as a file."""

    @blueprint.operation(
        "import_guideline",
        scope=WRITE,
        body=schemas.FileIn,
        returns=schemas.TakenInOut,
        status=201,
        creates=True,
        location="/v1/guidelines/{thing.guideline_id}",
        problems=(*OF_FILES, GuidelineNameTaken),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> actions.TakenIn:
        """Begin a guideline of the own body whose draft is what a file says.

        Nothing is published by it. A file of which a row is refused is refused whole, each row named.
        """
        _require_own(session, body_id)
        return actions.begin(session, body_id=body_id, by=actor().id, said=body)


@blueprint.route("/bodies/<ref:body_id>/guidelines/imports/previews")
class ImportPreviews(MethodView):
    """What beginning a guideline from a file would do."""

    @blueprint.operation(
        "preview_guideline_import",
        scope=WRITE,
        body=schemas.FileIn,
        returns=schemas.PlanOut,
        transaction=False,
        problems=(*OF_FILES, GuidelineNameTaken),
    )
    def post(self, *, body: dict[str, Any], body_id: str) -> actions.Plan:
        """Show what beginning a guideline from a file would do; nothing is written, and the same is refused."""
        with reading() as session:
            _require_own(session, body_id)
            return actions.plan_new(session, body_id=body_id, said=body)


@blueprint.route("/guidelines/<ref:guideline_id>/draft")
class Draft(MethodView):
    """Where a draft becomes what a file says. If-Match names the version of the guideline."""

    @blueprint.operation(
        "import_draft",
        scope=WRITE,
        body=schemas.FileIn,
        returns=schemas.TakenInOut,
        changes=True,
        problems=(*OF_FILES, rules.FileOfAnother),
    )
    def put(self, session: Session, *, body: dict[str, Any], guideline_id: str) -> actions.TakenIn:
        """Let the draft say what a file says, and nothing else.

        Nothing is published by it; an item goes by another name where the file says what it `replaces`. A file of
        which a row is refused is refused whole, each row named.
        """
        found = guidelines.guideline(session, guideline_id, body_id=actor().body_id)
        require_current(found)
        return actions.redraft(session, guideline=found, by=actor().id, said=body)


@blueprint.route("/guidelines/<ref:guideline_id>/draft/previews")
class DraftPreviews(MethodView):
    """What letting a draft say what a file says would do."""

    @blueprint.operation(
        "preview_draft_import",
        scope=WRITE,
        body=schemas.FileIn,
        returns=schemas.PlanOut,
        transaction=False,
        problems=(*OF_FILES, rules.FileOfAnother),
    )
    def post(self, *, body: dict[str, Any], guideline_id: str) -> actions.Plan:
        """Show what letting the draft say what a file says would do; nothing is written, and the same is refused."""
        with reading() as session:
            found = guidelines.guideline(session, guideline_id, body_id=actor().body_id)
            return actions.plan_into(session, guideline=found, said=body)


def _require_own(session: Session, body_id: str) -> None:
    require_own_body(actor(), body_id)
    require_body(session, body_id)
