"""What an entry says, read against the shape of its kind and the promise that a home is never more than an area.

Its subject follows from what it says, so that nobody passes a revision by under another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import marshmallow as ma
import orjson

from mutuality.language.entries.facts import Received
from mutuality.language.entries.kinds import Kind
from mutuality.language.entries.shapes import SHAPES
from mutuality.problems import ValidationFailed

SUBJECTS: dict[Kind, str] = {
    Kind.ENROLMENT: "enrolment",
    Kind.EPOCH: "epoch",
    Kind.RESPONSE: "response/{edition_id}/{item}",
    Kind.ATTESTATION: "attestation/{edition_id}/{item}",
    Kind.DERIVATION: "derivation/{edition_id}/{item}",
    Kind.REPORT: "report/{form}/{period}",
    Kind.PROMISE: "promise/{form}",
    Kind.REPLY: "reply/{follow_up_id}",
    Kind.LISTING: "listing/{listing_id}",
    Kind.WITHDRAWAL: "{withdrawn}",
    Kind.KEY_ROTATION: "key",
    Kind.CLOSE: "closing",
    Kind.REQUEST: "request/{asks}",
    Kind.PROPOSAL: "proposal/{proposal_id}",
    Kind.ENDORSEMENT: "endorsement/{proposal_id}",
    Kind.DELEGATE: "delegate",
    Kind.VOTE: "vote/{motion_id}/{round}",
    Kind.PLEA: "plea/{motion_id}/{asks}",
    Kind.APPEAL: "appeal/{finding_id}/{step}",
    Kind.IMPROVEMENT: "improvement/{promise_id}",
    Kind.EFFECT: "effect/{effect_id}",
    Kind.LANDSCAPE: "landscape",
    Kind.DEFINITION: "definition",
    Kind.COMMONALITY: "commonality",
    Kind.LIAISON: "liaison",
    Kind.OFFER: "offer/{offer_id}",
    Kind.TRIAL_REPORT: "trial_report/{offer_id}",
    Kind.GRANT: "grant/{from_on}",
    Kind.SHARE: "share/{task}/{period}",
}


class EntryInvalid(ValidationFailed):
    """The entry is signed, but what it says breaks its shape; `errors` points at each place."""


class PrivatePlace(ValidationFailed):
    """A home would be published with more than its area. Leave out name, address and exact coordinates."""


def read_data(kind: Kind, data: str) -> dict[str, Any]:
    """Return what the data of an entry says.

    Raises:
        EntryInvalid: it breaks the shape of its kind.
        PrivatePlace: it would publish a home's address.
    """
    try:
        given = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise EntryInvalid("The data is not JSON.", errors=[{"pointer": "/data", "detail": "Not JSON."}]) from error
    said = load(SHAPES[kind](), given, "/data")
    if kind is Kind.LISTING:
        require_area_only(said)
    return said


def subject_of(kind: Kind, said: Mapping[str, Any]) -> str:
    """Return the subject of an entry of that kind that says this; a withdrawal has the subject it withdraws."""
    return SUBJECTS[kind].format(**said)


def require_subject(fact: Received, subject: str) -> None:
    """Refuse an entry that names another subject than it speaks of: revisions and withdrawals go by the subject.

    Raises:
        EntryInvalid: it does.
    """
    if fact.subject != subject:
        fault = {"pointer": "/entry/subject", "detail": f"Must be {subject}."}
        raise EntryInvalid("The entry names another subject than it speaks of.", errors=[fault])


def require_area_only(listing: dict[str, Any]) -> None:
    """Refuse a listing that says more of a home than its area; coordinates may be right to about a kilometre.

    Raises:
        PrivatePlace: it does.
    """
    if listing["venue_kind"] != "home":
        return
    said = [name for name in ("venue_name", "address", "location_notes") if listing[name] is not None]
    said += [name for name in ("latitude", "longitude") if _is_exact(listing[name])]
    if said:
        faults = [{"pointer": f"/data/{name}", "detail": "Must be left out for a home."} for name in said]
        raise PrivatePlace("A home is published as an area, never as an address.", errors=faults)


def _is_exact(degrees: float | None) -> bool:
    return degrees is not None and round(degrees, 2) != degrees


def load(shape: ma.Schema, given: Any, at: str) -> dict[str, Any]:
    """Return the values of something signed, in its shape; `at` is where it stands.

    Raises:
        EntryInvalid: it breaks the shape.
    """
    try:
        said: dict[str, Any] = shape.load(given)
    except ma.ValidationError as error:
        faults = [{"pointer": at + path, "detail": said} for path, said in faults_in(error.messages)]
        raise EntryInvalid("What the entry says breaks its shape.", errors=faults) from error
    return said


def faults_in(messages: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Return every place a shape is broken at, and how, from what marshmallow says of it."""
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from faults_in(inner, path if key == "_schema" else f"{path}/{key}")
    else:
        for said in messages if isinstance(messages, list) else [messages]:
            yield path, str(said)
