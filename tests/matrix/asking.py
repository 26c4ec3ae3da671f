"""One well-formed request for each operation, about what somebody else has: the matrix sends it as everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from mutuality.access import Actor
from tests.matrix.deciding import ROLES
from tests.matrix.wording import BODIES, OWNERS
from tests.probing.documents import operations_of, strongest_of, systematic
from tests.probing.steering import steer
from tests.probing.world import KEY, World
from tests.support import Cast

NAMED = re.compile(r"\b[a-z]{3}_[0-9a-z]{26}\b")
ETAG = re.compile(r'"[0-9a-f]+"')
NOBODY = "06h10hnbg5so1153st1unan8ec"
PROGRAMS = ("link:read", "aggregation:join")


@dataclass(frozen=True)
class Request:
    """What is sent, but for who sends it."""

    method: str
    path: str
    headers: dict[str, str]
    query: dict[str, Any]
    said: dict[str, Any] = field(default_factory=dict)

    def send(self, app: Flask, token: str | None) -> TestResponse:
        """Send it with a token, or with none."""
        signed = {"Authorization": f"Bearer {token}"} if token else {}
        said = {"query_string": self.query, "headers": {**self.headers, **signed}, **self.said}
        return app.test_client().open(self.path, method=self.method, buffered=True, **said)


@dataclass(frozen=True)
class Place:
    """One service with what somebody has in it: the owner, and where their things are."""

    service: str
    cast: Cast
    known: dict[str, Any]
    owner: dict[str, Any]
    requests: dict[str, Request] = field(default_factory=dict)

    def request(self, name: str) -> Request:
        """Return the request of one operation, about the owner's things; it is made once."""
        if name not in self.requests:
            self.requests[name] = self._made(name)
        return self.requests[name]

    def token(self, role: str, scopes: frozenset[str], claims: dict[str, Any], name: str = "matrix") -> str:
        """Return a token of somebody with those scopes and claims."""
        return self.cast.tokens.issue(Actor(name, role, scopes, claims))

    def owner_of(self, name: str) -> Actor:
        """Return who has what an operation is about, with every scope there is."""
        claims = {**self.owner, "member": self.known[OWNERS[name]]} if name in OWNERS else self.owner
        is_program = self.service == "federation"  # whose sums are asked by one
        return Actor(self.known["app_id"] if is_program else "owner", "owner", self.every, claims)

    def stranger(self) -> Actor:
        """Return somebody of another body, another chapter, another life, with every scope there is."""
        claims = {name: f"{value[:4]}{NOBODY}" for name, value in self.owner.items()}
        return Actor("stranger", "stranger", self.every, claims)

    def neighbour(self) -> Actor:
        """Return somebody of the same body who works for another unit of it, with every scope there is."""
        return Actor("neighbour", "neighbour", self.every, {"body": self.owner["body"], "unit": f"unt_{NOBODY}"})

    @property
    def every(self) -> frozenset[str]:
        """Return every scope of the service."""
        return frozenset().union(*ROLES[self.service].values())

    def ask(self, name: str, asking: Actor) -> TestResponse:
        """Send the request of one operation as somebody."""
        token = self.cast.tokens.issue(asking)
        return self.request(name).send(self.cast.app, token)

    def _made(self, name: str) -> Request:
        operation = operations_of(self.service)[name]
        case = next(each for each in systematic(operation) if each.meta and each.meta.generation.mode.is_positive)
        case.query = _required(case.query, operation.query)
        steer(case, self.known, strongest_of(self.cast, *PROGRAMS, **self.owner))
        headers = {each: value for each, value in case.headers.items() if each in {"If-Match", "Idempotency-Key"}}
        if "If-Match" in headers and not ETAG.fullmatch(headers["If-Match"]):
            headers["If-Match"] = '"1"'
        if name in BODIES:
            case.body = BODIES[name](self.known)
        said = {"json": case.body} if isinstance(case.body, dict | list) else _text(case)
        return Request(case.method, case.formatted_path, headers, dict(case.query or {}), said)


def _required(given: Any, parameters: Any) -> dict[str, Any]:
    wanted = {each.name for each in parameters if each.is_required}
    return {name: value for name, value in (given or {}).items() if name in wanted}


def _text(case: Any) -> dict[str, Any]:
    return {"data": str(case.body), "content_type": case.media_type} if isinstance(case.body, str) else {}


def names_in(answer: TestResponse) -> set[str]:
    """Return every identifier an answer tells."""
    return set(NAMED.findall(answer.text))


def places_of(world: World, federation: Cast, chapter: Cast) -> Iterator[Place]:
    """Yield both services: at the federation a body with its chapter has things, in the chapter a member."""
    bond = world.bond
    ours = {**world.federation, "jwk": KEY}
    yield Place("federation", federation, ours, {"body": bond.body_id, "chapter": bond.chapter_id})
    tasks = bond.coordinator.get("/v1/service-tasks").json["items"]
    theirs = {**world.chapter, "task_id": tasks[0]["id"]}
    yield Place("chapter", chapter, theirs, {"member": world.chapter["member_id"]})
