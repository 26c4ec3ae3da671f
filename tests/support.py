"""What tests of every room share: callers with roles, small and explicit."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from flask import Flask, Response, g
from werkzeug.test import TestResponse

from mutuality.access import Actor
from mutuality.problems import AuthenticationRequired
from mutuality.web.documentation import PROBLEM_MEDIA, problems_of

NUMBERS = count(1)
UNDOCUMENTED: list[tuple[str, str]] = []


@dataclass
class Tokens:
    """An authenticator for tests: hands out a token for an actor and knows it again."""

    known: dict[str, Actor] = field(default_factory=dict)

    def __call__(self, token: str) -> Actor:
        if token not in self.known:
            raise AuthenticationRequired("Unknown token.")
        return self.known[token]

    def issue(self, actor: Actor) -> str:
        token = f"token-{len(self.known)}"
        self.known[token] = actor
        return token


@dataclass
class Caller:
    """Somebody who calls a service; a POST gets a new Idempotency-Key unless one is given."""

    app: Flask
    token: str | None = None

    def request(self, method: str, path: str, *, headers: dict[str, str] | None = None, **kwargs: Any) -> TestResponse:
        sent = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        if method == "POST":
            sent["Idempotency-Key"] = f"key-{next(NUMBERS)}"
        said = {"method": method, "headers": {**sent, **(headers or {})}, **kwargs}
        return self.app.test_client().open(path, buffered=True, **said)

    def get(self, path: str, **kwargs: Any) -> TestResponse:
        return self.request("GET", path, **kwargs)

    def post(self, path: str, body: Any = None, **kwargs: Any) -> TestResponse:
        return self.request("POST", path, json=body, **kwargs)

    def change(self, method: str, path: str, body: Any = None, *, etag: str | None = None) -> TestResponse:
        """Send a change with If-Match: the ETag given, or the one a GET of the same address answers."""
        etag = etag or self.get(path).headers["ETag"]
        return self.request(method, path, json=body, headers={"If-Match": etag})


def watched(app: Flask) -> Flask:
    """Note every problem an operation of the app answers without documenting it."""
    app.after_request(_note_undocumented)
    return app


def _note_undocumented(response: Response) -> Response:
    operation = g.get("operation")
    if operation is not None and response.content_type == PROBLEM_MEDIA:
        slug = response.get_json(force=True)["type"].rpartition("/")[2]
        if slug not in {kind.slug for kind in problems_of(operation)}:
            UNDOCUMENTED.append((operation.name, slug))
    return response


@dataclass
class Cast:
    """The people and programs who call one service in a test."""

    app: Flask
    tokens: Tokens
    roles: dict[str, frozenset[str]]

    @property
    def stranger(self) -> Caller:
        return Caller(self.app)

    def signed_in(self, role: str, *, name: str = "", **claims: Any) -> Caller:
        """Return a caller with that role; claims such as body="bod_…" or chapter="cha_…"."""
        actor = Actor(id=name or f"{role}-{next(NUMBERS)}", kind=role, scopes=self.roles[role], claims=claims)
        return Caller(self.app, self.tokens.issue(actor))

    def with_scopes(self, *scopes: str, name: str = "somebody", **claims: Any) -> Caller:
        actor = Actor(id=name, kind="app", scopes=frozenset(scopes), claims=claims)
        return Caller(self.app, self.tokens.issue(actor))


def approved(officer: Caller, second: Caller, said: dict[str, Any]) -> Any:
    """Let one account register an app and another approve it; return the app."""
    made = officer.post("/v1/apps", said)
    assert made.status_code == 201, made.json
    review = {"approved": True, "reason": "It says what it does."}
    answer = second.change("PUT", f"/v1/apps/{made.json['id']}/review", review, etag=made.headers["ETag"])
    assert answer.status_code == 200, answer.json
    return answer.json


def at_once(times: int, send: Callable[[], TestResponse]) -> list[TestResponse]:
    """Return the answers to the same request, sent by so many threads at once."""
    answers: list[TestResponse] = []
    threads = [threading.Thread(target=lambda: answers.append(send())) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
