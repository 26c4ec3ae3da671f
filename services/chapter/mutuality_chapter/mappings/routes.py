"""The operations on mappings, and on tables that come by one."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView
from sqlalchemy import select

from mutuality.database import Session
from mutuality.mapping import MappingMisfits, MappingUnfit
from mutuality.meeting_guide import FeedEmpty, FeedShrank
from mutuality.problems import NotFound
from mutuality.spreadsheets import SpreadsheetUnreadable
from mutuality.tables import ColumnsWrong, TableTooLarge, TableUnreadable
from mutuality.web import Blueprint, Page, PageQuery, page_of, require_current
from mutuality_chapter import affiliation, imports
from mutuality_chapter.imports.schemas import ReceiptLinesOut
from mutuality_chapter.mappings import actions, rules, schemas
from mutuality_chapter.mappings.models import ImportMapping

blueprint = Blueprint("mappings", __name__, description="What the columns of other people's tables stand for")
UNREADABLE = (rules.FileUnfit, TableUnreadable, SpreadsheetUnreadable, TableTooLarge, ColumnsWrong)
REFUSED = (*UNREADABLE, FeedEmpty, MappingMisfits, rules.ListPolled, affiliation.NotFounded)


@blueprint.route("/mapping-proposals")
class Proposals(MethodView):
    """What a table's columns most likely stand for."""

    @blueprint.operation(
        "propose_mapping",
        scope="meetings:write",
        body=schemas.TableIn,
        returns=schemas.MappingProposalOut,
        transaction=False,
        largest=schemas.LARGEST_BODY,
        problems=UNREADABLE,
    )
    def post(self, *, body: dict[str, Any]) -> dict[str, Any]:
        """Propose a mapping by a table's headings; nothing of the table is kept."""
        sheet, columns = actions.proposal(rules.opened(body["content"]))
        told = {"read_as": sheet.read_as, "rows": len(sheet.rows), "headings": sheet.heading}
        return {**told, "columns": actions.stored(columns)}


@blueprint.route("/mappings")
class Mappings(MethodView):
    """Every mapping."""

    @blueprint.operation("list_mappings", scope="meetings:read", query=PageQuery, returns=schemas.MappingOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the mappings."""
        columns = ImportMapping.__table__.c
        return page_of(session, select(*columns), by=[columns.id], query=query)

    @blueprint.operation(
        "make_mapping",
        scope="meetings:write",
        body=schemas.MappingIn,
        returns=schemas.MappingOut,
        status=201,
        creates=True,
        location="/v1/mappings/{thing.id}",
        problems=(affiliation.NotFounded, MappingUnfit, rules.MappingKnown, rules.TooManyMappings),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> ImportMapping:
        """Name a mapping: which column of a table stands for which field of a meeting."""
        return actions.make(session, body)


@blueprint.route("/mappings/<ref:mapping_id>")
class OneMapping(MethodView):
    """One mapping."""

    @blueprint.operation("show_mapping", scope="meetings:read", returns=schemas.MappingOut, problems=(NotFound,))
    def get(self, session: Session, *, mapping_id: str) -> ImportMapping:
        """Show a mapping."""
        return actions.mapping(session, mapping_id)

    @blueprint.operation(
        "change_mapping",
        scope="meetings:write",
        body=schemas.MappingChange,
        returns=schemas.MappingOut,
        changes=True,
        problems=(NotFound, MappingUnfit),
    )
    def patch(self, session: Session, *, body: dict[str, Any], mapping_id: str) -> ImportMapping:
        """Change a mapping; what was taken in by it stays until the next file."""
        held = actions.mapping(session, mapping_id)
        require_current(held)
        return actions.change(session, held, body)

    @blueprint.operation("end_mapping", scope="meetings:write", status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, mapping_id: str) -> None:
        """Forget a mapping; what was taken in by it stays."""
        held = actions.mapping(session, mapping_id)
        require_current(held)
        session.delete(held)


@blueprint.route("/mappings/<ref:mapping_id>/trials")
class Trials(MethodView):
    """Tables tried by a mapping."""

    @blueprint.operation(
        "try_mapping",
        scope="meetings:write",
        body=schemas.MappedTableIn,
        returns=schemas.MappingTrialOut,
        largest=schemas.LARGEST_BODY,
        problems=REFUSED,
    )
    def post(self, session: Session, *, body: dict[str, Any], mapping_id: str) -> dict[str, Any]:
        """Say of every row what taking the table in would do, and why a row would stay out; nothing is written."""
        held = actions.mapping(session, mapping_id)
        return actions.try_by(session, held, raw=rules.opened(body["content"]), source=body["source"]).document


@blueprint.route("/mappings/<ref:mapping_id>/imports")
class Imports(MethodView):
    """Tables taken in by a mapping."""

    @blueprint.operation(
        "import_by_mapping",
        scope="meetings:write",
        body=schemas.MappedTableIn,
        returns=ReceiptLinesOut,
        status=201,
        creates=True,
        location="/v1/imports/{thing.id}",
        largest=schemas.LARGEST_BODY,
        problems=(*REFUSED, FeedShrank),
    )
    def post(self, session: Session, *, body: dict[str, Any], mapping_id: str) -> imports.ImportReceipt:
        """Take in a table by a mapping, with a receipt for every row; taking it in again changes nothing."""
        held = actions.mapping(session, mapping_id)
        found = actions.try_by(session, held, raw=rules.opened(body["content"]), source=body["source"])
        return actions.take_in(session, found, is_confirmed=body["is_confirmed"])
