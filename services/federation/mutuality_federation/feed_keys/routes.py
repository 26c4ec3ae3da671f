"""The operations on keys to feeds: officers of the body alone."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, PageQuery, actor, require_current
from mutuality_federation.access import require_own_body
from mutuality_federation.bodies import require_body
from mutuality_federation.feed_keys import actions, rules, schemas, store
from mutuality_federation.feed_keys.models import FeedDoor, FeedKey

SCOPE = "feeds:write"

blueprint = Blueprint("feed_keys", __name__, description="Whether a body's feeds are read by key, and its keys")


@blueprint.route("/bodies/<ref:body_id>/feed-door")
class Door(MethodView):
    """How a body's feeds are read."""

    @blueprint.operation("show_feed_door", scope=SCOPE, returns=schemas.FeedDoorOut)
    def get(self, session: Session, *, body_id: str) -> dict[str, Any]:
        """Show whether your body's feeds are read by key; they are open while nobody said so."""
        _require(session, body_id)
        return store.door(session, body_id)

    @blueprint.operation("set_feed_door", scope=SCOPE, body=schemas.FeedDoorIn, returns=schemas.FeedDoorOut)
    def put(self, session: Session, *, body: dict[str, Any], body_id: str) -> FeedDoor:
        """Say whether your body's feeds are read by key; it holds from the next request on."""
        _require(session, body_id)
        return actions.set_door(session, body_id=body_id, by=actor().id, **body)


@blueprint.route("/bodies/<ref:body_id>/feed-keys")
class Keys(MethodView):
    """The keys to a body's feeds."""

    @blueprint.operation("list_feed_keys", scope=SCOPE, query=PageQuery, returns=schemas.FeedKeyOut)
    def get(self, session: Session, *, query: dict[str, Any], body_id: str) -> Page:
        """List your body's keys by name, last day and last four signs, those that are over too."""
        _require(session, body_id)
        return store.keys(session, body_id, query)

    @blueprint.operation(
        "give_feed_key",
        scope=SCOPE,
        body=schemas.FeedKeyIn,
        returns=schemas.FeedKeyGivenOut,
        status=201,
        problems=(rules.ExpiryOutOfReach,),
    )
    def post(self, session: Session, *, body: dict[str, Any], body_id: str) -> actions.Given:
        """Make a key; it is told this once. No answer is kept to be told again: if it is lost, revoke it."""
        _require(session, body_id)
        return actions.give(session, body_id=body_id, by=actor().id, **body)


@blueprint.route("/feed-keys/<ref:feed_key_id>")
class OneKey(MethodView):
    """One key."""

    @blueprint.operation("show_feed_key", scope=SCOPE, returns=schemas.FeedKeyOut, problems=(NotFound,))
    def get(self, session: Session, *, feed_key_id: str) -> FeedKey:
        """Show a key, never what it is."""
        return store.key_of(session, actor().body_id, feed_key_id)

    @blueprint.operation("revoke_feed_key", scope=SCOPE, status=204, changes=True, problems=(NotFound,))
    def delete(self, session: Session, *, feed_key_id: str) -> None:
        """Take a key back; it opens nothing from the next request on."""
        key = store.key_of(session, actor().body_id, feed_key_id)
        require_current(key)
        actions.revoke(session, key=key, by=actor().id)


def _require(session: Session, body_id: str) -> None:
    require_own_body(actor(), body_id)
    require_body(session, body_id)
