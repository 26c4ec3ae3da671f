"""The operation by which anybody asks for a chapter's trust marks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint
from mutuality_federation.chapters import chapter_facts
from mutuality_federation.marks import schemas
from mutuality_federation.marks.face import FACE, issuer
from mutuality_federation.marks.issuing import marks_of

blueprint = Blueprint("marks", __name__, description="Trust marks: what a body says of a chapter, verified off line")


@blueprint.route("/chapters/<ref:chapter_id>/marks")
class Marks(MethodView):
    """The trust marks of a chapter."""

    @blueprint.operation("list_marks", scope=PUBLIC, returns=schemas.MarksOut, limit=FACE, problems=(NotFound,))
    def get(self, session: Session, *, chapter_id: str) -> dict[str, Any]:
        """Give every trust mark a chapter holds today, signed just now for thirty days.

        A chapter that is paused, withdrawn or closed is given none, and those it was given are revoked at once.
        """
        return {"items": marks_of(session, issuer(), chapter_facts(session, chapter_id))}
