"""A chapter that says whatever a test wants it to, over its own true key."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import orjson
from werkzeug.test import TestResponse

from mutuality.database import Database
from mutuality.language import Kind, Sealed, seal, subject_of
from mutuality.signing import SigningKey, digest, peek
from mutuality_chapter import affiliation
from tests.bonds import Bond

ROOT = "0" * 64
FIRST, SECOND = "1" * 16, "2" * 16
REPORT = {
    "form": "standard",
    "edition": 0,
    "period": "2026-02",
    "dictionary": 1,
    "cells": [{"indicator": "meetings_held", "state": "counted", "value": 4, "mode": "exact"}],
}


@dataclass
class Forger:
    """Signs entries for one chapter and puts them before the federation; `said` of what it signs may be anything."""

    bond: Bond
    key: SigningKey
    statement: str
    seq: int = 0
    prev: str = ROOT
    epoch: str = FIRST
    made: int = 0
    revisions: dict[str, int] = field(default_factory=dict)

    def begin(self) -> Forger:
        """Open the stream with the enrolment."""
        answer = self.put(Kind.ENROLMENT, {"statement_sha256": self.statement})
        assert answer.status_code == 201, answer.json
        return self

    def seal(self, kind: Kind, said: dict[str, Any], **otherwise: Any) -> Sealed:
        """Sign the next entry, or one that differs in what is named."""
        self.made += 1
        subject = subject_of(kind, said)
        signed = {
            "iss": self.bond.chapter_id,
            "aud": "https://federation.test",
            "epoch": self.epoch,
            "seq": self.seq + 1,
            "prev": self.prev,
            "cid": f"00000000-0000-7000-8000-{self.made:012}",
            "subject": subject,
            "rev": self.revisions.get(subject, 0) + 1,
            "policy": 1,
            **otherwise,
        }
        key = signed.pop("key", self.key)
        data = signed.pop("data", orjson.dumps(said).decode())
        return seal(key, salt=bytes(16), data=data, kind=kind, **signed)

    def send(self, sealed: Sealed, *, place: int | None = None, **beside: str) -> TestResponse:
        """Put an entry at its place, or at another; if it was taken in, go on from there."""
        said = peek(sealed.jws)[1]
        path = f"/v1/chapters/{self.bond.chapter_id}/entries/{place or said['seq']}"
        answer = self.bond.federation.stranger.request("PUT", path, json={**sealed.envelope(), **beside})
        if answer.status_code == 201:
            self.seq, self.prev, self.epoch = said["seq"], digest(sealed.jws), said["epoch"]
            self.revisions[said["subject"]] = said["rev"]
        return answer

    def put(self, kind: Kind, said: dict[str, Any], **otherwise: Any) -> TestResponse:
        """Sign the next entry and put it before the federation."""
        return self.send(self.seal(kind, said, **otherwise))

    def report(self, value: int = 4, **otherwise: Any) -> TestResponse:
        """Report so many meetings in February."""
        cells = [{"indicator": "meetings_held", "state": "counted", "value": value, "mode": "exact"}]
        return self.put(Kind.REPORT, {**REPORT, "cells": cells}, **otherwise)


def forger_of(bond: Bond, chapter_database: Database) -> Forger:
    """Return a forger with the chapter's own key."""
    with chapter_database.reading() as session:
        key = affiliation.signing_key(session)
        statement = affiliation.require_active(session).statement_sha256
    return Forger(bond, key, statement)
