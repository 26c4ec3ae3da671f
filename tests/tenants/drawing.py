"""Random requests drawn from the published document, with the names of two bodies mixed in wherever a name is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.probing.documents import document_of

IN_AN_ADDRESS = re.compile(r"{([^}]+)}")
WORDS = ("openness", "two-adults", "2026-02", "2026-04", "2026-04--P3M", "0" * 64, "en", "a", "A1", "06ef2ngi01ssreea")
DAYS = ("2025-11-30", "2026-02-28", "2026-03-15", "2026-04-15", "2026-06-15", "2030-01-01")
TIMES = ("2026-03-15T12:00:00Z", "2026-04-01T00:00:00Z")
VERBS = ("get", "post", "put", "patch", "delete")
SEEN_AT_MOST = 400


@dataclass(frozen=True)
class Drawn:
    """One request, but for who sends it."""

    name: str
    method: str
    path: str
    query: dict[str, Any]
    headers: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Declared:
    """One operation as the document tells of it."""

    name: str
    method: str
    path: str
    scope: str
    said: dict[str, Any]


def private_operations() -> list[Declared]:
    """Return what asks for a token; the rest is public by its nature, and says so by asking for none."""
    return [
        Declared(said["operationId"], verb.upper(), path, next(iter(said["security"][0].values()))[0], said)
        for path, verbs in sorted(document_of("federation")["paths"].items())
        for verb, said in sorted(verbs.items())
        if verb in VERBS and said.get("security")
    ]


@dataclass
class Drawing:
    """Draws requests. `known` holds, for each body, what its things are called; what was seen is used again."""

    random: Random
    known: tuple[dict[str, Any], dict[str, Any]]
    shapes: dict[str, Any] = field(default_factory=lambda: document_of("federation")["components"]["schemas"])
    cursors: list[str] = field(default_factory=list)
    etags: list[str] = field(default_factory=list)
    carried_out: list[Drawn] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        self.ids = sorted({v for known in self.known for v in known.values() if isinstance(v, str) and "_" in v[:4]})

    def draw(self, operation: Declared) -> Drawn:
        """Return a request of an operation, or one that somebody had carried out, as it was."""
        twins = [each for each in self.carried_out if each.name == operation.name]
        if twins and self.random.random() < 0.3:
            return self.random.choice(twins)
        self.count += 1
        names = iter(IN_AN_ADDRESS.findall(operation.path))
        path = IN_AN_ADDRESS.sub(lambda _: str(self._named(next(names), {})), operation.path)
        shape = operation.said.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        body = None if shape is None else self._value("", shape)
        return Drawn(operation.name, operation.method, path, self._query(operation), self._headers(operation), body)

    def note(self, drawn: Drawn, status: int, headers: Any, said: str) -> None:
        """Keep what an answer tells that somebody else may try to use."""
        if headers.get("ETag"):
            self._keep(self.etags, headers["ETag"])
        found = re.search(r'"next":"([^"]+)"', said)
        if found:
            self._keep(self.cursors, found[1])
        if status in {200, 201} and "Idempotency-Key" in drawn.headers:
            self._keep(self.carried_out, drawn)

    def _keep(self, seen: list[Any], what: Any) -> None:
        seen.append(what)
        del seen[:-SEEN_AT_MOST]

    def _query(self, operation: Declared) -> dict[str, Any]:
        parameters = [each for each in operation.said.get("parameters", ()) if each.get("in") == "query"]
        chosen = [each for each in parameters if each.get("required") or self.random.random() < 0.25]
        return {each["name"]: self._named(each["name"], each["schema"]) for each in chosen}

    def _headers(self, operation: Declared) -> dict[str, str]:
        asked = {each["name"] for each in operation.said.get("parameters", ()) if each.get("in") == "header"}
        headers = {}
        if "Idempotency-Key" in asked:
            headers["Idempotency-Key"] = f"fuzz-{self.count}"
        if "If-Match" in asked:
            headers["If-Match"] = self.random.choice(['"1"', '"1"', *self.etags[-5:]])
        return headers

    def _named(self, name: str, shape: dict[str, Any]) -> Any:
        if name == "cursor" and self.cursors:
            return self.random.choice(self.cursors)
        if name == "limit":
            return self.random.choice((1, 1, 2, 100))
        own = [known[name] for known in self.known if known.get(name) is not None]
        if own and self.random.random() < 0.95:
            return self.random.choice(own)
        if name.endswith("_id"):
            return self.random.choice(self.ids)
        return self._value(name, shape) if shape else self.random.choice(WORDS)

    def _value(self, name: str, shape: dict[str, Any]) -> Any:
        """Return a value of a shape; what is called like a thing somebody has is such a thing."""
        if "$ref" in shape:
            return self._value(name, self.shapes[shape["$ref"].rpartition("/")[2]])
        for several in ("oneOf", "anyOf"):
            if several in shape:
                return self._value(name, self.random.choice(shape[several]))
        if "const" in shape or "enum" in shape:
            return self.random.choice([*shape.get("enum", ()), *([shape["const"]] if "const" in shape else [])])
        if "allOf" in shape:
            return {key: each for part in shape["allOf"] for key, each in self._value(name, part).items()}
        kind = shape.get("type", "object")
        kind = self.random.choice(kind) if isinstance(kind, list) else kind
        return getattr(self, f"_{kind}")(name, shape)

    def _object(self, _name: str, shape: dict[str, Any]) -> dict[str, Any]:
        required, parts = set(shape.get("required", ())), sorted(shape.get("properties", {}).items())
        wanted = [each for each in parts if each[0] in required or self.random.random() < 0.3]
        return {name: self._value(name, part) for name, part in wanted}

    def _array(self, name: str, shape: dict[str, Any]) -> list[Any]:
        fewest = shape.get("minItems", 0)
        singular = name.removesuffix("s")
        return [self._value(singular, shape["items"]) for _ in range(max(fewest, self.random.randint(0, 2)))]

    def _string(self, name: str, shape: dict[str, Any]) -> str:
        if shape.get("format") == "date":
            return self.random.choice(DAYS)
        if shape.get("format") == "date-time":
            return self.random.choice(TIMES)
        if name.endswith("_id") or any(isinstance(known.get(name), str) for known in self.known):
            return str(self._named(name, {}))
        fitting = [each for each in WORDS if re.search(shape.get("pattern", ""), each)]
        fitting = [each for each in fitting if shape.get("minLength", 0) <= len(each) <= shape.get("maxLength", 999)]
        return self.random.choice(fitting or ["Nothing much"])

    def _integer(self, _name: str, shape: dict[str, Any]) -> int:
        low = shape.get("minimum", 0)
        return int(self.random.choice((low, low + 1, min(low + 7, shape.get("maximum", low + 7)))))

    def _number(self, name: str, shape: dict[str, Any]) -> float:
        return self._integer(name, shape) + 0.5

    def _boolean(self, _name: str, _shape: dict[str, Any]) -> bool:
        return self.random.random() < 0.5

    def _null(self, _name: str, _shape: dict[str, Any]) -> None:
        return None


def told_by(answer: Any) -> Iterator[str]:
    """Yield all that an answer says: what is above it, and itself."""
    yield from (f"{name}: {value}" for name, value in answer.headers)
    yield answer.get_data(as_text=True)
