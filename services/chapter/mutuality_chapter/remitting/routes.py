"""The operation that writes down what is passed upward."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint
from mutuality_chapter import money
from mutuality_chapter.remitting import actions, rules, schemas

blueprint = Blueprint("remitting", __name__, description="What is passed upward, and among whom it is divided")


@blueprint.route("/remittances")
class Remittances(MethodView):
    """What was passed upward."""

    @blueprint.operation(
        "record_remittance",
        scope="money:write",
        body=schemas.RemittanceIn,
        returns=schemas.RemittanceOut,
        status=201,
        creates=True,
        location="/v1/ledger/{thing.id}",
        problems=(*money.SPENDING, rules.CollectedUnfit),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> actions.Remitted:
        """Write down what was passed upward: a gift, or dues or a fee where the policy asks; and how it is divided."""
        return actions.remit(session, said=body, by=money.keeper())
