"""The operations on one's own aims and check-ins, and on looking back."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.periods import DayAhead
from mutuality.problems import NotFound
from mutuality.web import Blueprint, Page, actor, require_current
from mutuality_chapter.diaries import actions, rules, schemas, store
from mutuality_chapter.diaries.models import Aim, CheckIn
from mutuality_chapter.members import AlreadyLeft, NoMember, me

blueprint = Blueprint("diaries", __name__, description="What members write down for themselves alone")


@blueprint.route("/me/aims")
class MyAims(MethodView):
    """What I want to reach."""

    @blueprint.operation(
        "list_my_aims", scope="me:read", query=schemas.AimQuery, returns=schemas.AimOut, problems=(NoMember,)
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List the aims I set myself, the oldest first."""
        return store.aims(session, me(actor()), query)

    @blueprint.operation(
        "set_aim",
        scope="me:write",
        body=schemas.AimIn,
        returns=schemas.AimOut,
        status=201,
        creates=True,
        location="/v1/me/aims/{thing.id}",
        problems=(NoMember, NotFound, AlreadyLeft),
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> Aim:
        """Set myself an aim; nobody else sees it."""
        return actions.set_aim(session, member_id=me(actor()), said=body)


@blueprint.route("/me/aims/<ref:aim_id>")
class MyAim(MethodView):
    """One aim of mine."""

    @blueprint.operation("show_my_aim", scope="me:read", returns=schemas.AimOut, problems=(NoMember, NotFound))
    def get(self, session: Session, *, aim_id: str) -> Aim:
        """Show an aim I set myself."""
        return store.own_aim(session, me(actor()), aim_id)

    @blueprint.operation(
        "change_aim",
        scope="me:write",
        body=schemas.AimChange,
        returns=schemas.AimOut,
        changes=True,
        problems=(NoMember, NotFound),
    )
    def patch(self, session: Session, *, body: dict[str, Any], aim_id: str) -> Aim:
        """Put it otherwise, or say where I stand with it."""
        aim = store.own_aim(session, me(actor()), aim_id)
        require_current(aim)
        return actions.change_aim(session, aim=aim, said=body)

    @blueprint.operation("take_aim_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound))
    def delete(self, session: Session, *, aim_id: str) -> None:
        """Take it back; it is erased."""
        aim = store.own_aim(session, me(actor()), aim_id)
        require_current(aim)
        actions.take_aim_back(session, aim=aim)


@blueprint.route("/me/check-ins")
class MyCheckIns(MethodView):
    """How I was."""

    @blueprint.operation(
        "list_my_check_ins",
        scope="me:read",
        query=schemas.CheckInQuery,
        returns=schemas.CheckInOut,
        problems=(NoMember,),
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List how I was, day by day; I alone can read it."""
        return store.check_ins(session, me(actor()), query)


@blueprint.route("/me/check-ins/<day:day>")
class MyCheckIn(MethodView):
    """How I was on a day."""

    @blueprint.operation("show_my_check_in", scope="me:read", returns=schemas.CheckInOut, problems=(NoMember, NotFound))
    def get(self, session: Session, *, day: date) -> CheckIn:
        """Show how I was on a day."""
        return store.own_check_in(session, me(actor()), day)

    @blueprint.operation(
        "check_in",
        scope="me:write",
        body=schemas.CheckInIn,
        returns=schemas.CheckInOut,
        problems=(NoMember, NotFound, AlreadyLeft, rules.EmptyCheckIn, DayAhead),
    )
    def put(self, session: Session, *, body: dict[str, Any], day: date) -> CheckIn:
        """Say how I am, or was on a day; said again, it replaces what I said before."""
        return actions.check_in(session, member_id=me(actor()), day=day, said=body)

    @blueprint.operation(
        "take_check_in_back", scope="me:write", status=204, changes=True, problems=(NoMember, NotFound)
    )
    def delete(self, session: Session, *, day: date) -> None:
        """Take it back; it is erased."""
        found = store.own_check_in(session, me(actor()), day)
        require_current(found)
        actions.take_check_in_back(session, found=found)


@blueprint.route("/me/reflection")
class MyReflection(MethodView):
    """Becoming a helper, looked back upon."""

    @blueprint.operation("show_my_reflection", scope="me:read", returns=schemas.ReflectionOut, problems=(NoMember,))
    def get(self, session: Session) -> dict[str, Any]:
        """Show how I was before and after I became a helper; I alone can read it."""
        return actions.look_back(session, member_id=me(actor()))

    @blueprint.operation(
        "reflect",
        scope="me:write",
        body=schemas.ReflectionIn,
        returns=schemas.ReflectionOut,
        problems=(NoMember, NotFound, AlreadyLeft, rules.NothingAsked),
    )
    def put(self, session: Session, *, body: dict[str, Any]) -> dict[str, Any]:
        """Answer what it meant to me, or pass the question over; I am asked once."""
        return actions.reflect(session, member_id=me(actor()), **body)
