"""The typed Blueprint: one decorator says all there is to say about an operation, and does it.

In this order: who asks and may they; the query; the body; the version a change names; then one unit of work holds the
idempotency key, the view and its answer; the answer leaves after the commit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, TypeVar

import marshmallow as ma
from flask import Response, g, request
from flask_smorest.blueprint import Blueprint as SmorestBlueprint

from mutuality.access import ANONYMOUS, require_scope
from mutuality.database import Session
from mutuality.problems import Problem
from mutuality.serialize import compiled, to_bytes
from mutuality.web import documentation
from mutuality.web.intake import idempotency, parsing, preconditions, quotas, seeing
from mutuality.web.intake.asking import who_asks
from mutuality.web.intake.limits import Limit
from mutuality.web.intake.pages import Page, next_address
from mutuality.web.intake.quotas import Quota
from mutuality.web.service import actor, current_service

View = TypeVar("View", bound=Callable[..., Any])
Resource = TypeVar("Resource", bound=type)
PUBLIC = ""


@dataclass(frozen=True)
class Operation:
    """All that is said of one operation. `name` is its operationId; `scope` is what a token must carry.

    Of a list, `returns` is the shape of one item and `head` that of what every page says above its items; of a bare
    array, which only somebody else's format asks for, it is the shape of one member, and `most` how many it may hold.
    `largest` is how many bytes it takes at most, where that is more than others do.
    """

    name: str
    scope: str
    query: type[ma.Schema] | None = None
    body: type[ma.Schema] | None = None
    takes: str = parsing.JSON
    returns: type[ma.Schema] | None = None
    most: int | None = None
    head: type[ma.Schema] | None = None
    gives: str = parsing.JSON
    status: int = 200
    creates: bool = False
    changes: bool = False
    transaction: bool | None = None
    location: str | None = None
    limit: Limit | None = None
    quota: Quota | None = None
    largest: int | None = None
    problems: tuple[type[Problem], ...] = ()

    @property
    def is_list(self) -> bool:
        """Say whether the answer is a page of items."""
        return bool(self.query and "cursor" in self.query().fields)

    @property
    def writes(self) -> bool:
        """Say whether it is carried through in one unit of work that may change something."""
        asked_to = self.transaction is None and request.method not in {"GET", "HEAD"}
        return bool(self.transaction or asked_to)

    def answer(self, view: Callable[..., Any], resource: Any, path: dict[str, Any]) -> Response:
        """Carry one request through."""
        g.operation = self
        self._admit()
        quotas.require_left(self.quota)
        given = self._arguments()
        if self.changes:
            preconditions.require_if_match()
        key = idempotency.required_key() if self.creates else None
        with self._unit() as session:
            arguments = () if session is None else (session,)
            if key is None or session is None:
                response = self._respond(view(resource, *arguments, **given, **path))
            else:
                response = self._once(session, key, lambda: view(resource, session, **given, **path))
            if self.changes:
                preconditions.require_checked()
            if self.writes:
                seeing.tell_seen(self.name, self.scope, response, session)
        if not self.writes:
            seeing.tell_seen(self.name, self.scope, response, None)
        return response

    def _admit(self) -> None:
        if self.limit:
            g.limit_headers = g.buckets.take(self.limit, request.remote_addr or "")
        g.actor = ANONYMOUS if self.scope == PUBLIC else who_asks()
        if self.scope != PUBLIC:
            require_scope(g.actor, self.scope)

    def _arguments(self) -> dict[str, Any]:
        given: dict[str, Any] = {}
        if self.largest:
            request.max_content_length = self.largest
        if self.query:
            given["query"] = parsing.query_values(self.query)
        else:
            parsing.refuse_query()
        if self.body:
            given["body"] = parsing.body_values(self.body)
        elif self.takes != parsing.JSON:
            given["body"] = parsing.body_text(self.takes)
        return given

    @contextmanager
    def _unit(self) -> Iterator[Session | None]:
        database = current_service().database
        if self.transaction is False:
            yield None
        elif self.writes:
            with database.transaction() as session:
                yield session
        else:
            with database.reading() as session:
                yield session

    def _once(self, session: Session, key: str, act: Callable[[], Any]) -> Response:
        claimed, before = idempotency.claim(session, actor=actor().id, key=key)
        if before is not None:
            return before
        response = self._respond(act())
        idempotency.keep(claimed, response)
        return response

    def _respond(self, result: Any) -> Response:
        if isinstance(result, Response):
            return result  # which counts itself what of it is read
        quotas.count_read(self.quota, result)
        if result is None:
            return Response(status=204)
        response = Response(self._bytes(result), self.status, content_type=self.gives)
        if isinstance(result, Page) and result.next:
            response.headers["Link"] = f'<{next_address(result.next)}>; rel="next"'
        if self.location:
            response.headers["Location"] = self.location.format(thing=result)
        return preconditions.tag(response, result)

    def _bytes(self, result: Any) -> bytes:
        if self.gives != parsing.JSON:
            return str(result).encode()
        if self.returns is None:
            return to_bytes(result)
        dump = compiled(self.returns)
        if isinstance(result, Page):
            head = compiled(self.head)(result.head) if self.head else {}
            return to_bytes({**head, "items": [dump(item) for item in result.items], "next": result.next})
        return to_bytes(dump(result))


class Blueprint(SmorestBlueprint):
    """A room's operations. Every one is declared with `operation`, which documents what it enforces."""

    def __init__(self, name: str, module: str, *, description: str) -> None:
        super().__init__(name, module, url_prefix="/v1", description=description)  # type: ignore[no-untyped-call]

    def route(self, rule: str, **options: Any) -> Callable[[Resource], Resource]:  # type: ignore[override]
        """Put a resource at an address."""
        placed: Callable[[Resource], Resource] = super().route(rule, **options)  # type: ignore[no-untyped-call]
        return placed

    def operation(self, name: str, *, scope: str, **said: Any) -> Callable[[View], View]:
        """Declare a view method as the operation of that name; see `Operation` for what can be said."""
        declared = Operation(name=name, scope=scope, **said)

        def declare(view: View) -> View:
            operation = replace(
                declared, problems=(*declared.problems, *documentation.evident_problems(declared, view))
            )

            @wraps(view)
            def carried(resource: Any, **path: Any) -> Response:
                return operation.answer(view, resource, path)

            carried.__dict__["_apidoc"] = documentation.describe(operation, view)  # where flask-smorest looks for it
            return carried  # type: ignore[return-value]  # the same view, now carried

        return declare
