"""Signed reports, sealed beforehand: one entry a chapter and month, each chapter's stream in its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

from bench.world import EPOCH, ROOT, Member, World
from mutuality.disclosure import Mode
from mutuality.language import DICTIONARY, DICTIONARY_VERSION, STANDARD, Kind, Sealed, seal
from mutuality_federation.statistics.rules import stripe

OF = {"form": STANDARD, "edition": 0, "dictionary": DICTIONARY_VERSION}
VALUES = 20
INDICATORS = list(DICTIONARY)[:VALUES]


@dataclass(frozen=True)
class Report:
    """One sealed report: where it is sent, its envelope, and the fields that make it different from others."""

    chapter_id: str
    seq: int
    envelope: dict[str, str]
    fields: dict[str, Any]

    @property
    def path(self) -> str:
        """Return the address it is put to."""
        return f"/v1/chapters/{self.chapter_id}/entries/{self.seq}"


def streams(world: World, address: str) -> list[list[Report]]:
    """Return every chapter's reports of twelve months, sealed for a federation of that address."""
    return [_stream(world, member, address) for member in world.members]


def _stream(world: World, member: Member, address: str) -> list[Report]:
    reports: list[Report] = []
    before = ROOT
    for seq, month in enumerate(world.months, start=2):
        data = orjson.dumps({**OF, "period": month, "cells": _cells(seq)}).decode()
        said = {"iss": member.id, "aud": address, "epoch": EPOCH, "seq": seq, "prev": before, "rev": 1, "policy": 1}
        said |= {"cid": str(world.ids.uuid(world.now)), "subject": f"report/standard/{month}"}
        sealed = seal(member.key, salt=world.drawn.randbytes(16), data=data, kind=Kind.REPORT, **said)
        before = sealed.digest
        reports.append(Report(member.id, seq, sealed.envelope(), _fields(member, sealed, said, month)))
    return reports


def _cells(seq: int) -> list[dict[str, Any]]:
    """Return figures that may leave a chapter: multiples of five, none of them small."""
    return [
        {"indicator": code, "state": "counted", "value": 5 * (2 + (seq + place) % 30), "mode": _mode(code)}
        for place, code in enumerate(INDICATORS)
    ]


def _mode(code: str) -> Mode:
    return next(mode for mode in (Mode.EXACT, Mode.SUPPRESSED) if mode in DICTIONARY[code].modes)


def _fields(member: Member, sealed: Sealed, said: dict[str, Any], month: str) -> dict[str, Any]:
    return {
        "chapter_id": member.id,
        "unit_id": member.unit_id,
        "stripe": stripe(member.id, is_in_unit=True, is_alone=False),
        "kid": member.key.kid,
        "period": month,
        "seq": said["seq"],
        "cid": said["cid"],
        "subject": said["subject"],
        "jws": sealed.jws,
        "digest": sealed.digest,
        "data": sealed.data,
        "salt": sealed.salt,
        **{f"value_{place}": cell["value"] for place, cell in enumerate(_cells(said["seq"]))},
    }
