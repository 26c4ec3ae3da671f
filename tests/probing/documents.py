"""The two documents as the probing machine reads them: what it sends, whom it signs in as, what it may expect."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import strategies as st
from schemathesis import AuthContext, Case, GenerationMode, SerializationContext
from schemathesis.checks import CheckContext
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.generation.drivers import CoverageGenerator
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.generation.overrides import Override
from schemathesis.schemas import APIOperation

from mutuality.access import Actor
from tests.support import Caller, Cast

OPENAPI = Path(__file__).parent.parent.parent / "openapi"
REFUSED = ["400", "401", "403", "404", "405", "409", "412", "413", "415", "422", "428", "429"]
CONFIG: dict[str, Any] = {
    # No text may hold NUL. A pattern that says so breaks some readers of schemas, so the document says it in words.
    "generation": {"allow-x00": False},
    "checks": {
        # A chapter says 502 when the federation it was given does not answer; every other 5xx is a defect.
        "not_a_server_error": {"expected-statuses": ["2xx", "3xx", "4xx", "502"]},
        # A rule may refuse what is well formed (412, 422); what it may not be refused for is its shape: see below.
        "positive_data_acceptance": {"enabled": False},
        # If-Match that names no version is 412 and 428, a wrong Content-Type 415, by the standards' own numbers.
        "negative_data_rejection": {"expected-statuses": REFUSED},
        "missing_required_header": {"expected-statuses": ["400", "428"]},
    },
}
SHAPE_PROBLEMS = {"validation-failed", "unknown-parameter", "malformed-json", "unsupported-media-type"}
TOKEN = "token-of-the-strongest"
PROBER = "strongest"


schemathesis.openapi.format("iana-time-zone", st.sampled_from(["America/Halifax", "Europe/Vienna", "UTC"]))


@schemathesis.serializer("application/jose")
def as_ascii(context: SerializationContext, value: Any) -> dict[str, Any]:
    """Send a signed text as it is."""
    return {"data": str(value).encode("utf-8", "surrogatepass")}


@schemathesis.check
def what_the_document_allows_is_not_refused_for_its_shape(ctx: CheckContext, response: Response, case: Case) -> None:
    """Fail where a request the document calls well formed is refused as malformed."""
    if response.status_code < 400 or case.meta is None or not case.meta.generation.mode.is_positive:
        return
    said = response.json()
    if said["type"].rpartition("/")[2] in SHAPE_PROBLEMS:
        raise Failure(operation=case.operation.label, title="Well formed, but refused", message=json.dumps(said))


def names_of(service: str) -> list[str]:
    """Return the operationId of every operation of a service."""
    paths = document_of(service)["paths"].values()
    return [said["operationId"] for path in paths for said in path.values() if "operationId" in said]


def document_of(service: str) -> dict[str, Any]:
    """Return the document of a service as it is published."""
    said: dict[str, Any] = json.loads((OPENAPI / f"{service}.json").read_text(encoding="utf-8"))
    return said


@cache
def operations_of(service: str) -> dict[str, APIOperation]:
    """Return every operation of a service by its operationId, ready to be probed."""
    said = document_of(service)
    said["servers"] = [{"url": "http://localhost"}]
    schema = schemathesis.openapi.from_dict(said, config=SchemathesisConfig.from_dict(CONFIG))
    schema.auth(refresh_interval=None)(Token)
    found = [operation.ok() for operation in schema.get_all_operations()]
    return {str(operation.definition.raw["operationId"]): operation for operation in found}


class Token:
    """Signs the probes in."""

    def get(self, case: Case, context: AuthContext) -> str:
        """Return the token of the strongest."""
        return TOKEN

    def set(self, case: Case, data: str, context: AuthContext) -> None:
        """Send it with the probe."""
        case.headers["Authorization"] = f"Bearer {data}"


def strongest_of(cast: Cast, *more: str, **claims: Any) -> Caller:
    """Return a caller with every scope of a service, who signs the probes in."""
    scopes = frozenset().union(*cast.roles.values(), more)
    cast.tokens.known[TOKEN] = Actor(PROBER, "app", scopes, claims)
    return Caller(cast.app, TOKEN)


def drawn(operation: APIOperation) -> st.SearchStrategy[Case]:
    """Return how to draw probes of an operation: as many well formed as not."""
    return st.one_of(operation.as_strategy(mode, auth_storage=operation.schema.auth) for mode in GenerationMode)


def systematic(operation: APIOperation) -> Iterator[Case]:
    """Return the probes that go through each limit, each missing part and each foreign method of an operation."""
    return iter(
        CoverageGenerator(
            operation=operation,
            generation_modes=list(GenerationMode),
            generation_config=operation.schema.config.generation_for(operation=operation, phase="coverage"),
            auth_storage=operation.schema.auth,
            override=Override(query={}, headers={}, cookies={}, path_parameters={}),
            feedback=FeedbackSources(),
        )
    )
