"""What the OpenAPI document says of an operation, made from the same declaration that carries it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import marshmallow as ma
from marshmallow import fields

from mutuality import problems as known
from mutuality.problems import Problem
from mutuality.proofs import ProofInvalid
from mutuality.schema import Day, Output, Pieces, Ref, Text, Whole
from mutuality.web.documentation import headers
from mutuality.web.intake.idempotency import HEADER
from mutuality.web.intake.parsing import LONGEST_DETAIL, LONGEST_PLACE, MOST_FAULTS

if TYPE_CHECKING:
    from mutuality.web.operations import Operation

PROBLEM_MEDIA = "application/problem+json"
LONGEST_TEXT = 1_000_000


class FaultOut(ma.Schema):
    """One fault, and where it lies."""

    pointer = Text("Where in the body, as a JSON pointer (RFC 6901)", shortest=0, longest=2000)
    parameter = Text("Which parameter or header", shortest=0, longest=LONGEST_PLACE)
    detail = Text("What is wrong with it", longest=LONGEST_DETAIL, required=True)


class ProblemOut(ma.Schema):
    """A problem detail (RFC 9457). `type` resolves to a page of this service that explains it."""

    type = fields.URL(required=True, metadata={"description": "What kind of problem; open it to read more"})
    title = Text("The kind of problem in a few words", longest=100, required=True)
    status = Whole("The HTTP status", low=400, high=599, required=True)
    detail = Text("What is wrong with this request, in a sentence", longest=2000, required=True)
    instance = Text("Names this occurrence, for the operator", longest=64, required=True)
    errors = Pieces(FaultOut, "Each fault, and where it lies: the first hundred", most=MOST_FAULTS)
    key = Text("Where the control policy refused: its key", longest=64)
    value = fields.Raw(metadata={"description": "The value that key has"})
    version = Whole("The version of the policy; 0 is nothing at all")
    set_by = Text("Who set it", longest=64)
    rule = Text("Where another office or two take a step: that, and who; or what a verdict rests on", longest=400)
    office = Text("Where another office is waited for: which", longest=64)
    unit_id = Ref("Where another unit's word is waited for: which; null is none", allow_none=True)
    until = Day("Until when it alone may say it", allow_none=True)
    verdict = Text("Where no finding rests on what is read today: what is read", longest=16)
    next = Text("Where another step comes first: which; null is none", longest=32, allow_none=True)
    finding_id = Ref("Where there is a finding already: which")
    problem = fields.Raw(metadata={"description": "Where a federation refused: the problem it answered"})


def describe(operation: Operation, view: Any) -> dict[str, Any]:
    """Return what flask-smorest documents of a view."""
    summary, _, description = inspect.cleandoc(view.__doc__ or "").partition("\n")
    return {
        "arguments": {"parameters": list(_parameters(operation))},
        "response": {"responses": _responses(operation)},
        "manual_doc": {
            "operationId": operation.name,
            "summary": summary.rstrip("."),
            "description": description.strip() or summary,
            "security": [{"oauth": [operation.scope]}] if operation.scope else [],
            **({"requestBody": _text_body(operation.takes)} if _takes_text(operation) else {}),
        },
    }


def _parameters(operation: Operation) -> Iterable[dict[str, Any]]:
    if operation.query:
        yield {"in": "query", "schema": operation.query, "required": False}
    if operation.body:
        yield {"in": "json", "schema": operation.body, "required": True}
    if operation.creates:
        yield _header(HEADER, "New for each new thing; a retry with the same key answers as the first time", 255)
    if operation.changes:
        yield _header("If-Match", "The ETag of the version being changed", 128)


def _header(name: str, description: str, longest: int) -> dict[str, Any]:
    schema = {"type": "string", "minLength": 1, "maxLength": longest, "pattern": "^[!-~]+$"}
    return {"in": "header", "name": name, "required": True, "description": description, "schema": schema}


def _takes_text(operation: Operation) -> bool:
    return operation.body is None and operation.takes != "application/json"


def _text_body(media: str) -> dict[str, Any]:
    return {"required": True, "content": {media: {"schema": {"type": "string", "maxLength": LONGEST_TEXT}}}}


def _responses(operation: Operation) -> dict[int | str, list[Any]]:
    answers: dict[int | str, list[Any]] = {operation.status: [_success(operation)]}
    by_status: dict[int, list[type[Problem]]] = {}
    for problem in problems_of(operation):
        by_status.setdefault(problem.status, []).append(problem)
    for status, kinds in sorted(by_status.items()):
        answers[status] = [_failure(status, kinds)]
    return answers


def _success(operation: Operation) -> dict[str, Any]:
    said: dict[str, Any] = {
        "description": HTTPStatus(operation.status).phrase,
        "headers": headers.of_success(operation),
    }
    if operation.returns:
        said["schema"] = _shape(operation, operation.returns)
    elif operation.gives != "application/json":
        said["schema"] = {"type": "string", "maxLength": LONGEST_TEXT}
    return {**said, "content_type": operation.gives}


def _shape(operation: Operation, returns: type[ma.Schema]) -> Any:
    if operation.most:
        return {"type": "array", "maxItems": operation.most, "items": returns}
    return _page(returns, operation.head) if operation.is_list else returns


def _page(item: type[ma.Schema], head: type[ma.Schema] | None) -> type[ma.Schema]:
    name = (head or item).__name__.removesuffix("Out") + "PageOut"
    return PAGES.get((item, head)) or PAGES.setdefault((item, head), _new_page(name, item, head))


PAGES: dict[tuple[type[ma.Schema], type[ma.Schema] | None], type[ma.Schema]] = {}


def _new_page(name: str, item: type[ma.Schema], head: type[ma.Schema] | None) -> type[ma.Schema]:
    members = {
        "__doc__": head.__doc__ if head else "One page of a list.",
        "items": fields.List(fields.Nested(item), metadata={"description": "At most `limit` of them", "maxItems": 100}),
        "next": Text("The cursor of the next page, null on the last", longest=600, allow_none=True),
    }
    return type(name, (head or Output,), members)


def _failure(status: int, kinds: list[type[Problem]]) -> dict[str, Any]:
    meanings = "; ".join(f"`{kind.slug}`: {kind.explanation().splitlines()[0]}" for kind in kinds)
    return {
        "description": meanings,
        "schema": {"$ref": f"#/components/schemas/{ProblemOut.__name__}"},  # resolving it anew costs a start most
        "content_type": PROBLEM_MEDIA,
        "headers": headers.of_failure(status),
    }


def problems_of(operation: Operation) -> list[type[Problem]]:
    """Return every kind of problem the operation may answer."""
    kinds: list[type[Problem]] = [known.UnknownParameter]
    if operation.scope:
        kinds += [known.AuthenticationRequired, ProofInvalid, known.Forbidden]
    if operation.query:
        kinds += [known.ValidationFailed]
    if operation.is_list:
        kinds += [known.MalformedCursor]
    if operation.body or _takes_text(operation):
        kinds += [known.MalformedJson, known.PayloadTooLarge, known.UnsupportedMediaType, known.ValidationFailed]
    if operation.creates:
        kinds += [
            known.IdempotencyKeyMissing,
            known.RequestInProgress,
            known.AnswerErased,
            known.IdempotencyKeyReused,
        ]
    if operation.changes:
        kinds += [known.PreconditionRequired, known.PreconditionFailed]
    if operation.limit or operation.quota:
        kinds += [known.RateLimited]
    kinds += [*operation.problems, known.InternalError, known.ServiceBusy]
    return list(dict.fromkeys(kinds))


def evident_problems(operation: Operation, view: Any) -> Iterator[type[Problem]]:
    """Yield what needs no telling: an address that holds a value may lead nowhere, and two who write may collide."""
    if set(inspect.signature(view).parameters) - {"self", "session", "query", "body"}:
        yield known.NotFound
    if view.__name__ != "get" and operation.transaction is not False:
        yield known.Conflict
