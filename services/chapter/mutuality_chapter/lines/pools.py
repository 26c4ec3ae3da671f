"""The operations on pools, and on those who answer in them."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, PageQuery, require_current
from mutuality_chapter.lines import actions, rules, schemas, store
from mutuality_chapter.lines.models import Pool, Responder
from mutuality_chapter.lines.routes import blueprint
from mutuality_chapter.members import AlreadyLeft


@blueprint.route("/hotline/pools")
class Pools(MethodView):
    """Those who answer together."""

    @blueprint.operation("list_pools", scope="hotline:read", query=PageQuery, returns=schemas.PoolOut)
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List pools."""
        return store.pools(session, query)

    @blueprint.operation(
        "make_pool",
        scope="hotline:write",
        body=schemas.PoolIn,
        returns=schemas.PoolOut,
        status=201,
        creates=True,
        location="/v1/hotline/pools/{thing.id}",
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Pool:
        """Make a pool."""
        return actions.make_pool(session, **body)


@blueprint.route("/hotline/pools/<ref:pool_id>")
class OnePool(MethodView):
    """One pool."""

    @blueprint.operation("show_pool", scope="hotline:read", returns=schemas.PoolOut, problems=(NotFound,))
    def get(self, session: Session, *, pool_id: str) -> Pool:
        """Show a pool."""
        return store.pool(session, pool_id)

    @blueprint.operation(
        "call_pool_otherwise",
        scope="hotline:write",
        body=schemas.PoolChange,
        returns=schemas.PoolOut,
        changes=True,
        problems=(NotFound,),
    )
    def patch(self, session: Session, *, body: dict[str, Any], pool_id: str) -> Pool:
        """Call a pool otherwise."""
        pool = store.pool(session, pool_id)
        require_current(pool)
        return actions.call_pool(session, pool=pool, said=body)


@blueprint.route("/hotline/pools/<ref:pool_id>/responders")
class Responders(MethodView):
    """Those who answer in a pool."""

    @blueprint.operation(
        "list_responders", scope="shifts:read", query=PageQuery, returns=schemas.ResponderOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], pool_id: str) -> Page:
        """List those who answer in a pool; no number is shown."""
        return store.responders(session, store.pool(session, pool_id).id, query)

    @blueprint.operation(
        "take_responder_on",
        scope="shifts:write",
        body=schemas.ResponderIn,
        returns=schemas.ResponderOut,
        status=201,
        creates=True,
        location="/v1/hotline/responders/{thing.id}",
        problems=(NotFound, AlreadyLeft, rules.ResponderUnclear, rules.AlreadyAnswering),
    )
    def post(self, session: Session, *, body: dict[str, Any], pool_id: str) -> Responder:
        """Let somebody answer in a pool: a member, or somebody of another chapter by a reference."""
        return actions.take_on(session, pool=store.pool(session, pool_id), said=body)


@blueprint.route("/hotline/responders/<ref:responder_id>")
class OneResponder(MethodView):
    """One responder."""

    @blueprint.operation("show_responder", scope="shifts:read", returns=schemas.ResponderOut, problems=(NotFound,))
    def get(self, session: Session, *, responder_id: str) -> Responder:
        """Show a responder."""
        return store.responder(session, responder_id)

    @blueprint.operation(
        "change_responder",
        scope="shifts:write",
        body=schemas.ResponderChange,
        returns=schemas.ResponderOut,
        changes=True,
        problems=(NotFound, rules.StoodDown),
    )
    def patch(self, session: Session, *, body: dict[str, Any], responder_id: str) -> Responder:
        """Change how many calls a responder takes in a shift."""
        responder = store.responder(session, responder_id)
        require_current(responder)
        return actions.describe_responder(session, responder=responder, said=body)

    @blueprint.operation(
        "stand_responder_down",
        scope="shifts:write",
        status=204,
        changes=True,
        problems=(NotFound, rules.StoodDown),
    )
    def delete(self, session: Session, *, responder_id: str) -> None:
        """Let a responder stand down; their shifts to come are open from now on."""
        responder = store.responder(session, responder_id)
        require_current(responder)
        actions.stand_down(session, responder=responder)
