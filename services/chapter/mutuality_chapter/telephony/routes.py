"""The operations on the telephone provider."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.web import Blueprint
from mutuality_chapter.telephony import actions, rules, schemas
from mutuality_chapter.telephony.models import Telephony

blueprint = Blueprint("telephony", __name__, description="The telephone provider")


@blueprint.route("/hotline/telephony")
class TheTelephony(MethodView):
    """The telephone provider."""

    @blueprint.operation(
        "show_telephony", scope="hotline:write", returns=schemas.TelephonyOut, problems=(rules.TelephonyNotSet,)
    )
    def get(self, session: Session) -> Telephony:
        """Show which telephone provider is used."""
        return actions.telephony(session)

    @blueprint.operation(
        "set_telephony",
        scope="hotline:write",
        body=schemas.TelephonyIn,
        returns=schemas.TelephonySet,
        problems=(rules.AddressMissing,),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> Telephony:
        """Set the telephone provider; the secret is new each time, and told this once."""
        return actions.set_telephony(session, **body)
