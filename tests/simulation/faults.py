"""What may go wrong: a process that dies between two statements, a message that is lost, repeated or late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import event

from mutuality.database import Database
from mutuality.transport import Answer, Unreachable

COMMIT = -1
FAULTY = ("request lost", "answer lost", "sent twice", "late", "server dies")


class Crash(BaseException):
    """The process is gone, as by SIGKILL: no handler of the product may catch it."""


@dataclass
class Fuse:
    """Kills whoever uses a database at its k-th statement or commit from now; statement and commit never happen."""

    left: int = 0
    at_commit: bool = False

    def watch(self, database: Database) -> None:
        for engine in (database.engine, database.read_engine):
            event.listen(engine, "before_cursor_execute", self._burn)
        event.listen(database.engine, "commit", self._burn_at_commit)

    @contextmanager
    def lit(self, statements: int) -> Iterator[None]:
        """Let whoever works within this block die at that statement; 0 never, -1 at the next commit."""
        self.left, self.at_commit = statements, statements == COMMIT
        try:
            yield
        finally:
            self.left, self.at_commit = 0, False

    def _burn(self, *_: Any) -> None:
        self.left -= 1
        if self.left == 0:
            raise Crash

    def _burn_at_commit(self, *_: Any) -> None:
        if self.at_commit:
            raise Crash
        self._burn()


@dataclass(frozen=True)
class Message:
    """One request on its way."""

    method: str
    path: str
    content: bytes
    headers: Mapping[str, str]


@dataclass
class Network:
    """Carries messages to the federation's app, badly. `seen` is told of every answer that leaves the federation."""

    app: Flask
    fuse: Fuse
    random: Random
    seen: Callable[[Message, Answer], None]
    trouble: float = 0.0
    late: list[Message] = field(default_factory=list)
    befell: Counter[str] = field(default_factory=Counter)
    lose: Callable[[Message], bool] | None = None

    def send(self, method: str, url: str, *, content: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        message = Message(method, url.removeprefix("https://federation.test"), content, dict(headers or {}))
        if self.lose is not None and self.lose(message):
            raise Unreachable("timed-out", "request lost")
        if self.random.random() >= self.trouble:
            return self.deliver(message)
        fault = self.random.choice(FAULTY)
        self.befell[fault] += 1
        return self._carry_badly(message, fault)

    def _carry_badly(self, message: Message, fault: str) -> Answer:
        if fault == "late":
            self.late.append(message)
        elif fault == "answer lost":
            self.deliver(message)
        elif fault == "sent twice":
            self.deliver(message)
            return self.deliver(message)
        elif fault == "server dies":
            return self.deliver(message, dies_at=self.random.choice((COMMIT, COMMIT, self.random.randint(1, 30))))
        raise Unreachable("timed-out", fault)

    def deliver(self, message: Message, *, dies_at: int = 0) -> Answer:
        """Bring a message to the federation, which may die while it works on it."""
        try:
            with self.fuse.lit(dies_at):
                answer = self._ask(message)
        except Crash:
            raise Unreachable("no-connection", "the federation died") from None
        self.seen(message, answer)
        return answer

    def _ask(self, message: Message) -> Answer:
        given = self.app.test_client().open(
            message.path, method=message.method, data=message.content, headers=dict(message.headers)
        )
        return Answer(given.status_code, given.data, {name.lower(): value for name, value in given.headers})
