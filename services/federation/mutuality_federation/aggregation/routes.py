"""The operation everybody may ask: the key shares for this federation are sealed for."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.fingerprints import words_for
from mutuality.web import PUBLIC, Blueprint, current_service
from mutuality_federation.aggregation import actions, schemas

blueprint = Blueprint("aggregation", __name__, description="Sums by two aggregators: the key shares are sealed for")


@blueprint.route("/aggregation-key")
class OwnKey(MethodView):
    """The key of this federation as an aggregator."""

    @blueprint.operation(
        "show_aggregation_key", scope=PUBLIC, returns=schemas.AggregationKeyOut, problems=(actions.NotYet,)
    )
    def get(self, session: Session) -> dict[str, Any]:
        """Show the key shares for this federation are sealed for, with the words chapters compare. Experimental."""
        key = actions.own_key(session).public
        told = {"address": current_service().base_url, "key": key, "fingerprint": words_for(key)}
        return {**told, "is_experimental": True}
