"""The operations on small tasks: something to do for the chapter once, which members take on for themselves."""

from __future__ import annotations

from typing import Any

from flask.views import MethodView

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, actor, require_current
from mutuality_chapter.members import AlreadyLeft, NoMember, me
from mutuality_chapter.positions import actions, rules, schemas, store
from mutuality_chapter.positions.models import ServiceTask
from mutuality_chapter.positions.routes import blueprint


@blueprint.route("/service-tasks")
class ServiceTasks(MethodView):
    """What small things there are to do."""

    @blueprint.operation(
        "list_service_tasks", scope="governance:read", query=schemas.TaskQuery, returns=schemas.TaskOut
    )
    def get(self, session: Session, *, query: dict[str, Any]) -> Page:
        """List small things there are to do, and what was done."""
        return store.tasks(session, query)

    @blueprint.operation(
        "note_service_task",
        scope="governance:write",
        body=schemas.TaskIn,
        returns=schemas.TaskOut,
        status=201,
        creates=True,
        location="/v1/service-tasks/{thing.id}",
    )
    def post(self, session: Session, *, body: dict[str, Any]) -> ServiceTask:
        """Note something small there is to do."""
        return actions.note_task(session, **body)


@blueprint.route("/service-tasks/<ref:task_id>")
class OneTask(MethodView):
    """One small thing to do."""

    @blueprint.operation("show_service_task", scope="governance:read", returns=schemas.TaskOut, problems=(NotFound,))
    def get(self, session: Session, *, task_id: str) -> ServiceTask:
        """Show a small thing there is to do."""
        return store.task(session, task_id)


@blueprint.route("/service-tasks/<ref:task_id>/taker")
class Taker(MethodView):
    """Whoever takes it on."""

    @blueprint.operation(
        "take_service_task",
        scope="me:write",
        returns=schemas.TaskOut,
        problems=(NoMember, NotFound, AlreadyLeft, rules.TaskTaken),
    )
    def put(self, session: Session, *, task_id: str) -> ServiceTask:
        """Take a task on, for myself."""
        return actions.take_task(session, task=store.task(session, task_id), member_id=me(actor()))

    @blueprint.operation(
        "give_service_task_back",
        scope="me:write",
        status=204,
        changes=True,
        problems=(NoMember, NotFound, rules.TaskNotTheirs),
    )
    def delete(self, session: Session, *, task_id: str) -> None:
        """Give a task back that I took on; somebody else may take it."""
        task, member_id = store.task(session, task_id), me(actor())
        require_current(task)
        actions.give_task_back(session, task=task, member_id=member_id)


@blueprint.route("/service-tasks/<ref:task_id>/completion")
class Completion(MethodView):
    """That it is done."""

    @blueprint.operation(
        "finish_service_task",
        scope="me:write",
        returns=schemas.TaskOut,
        problems=(NoMember, NotFound, rules.TaskNotTheirs),
    )
    def put(self, session: Session, *, task_id: str) -> ServiceTask:
        """Say that I did what I took on."""
        return actions.finish_task(session, task=store.task(session, task_id), member_id=me(actor()))
