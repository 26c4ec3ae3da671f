"""The operations on report forms: officers draft and publish those of their own body, everybody may read editions."""

from __future__ import annotations

from typing import Any

from flask import Response, request
from flask.views import MethodView

from mutuality.database import Session
from mutuality.forms import FormUnfit
from mutuality.forms.shapes import FormIn
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.forms import actions, rules, schemas, store
from mutuality_federation.forms.models import FormEdition, ReportForm

WRITE = "policies:write"
FOREVER = "public, max-age=31536000, immutable"

blueprint = Blueprint("forms", __name__, description="Report forms: what a body asks figures by")


@blueprint.route("/bodies/<ref:body_id>/forms")
class Forms(MethodView):
    """The forms of a body, with their drafts."""

    @blueprint.operation("list_forms", scope=WRITE, query=PageQuery, returns=schemas.FormDraftOut, problems=(NotFound,))
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the report forms of the own body."""
        require_own_body(actor(), body_id)
        return store.forms(session, body_id, query)

    @blueprint.operation(
        "begin_form",
        scope=WRITE,
        body=schemas.NewFormIn,
        returns=schemas.FormDraftOut,
        status=201,
        creates=True,
        location="/v1/forms/{thing.id}",
        problems=(NotFound, rules.FormNameTaken),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> ReportForm:
        """Begin a report form of the own body with its first draft; nobody is asked anything yet."""
        require_own_body(actor(), body_id)
        require_body(session, body_id)
        slug = body.pop("slug")
        return actions.begin(session, body_id=body_id, by=actor().id, slug=slug, said=body)


@blueprint.route("/forms/<ref:form_id>")
class OneForm(MethodView):
    """One form with its draft."""

    @blueprint.operation("show_form", scope=WRITE, returns=schemas.FormDraftOut, problems=(NotFound,))
    def get(self, session: Session, *, form_id: str) -> ReportForm:
        """Show a report form of the own body with its draft."""
        return _own(session, form_id)

    @blueprint.operation(
        "redraft_form",
        scope=WRITE,
        body=FormIn,
        returns=schemas.FormDraftOut,
        changes=True,
        problems=(NotFound,),
    )
    def put(self, session: Session, *, body: dict[str, Any], form_id: str) -> ReportForm:
        """Replace the draft of a form; its editions stay as they are."""
        found = _own(session, form_id)
        require_current(found)
        return actions.redraft(session, form=found, by=actor().id, said=body)


@blueprint.route("/forms/<ref:form_id>/editions")
class NewEdition(MethodView):
    """The editions of one form."""

    @blueprint.operation(
        "publish_form",
        scope=WRITE,
        body=schemas.FormEditionIn,
        returns=schemas.FormEditionSummaryOut,
        status=201,
        creates=True,
        location="/v1/form-editions/{thing.id}",
        problems=(NotFound, FormUnfit, rules.FormTooLate, rules.DefinitionChanged, rules.FigureAskedTwice),
    )
    def post(self, session: Session, *, body: dict[str, Any], form_id: str) -> FormEdition:
        """Publish the draft as the next edition; chapters hear of it with their feed, and it never changes."""
        return actions.publish(session, form=_own(session, form_id), by=actor().id, **body)


@blueprint.route("/bodies/<ref:body_id>/form-editions")
class FormEditions(MethodView):
    """What a body has published."""

    @blueprint.operation(
        "list_form_editions",
        scope=PUBLIC,
        query=PageQuery,
        returns=schemas.FormEditionSummaryOut,
        problems=(NotFound,),
    )
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List the editions of report forms a body has published."""
        require_body(session, body_id)
        return store.editions(session, body_id, query)


@blueprint.route("/form-editions/<ref:form_edition_id>")
class OneFormEdition(MethodView):
    """One edition: always the same bytes, whose digest is its ETag."""

    @blueprint.operation("show_form_edition", scope=PUBLIC, returns=schemas.FormEditionOut, problems=(NotFound,))
    def get(self, session: Session, *, form_edition_id: str) -> Response:
        """Show an edition of a report form as it was published."""
        found = store.edition_text(session, form_edition_id)
        answer = Response(found.text, content_type="application/json")
        answer.headers.update({"ETag": f'"{found.sha256}"', "Cache-Control": FOREVER})
        answer.make_conditional(request)
        return answer


@blueprint.route("/bodies/<ref:body_id>/indicators")
class OwnIndicators(MethodView):
    """The figures a body defined."""

    @blueprint.operation("list_own_indicators", scope=PUBLIC, returns=schemas.OwnIndicatorsOut, problems=(NotFound,))
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """List the figures a body defined itself, each as it was defined, once."""
        require_body(session, body_id)
        return {"items": list(store.own_definitions(session, body_id).values())}


def _own(session: Session, form_id: str) -> ReportForm:
    return store.form(session, form_id, body_id=actor().body_id)
