"""How a probe is led to what exists: known names where it would guess, the version a change has to name."""

from __future__ import annotations

from typing import Any

from schemathesis import Case
from schemathesis.core.parameters import ParameterLocation

from tests.support import Caller

NAMING = ("_id", "concern", "transition")


def steer(case: Case, known: dict[str, Any], reader: Caller) -> None:
    """Put known values where the case was to be well formed; what was to be wrong stays wrong."""
    if not case.meta or case.meta.is_negative_at(ParameterLocation.PATH):
        return
    case.path_parameters = {name: known.get(name, value) for name, value in case.path_parameters.items()}
    body = case.body
    if isinstance(body, dict) and not case.meta.is_negative_at(ParameterLocation.BODY):
        case.body = {name: _known(name, value, known) for name, value in body.items()}
    if "If-Match" in case.headers and not case.meta.is_negative_at(ParameterLocation.HEADER):
        etag = _version(case, reader)
        case.headers["If-Match"] = etag or case.headers["If-Match"]


def _known(name: str, value: Any, known: dict[str, Any]) -> Any:
    return (
        known[name]
        if name in known and name.endswith(("_id", "concern", "transition")) and isinstance(value, str)
        else value
    )


def _version(case: Case, reader: Caller) -> str | None:
    """Return the ETag of what the case changes: of the address itself, or of what stands above it."""
    path = case.formatted_path
    answer = reader.get(path)
    if answer.status_code in {404, 405}:
        answer = reader.get(path.rpartition("/")[0])
    return answer.headers.get("ETag")
