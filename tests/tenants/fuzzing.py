"""The fuzz itself: so many requests by the people of two bodies, and what any was told of the other's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from flask import Flask

from tests.tenants.drawing import Declared, Drawing, Drawn, private_operations, told_by
from tests.tenants.people import Person
from tests.tenants.twins import ONE, OTHER

RESTORED_EVERY = 250
SEED = 7


@dataclass
class Fuzz:
    """Two bodies with their people. `restore` sets the database back, so that the world does not wear away."""

    app: Flask
    people: list[Person]
    known: tuple[dict[str, Any], dict[str, Any]]
    restore: Callable[[], None]
    leaks: list[tuple[str, str, str]] = field(default_factory=list)
    answers: Counter[int] = field(default_factory=Counter)
    reached: set[str] = field(default_factory=set)

    def run(self, times: int, *, seed: int = SEED, only: frozenset[str] = frozenset()) -> Fuzz:
        """Send so many requests, and note who was told a word of the other body."""
        random = Random(seed)
        drawing, operations = Drawing(random, self.known), private_operations()
        operations = [each for each in operations if not only or each.name in only]
        for number in range(1, times + 1):
            operation = random.choice(operations)
            self._ask(self._somebody(random, operation), drawing, drawing.draw(operation))
            if number % RESTORED_EVERY == 0:
                self.restore()
        self.restore()
        return self

    def _somebody(self, random: Random, operation: Declared) -> Person:
        able = [each for each in self.people if operation.scope in each.actor.scopes]
        return random.choice(able if able and random.random() < 0.9 else self.people)

    def _ask(self, person: Person, drawing: Drawing, drawn: Drawn) -> None:
        headers = {**drawn.headers, "Authorization": f"Bearer {person.token}"}
        said = {"query_string": drawn.query, "headers": headers, "buffered": True}
        body = {} if drawn.body is None else {"json": drawn.body}
        answer = self.app.test_client().open(drawn.path, method=drawn.method, **said, **body)
        drawing.note(drawn, answer.status_code, answer.headers, answer.get_data(as_text=True))
        self.answers[answer.status_code] += 1
        if answer.status_code < 300:
            self.reached.add(drawn.name)
        foreign = (OTHER, ONE)[person.side]
        if any(foreign in told for told in told_by(answer)):
            self.leaks.append((drawn.name, person.actor.kind, f"{drawn.method} {drawn.path} {drawn.query}"))
