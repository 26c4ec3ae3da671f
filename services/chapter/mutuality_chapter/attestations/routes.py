"""The operations on our views of ourselves, on evidence, and on our work."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, require_current
from mutuality_chapter import editions
from mutuality_chapter.affiliation import NotFounded
from mutuality_chapter.attestations import actions, looking, rules, schemas, store
from mutuality_chapter.attestations.models import OurView, Work

READ, WRITE = "guidelines:read", "guidelines:write"
ITEM = "/editions/<ref:edition_id>/items/<slug:slug>"
BYTES = "application/octet-stream"
REFUSALS = (
    NotFound,
    rules.OwnWordsMissing,
    rules.ViewNamesSomebody,
    rules.ViewAhead,
    rules.EvidenceLacking,
)

blueprint = Blueprint("attestations", __name__, description="How we see ourselves, what shows it, how far our work is")


@blueprint.route("/editions/<ref:edition_id>/attestations")
class Views(MethodView):
    """All items of an edition as we see ourselves on them."""

    @blueprint.operation("list_attestations", scope=READ, returns=schemas.ViewsOut, problems=(NotFound, NotFounded))
    def get(self, session: Session, *, edition_id: str) -> dict[str, Any]:
        """Show how we see ourselves on every item of an edition; what we said of an older one holds until a change."""
        return looking.edition_views(session, edition_id)


@blueprint.route(f"{ITEM}/attestation")
class OneView(MethodView):
    """How we see ourselves on one item."""

    @blueprint.operation("show_attestation", scope=READ, returns=schemas.ViewOut, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str, slug: str) -> OurView:
        """Show how we see ourselves on an item of an edition."""
        return store.known_view(session, edition_id, slug)

    @blueprint.operation(
        "attest_item",
        scope=WRITE,
        body=schemas.ViewIn,
        returns=schemas.ViewOut,
        status=201,
        creates=True,
        problems=(*REFUSALS, rules.AlreadyAttested),
    )
    def post(self, session: Session, *, body: dict[str, Any], edition_id: str, slug: str) -> OurView:
        """Say how we see ourselves on an item, and tell the federation."""
        place = editions.asked_item(session, edition_id, slug).place
        rules.require_first(is_attested=store.view(session, place) is not None)
        return actions.attest(session, edition_id=edition_id, slug=slug, said=body)

    @blueprint.operation(
        "attest_item_anew",
        scope=WRITE,
        body=schemas.ViewIn,
        returns=schemas.ViewOut,
        changes=True,
        problems=REFUSALS,
    )
    def put(self, session: Session, *, body: dict[str, Any], edition_id: str, slug: str) -> OurView:
        """Say anew how we see ourselves on an item, and tell the federation."""
        require_current(store.known_view(session, edition_id, slug))
        return actions.attest(session, edition_id=edition_id, slug=slug, said=body)


@blueprint.route(f"{ITEM}/work")
class OneWork(MethodView):
    """How far our work on one item is."""

    @blueprint.operation("show_work", scope=READ, returns=schemas.WorkOut, problems=(NotFound,))
    def get(self, session: Session, *, edition_id: str, slug: str) -> Work:
        """Show how far our work on an item is."""
        return store.work_on(session, edition_id, slug)

    @blueprint.operation(
        "note_work",
        scope=WRITE,
        body=schemas.WorkIn,
        returns=schemas.WorkOut,
        problems=(NotFound, rules.NoteNamesSomebody),
    )
    def put(self, session: Session, *, body: dict[str, Any], edition_id: str, slug: str) -> Work:
        """Note how far our work on an item is; nobody else is told, and no verdict rests on it."""
        return actions.note_work(session, edition_id=edition_id, slug=slug, said=body)


@blueprint.route("/evidence")
class AllEvidence(MethodView):
    """Documents that show something."""

    @blueprint.operation("list_evidence", scope=WRITE, query=PageQuery, returns=schemas.EvidenceSummaryOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the documents that show something."""
        return store.evidence_page(session, query)

    @blueprint.operation(
        "note_evidence",
        scope=WRITE,
        body=schemas.EvidenceIn,
        returns=schemas.EvidenceOut,
        status=201,
        creates=True,
        location="/v1/evidence/{thing[id]}",
        problems=(rules.DocumentUnfit, rules.NoteNamesSomebody),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Note a document that shows something; one that lies here is kept as it is and never leaves."""
        return store.evidence_shown(session, actions.note_evidence(session, body))


@blueprint.route("/evidence/<ref:evidence_id>")
class OneEvidence(MethodView):
    """One document."""

    @blueprint.operation("show_evidence", scope=WRITE, returns=schemas.EvidenceOut, problems=(NotFound,))
    def get(self, session: Session, *, evidence_id: str) -> dict[str, Any]:
        """Show a document's digest, last day and place, and whether what lies here still has that digest."""
        return store.evidence_shown(session, store.evidence(session, evidence_id))


@blueprint.route("/evidence/<ref:evidence_id>/document")
class OneDocument(MethodView):
    """The bytes of a document that lies here."""

    @blueprint.operation("fetch_evidence", scope=WRITE, gives=BYTES, problems=(NotFound,))
    def get(self, session: Session, *, evidence_id: str) -> Response:
        """Fetch a document that lies here, as it is, to be saved and never to be shown in place."""
        answer = Response(store.document(session, evidence_id).content, content_type=BYTES)
        answer.headers["Content-Disposition"] = f'attachment; filename="{evidence_id}.bin"'
        return answer

    @blueprint.operation("throw_evidence_away", scope=WRITE, status=204, problems=(NotFound,))
    def delete(self, session: Session, *, evidence_id: str) -> None:
        """Throw a document away that lies here; that there was one, and its digest, stay."""
        actions.throw_away(session, evidence_id)
