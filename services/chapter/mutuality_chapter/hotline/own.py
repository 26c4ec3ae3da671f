"""The operations on one's own calls: nobody is named in them, the token says who asks."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import Conflict, NotFound
from mutuality.web import Page, PageQuery, actor, transaction
from mutuality_chapter import lines
from mutuality_chapter.hotline import actions, rules, schemas, store
from mutuality_chapter.hotline.models import Call
from mutuality_chapter.hotline.routes import blueprint, carry
from mutuality_chapter.members import NoMember, me
from mutuality_chapter.telephony import ProviderDown, TelephonyNotSet, connection


@blueprint.route("/me/calls")
class MyCalls(MethodView):
    """My calls."""

    @blueprint.operation(
        "list_my_calls", scope="me:read", query=PageQuery, returns=schemas.CallOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the calls I answered, and those that wait in my pool while I am on shift."""
        return store.own_calls(session, _mine(session), query)


@blueprint.route("/me/calls/<ref:call_id>/outcome")
class Outcome(MethodView):
    """What became of a call."""

    @blueprint.operation(
        "note_call_outcome",
        scope="me:write",
        body=schemas.CallOutcomeIn,
        returns=schemas.CallOut,
        problems=(NoMember, NotFound),
    )
    def put(self, session: Session, *, body: dict[str, Any], call_id: str) -> dict[str, Any]:
        """Say what became of a call of mine, in one word."""
        call = actions.note_outcome(session, call=store.own_call(session, call_id, _mine(session)), **body)
        return store.shown(session, call)


@blueprint.route("/me/calls/<ref:call_id>/call-back")
class CallBack(MethodView):
    """Calling somebody back."""

    @blueprint.operation(
        "call_back",
        scope="me:write",
        returns=schemas.CallOut,
        transaction=False,
        problems=(
            Conflict,
            NoMember,
            NotFound,
            TelephonyNotSet,
            rules.NotForCallingBack,
            rules.OffShift,
            ProviderDown,
        ),
    )
    def put(self, *, call_id: str) -> dict[str, Any]:
        """Call somebody back while I am on shift: my telephone rings first, and neither sees the other's number."""
        with transaction() as session:
            through, mine = connection(session), _mine(session)
            call: Call = store.own_call(session, call_id, mine)
            command = actions.call_back(session, call=call, mine=mine)
            shown = store.shown(session, call)
        carry(through, (command,))
        return shown


def _mine(session: Session) -> dict[str, str]:
    """Return as whom whoever asks answers, and in which pool."""
    return lines.own_responders(session, me(actor()))
