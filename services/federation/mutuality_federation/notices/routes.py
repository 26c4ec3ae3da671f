"""The operations on addresses of apps: officers of the body alone; the keys that sign may be read by everybody."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import PUBLIC, Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.notices import actions, making, rules, schemas, store
from mutuality_federation.notices.models import NoticeEndpoint

SCOPE = "notices:write"

blueprint = Blueprint("notices", __name__, description="Addresses of apps that hear when something changed")


@blueprint.route("/bodies/<ref:body_id>/notice-endpoints")
class Endpoints(MethodView):
    """The addresses of a body's apps."""

    @blueprint.operation("list_notice_endpoints", scope=SCOPE, query=PageQuery, returns=schemas.NoticeEndpointOut)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List your body's addresses and how they stand, removed ones too."""
        _require(session, body_id)
        return store.endpoints(session, body_id, query)

    @blueprint.operation(
        "register_notice_endpoint",
        scope=SCOPE,
        body=schemas.NoticeEndpointIn,
        returns=schemas.NoticeEndpointOut,
        status=201,
        problems=(NotFound, rules.NoticeAddressRefused, rules.NoticeScopeUnclear, rules.TooManyNoticeEndpoints),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> NoticeEndpoint:
        """Register an address; it is off until a signed ping was answered there with a status of 200 to 299."""
        _require(session, body_id)
        return actions.register(session, body_id=body_id, by=actor().id, **body)


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>")
class Endpoint(MethodView):
    """One address."""

    @blueprint.operation("show_notice_endpoint", scope=SCOPE, returns=schemas.NoticeEndpointOut, problems=(NotFound,))
    def get(self, session: Session, *, notice_endpoint_id: str) -> NoticeEndpoint:
        """Show an address, how it stands and why."""
        return store.endpoint_of(session, actor().body_id, notice_endpoint_id)

    @blueprint.operation("remove_notice_endpoint", scope=SCOPE, status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, notice_endpoint_id: str) -> None:
        """Remove an address, with its keys and what was not sent yet."""
        endpoint = _living(session, notice_endpoint_id)
        require_current(endpoint)
        actions.remove(session, endpoint=endpoint)


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>/state")
class State(MethodView):
    """How an address is to stand."""

    @blueprint.operation(
        "set_notice_endpoint_state",
        scope=SCOPE,
        body=schemas.NoticeEndpointStateIn,
        returns=schemas.NoticeEndpointOut,
        changes=True,
        problems=(NotFound,),
    )
    def put(self, session: Session, *, body: dict[str, Any], notice_endpoint_id: str) -> NoticeEndpoint:
        """Pause an address, or let it hear again once it answers a ping; then it hears of all it missed."""
        endpoint = _living(session, notice_endpoint_id)
        require_current(endpoint)
        return actions.want(session, endpoint=endpoint, **body)


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>/keys")
class Keys(MethodView):
    """The keys that sign for an address."""

    @blueprint.operation("list_notice_keys", scope=PUBLIC, returns=schemas.NoticeKeysOut, problems=(NotFound,))
    def get(self, session: Session, *, notice_endpoint_id: str) -> dict[str, Any]:
        """List the public halves of the keys that sign for an address now, and nothing else of it."""
        return {"items": store.public_keys(session, notice_endpoint_id)}

    @blueprint.operation(
        "rotate_notice_key",
        scope=SCOPE,
        returns=schemas.NoticeKeysOut,
        status=201,
        problems=(NotFound, rules.NoticeKeysChanging),
    )
    def post(self, session: Session, *, notice_endpoint_id: str) -> dict[str, Any]:
        """Let a new key sign; for seven days every notice bears the earlier key's signature too."""
        actions.rotate(session, endpoint=_living(session, notice_endpoint_id))
        return {"items": store.public_keys(session, notice_endpoint_id)}


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>/notices")
class Notices(MethodView):
    """What an address is told."""

    @blueprint.operation(
        "list_notices", scope=SCOPE, query=schemas.NoticesQuery, returns=schemas.NoticeOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], notice_endpoint_id: str) -> Page:
        """List what an address is to be told, and what it was told in the last thirty days."""
        return store.notices(session, _living(session, notice_endpoint_id).id, query)


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>/attempts")
class Attempts(MethodView):
    """What came of sending to an address."""

    @blueprint.operation(
        "list_notice_attempts", scope=SCOPE, query=PageQuery, returns=schemas.NoticeAttemptOut, problems=(NotFound,)
    )
    def get(self, session: Session, *, query: dict[str, Any], notice_endpoint_id: str) -> Page:
        """List what came of each try in the last thirty days, in order; nothing of what was answered is kept."""
        return store.attempts(session, _living(session, notice_endpoint_id).id, query)


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>/notices/<ref:event_id>/redelivery")
class Redelivery(MethodView):
    """One notice, sent again."""

    @blueprint.operation("send_notice_again", scope=SCOPE, status=204, problems=(NotFound,))
    def post(self, session: Session, *, notice_endpoint_id: str, event_id: str) -> None:
        """Let one notice be sent again, with the same id, whatever came of it."""
        endpoint = _living(session, notice_endpoint_id)
        actions.send_again(session, notice=store.notice(session, endpoint.id, event_id))


@blueprint.route("/notice-endpoints/<ref:notice_endpoint_id>/redeliveries")
class Redeliveries(MethodView):
    """All notices since a number, sent again."""

    @blueprint.operation("send_notices_again", scope=SCOPE, body=schemas.RedeliveryIn, status=204, problems=(NotFound,))
    def post(self, session: Session, *, body: dict[str, Any], notice_endpoint_id: str) -> None:
        """Let an address hear once more of all that changed after a number; each change has the id it had."""
        making.go_back(session, _living(session, notice_endpoint_id), **body)


def _living(session: Session, endpoint_id: str) -> NoticeEndpoint:
    return store.living_endpoint(session, actor().body_id, endpoint_id)


def _require(session: Session, body_id: str) -> None:
    require_own_body(actor(), body_id)
    require_body(session, body_id)
