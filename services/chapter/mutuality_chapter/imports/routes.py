"""The operations on import receipts."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, page_of
from mutuality_chapter.imports import schemas
from mutuality_chapter.imports.models import ImportReceipt

blueprint = Blueprint("imports", __name__, description="What was taken in from other software, row by row")


@blueprint.route("/imports")
class Imports(MethodView):
    """Receipts of imports."""

    @blueprint.operation("list_imports", scope="meetings:read", query=PageQuery, returns=schemas.ReceiptOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the receipts of imports."""
        columns = ImportReceipt.__table__.c
        shown = [column for column in columns if column.name != "lines"]
        return page_of(session, select(*shown), by=[columns.id], query=query)


@blueprint.route("/imports/<ref:import_id>")
class OneImport(MethodView):
    """One receipt."""

    @blueprint.operation("show_import", scope="meetings:read", returns=schemas.ReceiptLinesOut, problems=(NotFound,))
    def get(self, session: Session, *, import_id: str) -> ImportReceipt:
        """Show what became of every row of an import."""
        found = session.get(ImportReceipt, import_id)
        if found is None:
            raise NotFound("There is no such import.")
        return found
