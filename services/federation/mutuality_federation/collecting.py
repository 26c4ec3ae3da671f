"""Collecting a sum from its two aggregators, or ending it: what the operator's commands do, the only calls to others.

It brings the helper the shares as chapters signed them, fixes who is in the sum, asks for the helper's part, and joins
both. It may stop anywhere and be run again: what was drawn is kept, and the same sum answers the same.
Experimental.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from mutuality.authority import ServiceKeys, TokenSource
from mutuality.database import Database
from mutuality.problems import Conflict
from mutuality.signing import SignatureInvalid
from mutuality.transport import Transport, Unreachable
from mutuality_federation import link, sums

SCOPE = "aggregation:join"
JSON = {"Content-Type": "application/json"}
ACCEPTED = "accepted"
FOR_GOOD = frozenset({"batch-too-small", "batch-too-close", "batch-collected", "report-replayed", "share-missing"})
PAGE = 100
OK = 200


class HelperRefused(Exception):  # noqa: N818 - it is what happened
    """The helper refused, and said why."""

    def __init__(self, slug: str, detail: str) -> None:
        super().__init__(f"{slug}: {detail}")
        self.slug = slug


class NotBegun(Conflict):
    """This sum was not begun, so there is nothing to end."""


class NotRefused(Conflict):
    """The helper does not refuse this sum: collect it."""


@dataclass(frozen=True)
class Helper:
    """The other aggregator, as our operator calls it for one task."""

    transport: Transport
    address: str
    tokens: TokenSource
    task_id: str

    def bring(self, period: str, envelopes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Bring shares, and return what came of each.

        Raises:
            Unreachable: no answer came; bringing them again changes nothing.
            HelperRefused: it was a refusal.
        """
        path = f"/v1/aggregation/{self.task_id}/shares/{period}"
        return list(self._put(path, {"entries": list(envelopes)})["items"])

    def part(self, period: str, name: str, chapters: Sequence[str]) -> str:
        """Return the helper's part of a sum, signed, not yet verified.

        Raises:
            Unreachable: no answer came; asked again, it answers the same.
            HelperRefused: it was a refusal.
        """
        path = f"/v1/aggregation/{self.task_id}/batches/{period}/{name}"
        return str(self._put(path, {"chapters": list(chapters)})["part"])

    def key(self, kid: str) -> dict[str, Any]:
        """Return the helper's signing key of that name.

        Raises:
            SignatureInvalid: it has none.
        """
        found = _read(self.transport.send("GET", f"{self.address}/oauth/jwks").content)
        for jwk in found.get("keys", []):
            if jwk.get("kid") == kid:
                return {name: jwk[name] for name in ("kty", "crv", "x", "y", "kid")}
        raise SignatureInvalid("The helper has no such key.")

    def _put(self, path: str, said: dict[str, Any]) -> dict[str, Any]:
        url = self.address + path
        headers = {**JSON, **self.tokens.headers(SCOPE, "PUT", url)}
        answer = self.transport.send("PUT", url, content=orjson.dumps(said), headers=headers)
        read = _read(answer.content)
        if answer.status != OK:
            slug = str(read.get("type", "")).rpartition("/")[2]
            raise HelperRefused(slug or str(answer.status), str(read.get("detail", "")))
        return read


@dataclass(frozen=True)
class Collection:
    """One sum that is collected."""

    database: Database
    transport: Transport
    client_id: str
    task_id: str
    period: str
    unit_id: str | None

    def run(self) -> list[sums.Total]:
        """Collect the sum, and return its totals.

        Raises:
            Unreachable: the helper does not answer; run it again.
            HelperRefused: it refused.
            Problem: the sum may not come out, or the helper answered for another.
        """
        helper = self._helper()
        members = self._begun() or self._begin(helper)
        part = helper.part(self.period, self.unit_id or "all", members)
        with self.database.transaction() as session:
            batch = sums.begun(session, self.task_id, self.period, self.unit_id)
            if batch is None:
                raise RuntimeError("a sum that was begun is gone")
            return sums.finish(session, batch, part, helper.key)

    def end(self, why: str | None) -> str:
        """End a sum that was begun, for the reason the helper gives when it is asked once more; return that reason.

        `why` stands in its place where the helper answers no more. Nothing comes out, and chapters hear of it.

        Raises:
            NotBegun: it was not begun.
            NotRefused: the helper does not refuse it; collect it.
            HelperRefused: it refused to be asked at all, which says nothing of the sum.
            Unreachable: the helper does not answer; run it again.
            Problem: it came out.
        """
        members = self._begun()
        if members is None:
            raise NotBegun("This sum was not begun.")
        why = why or self._refusal(members)
        with self.database.transaction() as session:
            batch = sums.begun(session, self.task_id, self.period, self.unit_id)
            if batch is None:
                raise RuntimeError("a sum that was begun is gone")
            return str(sums.end(session, batch, why=why).ended_why)

    def _refusal(self, members: Sequence[str]) -> str:
        try:
            self._helper().part(self.period, self.unit_id or "all", members)
        except HelperRefused as refused:
            if refused.slug in FOR_GOOD:
                return str(refused)
            raise
        raise NotRefused("The helper answers for this sum: collect it.")

    def _helper(self) -> Helper:
        with self.database.reading() as session:
            helper = str(sums.task(session, self.task_id).said["aggregators"][1]["address"])
        key = ServiceKeys(self.database).active()
        tokens = TokenSource(self.transport, helper, self.client_id, key, self.database.clock)
        return Helper(self.transport, helper, tokens, self.task_id)

    def _begun(self) -> list[str] | None:
        with self.database.reading() as session:
            batch = sums.begun(session, self.task_id, self.period, self.unit_id)
            return None if batch is None else sums.going_on(batch).chapters

    def _begin(self, helper: Helper) -> list[str]:
        """Bring the helper what we have, and fix the sum over those whose share it holds too."""
        held: set[str] = set()
        envelopes = self._envelopes()
        for first in range(0, len(envelopes), PAGE):
            page = envelopes[first : first + PAGE]
            held |= {each["chapter_id"] for each in helper.bring(self.period, page) if each["outcome"] == ACCEPTED}
        with self.database.transaction() as session:
            task = sums.task(session, self.task_id)
            return sums.begin(session, task, self.period, self.unit_id, held).chapters

    def _envelopes(self) -> list[dict[str, Any]]:
        with self.database.reading() as session:
            found = sums.candidates(session, sums.task(session, self.task_id), self.period, self.unit_id)
            return [link.envelope(session, each.chapter_id, each.seq) for each in found]


def _read(content: bytes) -> dict[str, Any]:
    try:
        said = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise Unreachable("not-json", "the answer is not JSON") from error
    if not isinstance(said, dict):
        raise Unreachable("not-json", "the answer is no JSON object")
    return said
