"""The federation as we see it: eight questions over the transport, each answer checked before it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from mutuality.authority import TokenSource
from mutuality.transport import Answer, Transport, Unreachable
from mutuality_chapter.ledger import LogEntry
from mutuality_chapter.link.rules import Head

OK, CREATED, NOT_MODIFIED = 200, 201, 304
NO_HEADERS: Mapping[str, str] = {}
BUSY = frozenset({429, 500, 502, 503, 504})


class Refused(Exception):  # noqa: N818 - it is what happened
    """The federation refused, with a problem document that says why."""

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        super().__init__(problem.get("detail", f"status {status}"))
        self.status = status
        self.problem = problem

    @property
    def slug(self) -> str:
        """Return the problem's type without its address."""
        return str(self.problem.get("type", "")).rpartition("/")[2]


def envelope_of(entry: LogEntry) -> dict[str, str | None]:
    """Return what travels: the entry with its data, if that was not erased, and the receipt we hold for it."""
    held = {"receipt": entry.receipt} if entry.receipt else {}
    return {"entry": entry.jws, "data": entry.data or None, "salt": entry.salt or None, **held}


@dataclass(frozen=True)
class Feed:
    """What the federation has to tell us, and the ETag by which it knows whether we hold it."""

    text: str
    etag: str | None


@dataclass(frozen=True)
class Federation:
    """One federation, for one chapter. `address` is its base URL and its name as audience."""

    address: str
    chapter_id: str
    transport: Transport
    tokens: TokenSource

    def head(self) -> Head:
        """Ask where our stream stands.

        Raises:
            Unreachable: no answer came.
            Refused: it was a refusal.
        """
        said = self._read(f"/v1/chapters/{self.chapter_id}/head")
        return Head(int(said["seq"]), str(said["digest"]), str(said["epoch"]))

    def put(self, seq: int, envelope: dict[str, str | None]) -> str:
        """Send one entry and return the receipt, not yet verified.

        Raises:
            Unreachable: no answer came; the entry may or may not be stored.
            Refused: it was refused and is not stored.
        """
        url = f"{self.address}/v1/chapters/{self.chapter_id}/entries/{seq}"
        answer = self.transport.send(
            "PUT", url, content=orjson.dumps(envelope), headers={"Content-Type": "application/json"}
        )
        return str(_json(answer)["receipt"])

    def entries_after(self, seq: int) -> Iterator[dict[str, Any]]:
        """Return our own entries after that place, as the federation stored them."""
        path = f"/v1/chapters/{self.chapter_id}/entries?limit=100&after={seq}"
        while path:
            page = self._read(path)
            yield from page["items"]
            path = (
                f"/v1/chapters/{self.chapter_id}/entries?limit=100&after={page['items'][-1]['seq']}"
                if page["next"]
                else ""
            )

    def feed(self, known: str | None) -> Feed | None:
        """Return what the federation has to tell us, signed, not yet verified; None while it is what we know."""
        headers = {"If-None-Match": known} if known else {}
        answer = self._get(f"/v1/chapters/{self.chapter_id}/feed", headers)
        if known and answer.status == NOT_MODIFIED:
            return None
        return Feed(_text(answer), answer.headers.get("etag"))

    def edition(self, edition_id: str) -> str:
        """Return one edition of a guideline, signed, not yet verified."""
        return _text(self._get(f"/v1/chapters/{self.chapter_id}/editions/{edition_id}"))

    def tailoring(self, tailoring_id: str) -> str:
        """Return what a unit above us laid over an edition, signed, not yet verified."""
        return _text(self._get(f"/v1/chapters/{self.chapter_id}/tailorings/{tailoring_id}"))

    def form(self, form_edition_id: str) -> str:
        """Return one edition of a report form, signed, not yet verified."""
        return _text(self._get(f"/v1/chapters/{self.chapter_id}/forms/{form_edition_id}"))

    def commons(self, after: int) -> str:
        """Return a page of what changed in the commons after a number, signed, not yet verified."""
        return _text(self._get(f"/v1/chapters/{self.chapter_id}/commons?after={after}"))

    def keys(self) -> list[dict[str, Any]]:
        """Return the public keys it signs with now and signed with before, not yet looked at."""
        said = _json(self.transport.send("GET", f"{self.address}/oauth/jwks")).get("keys")
        if not isinstance(said, list) or not all(isinstance(key, dict) for key in said):
            raise Unreachable("not-json", "the answer holds no keys")
        return said

    def _read(self, path: str) -> dict[str, Any]:
        return _json(self._get(path))

    def _get(self, path: str, headers: Mapping[str, str] = NO_HEADERS) -> Answer:
        url = self.address + path
        return self.transport.send("GET", url, headers={**self.tokens.headers("link:read", "GET", url), **headers})


def _text(answer: Answer) -> str:
    _require_ok(answer)
    return answer.content.decode("ascii", errors="replace")


def _json(answer: Answer) -> dict[str, Any]:
    _require_ok(answer)
    try:
        said = orjson.loads(answer.content)
    except orjson.JSONDecodeError as error:
        raise Unreachable("not-json", "the answer is not JSON") from error
    if not isinstance(said, dict):
        raise Unreachable("not-json", "the answer is no JSON object")
    return said


def _require_ok(answer: Answer) -> None:
    if answer.status in {OK, CREATED}:
        return
    if answer.status in BUSY:
        raise Unreachable("busy", f"status {answer.status}")
    raise Refused(answer.status, _problem(answer))


def _problem(answer: Answer) -> dict[str, Any]:
    try:
        said = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        return {"detail": f"status {answer.status}"}
    return said if isinstance(said, dict) else {"detail": f"status {answer.status}"}
