"""Receivers of notices for tests: they answer as they are told, and keep what they were sent."""

from collections.abc import Callable
from dataclasses import dataclass, field

import orjson

from mutuality.transport import Answer, Unreachable


@dataclass
class Receiver:
    """A transport with a receiver at its end; `answer` is a status, a whole answer, or what it raises."""

    answer: int | Answer | BaseException = 204
    sent: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None

    def send(self, method, url, *, content=b"", headers=None):
        self.sent.append((dict(headers), content))
        self.meanwhile()
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer if isinstance(self.answer, Answer) else Answer(self.answer, b"")

    def ids(self):
        """Return the ids of what was sent, in order."""
        return [headers["webhook-id"] for headers, _ in self.sent]

    def types(self):
        """Return the types of what was sent, in order."""
        return [orjson.loads(content)["type"] for _, content in self.sent]


SLOW = Unreachable("timed-out", "nothing came")
