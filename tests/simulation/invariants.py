"""What must hold: a receipt only for what is stored, at the moment it is given; and at rest, nothing lost or twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import orjson

from mutuality.signing import digest, peek
from mutuality.transport import Answer
from tests.simulation.faults import Message
from tests.simulation.ground import Disk, Ground

STORED = (
    "SELECT entry.digest, receipt.jws FROM entry JOIN receipt USING (log_index) "
    "WHERE entry.chapter_id = ? AND entry.seq = ?"
)
STREAM = (
    "SELECT seq, jws, digest, kind, cid, epoch, data FROM entry JOIN entry_data USING (log_index) "
    "WHERE chapter_id = ? ORDER BY seq"
)
ROLLUPS = (
    "SELECT period, indicator, SUM(total), SUM(counted), SUM(suppressed) FROM rollup GROUP BY period, indicator"
    " HAVING SUM(total) OR SUM(counted) OR SUM(suppressed)"
)
NOT_ASKED, AGAIN = "/problems/policy-refused", "/problems/prepared-before"
FIGURES = "SELECT chapter_id, period, indicator, state, value FROM figure"


class Broken(AssertionError):  # noqa: N818 - it is what happened
    """A promise was broken."""


def require(held: object, promise: str) -> None:
    if not held:
        raise Broken(promise)


@dataclass
class Receipts:
    """Every receipt the federation ever gave in this world."""

    ground: Ground
    given: dict[tuple[str, str, int], str] = field(default_factory=dict)
    published: set[str] = field(default_factory=set)

    def check(self, message: Message, answer: Answer) -> None:
        """Hold the promise at the instant it is given: what the receipt speaks of is stored, over any connection."""
        if message.method != "PUT" or answer.status not in {200, 201}:
            return
        receipt = orjson.loads(answer.content)["receipt"]
        said = peek(receipt)[1]
        chapter, seq = said["chapter"], said["seq"]
        stored = self.ground.federation.disk.ask(STORED, chapter, seq)
        require(stored == [(said["entry_sha256"], receipt)], f"receipt for an unstored entry {seq} of {chapter}")
        sent = orjson.loads(message.content)["entry"]
        require(digest(sent) == said["entry_sha256"], "receipt for another entry than was sent")
        before = self.given.setdefault((chapter, said["epoch"], seq), said["entry_sha256"])
        require(before == said["entry_sha256"], f"place {seq} of {chapter} was given twice in one epoch")
        self.published.add(peek(sent)[1]["cid"])


@dataclass(frozen=True)
class Placed:
    """One entry of a stream, as the federation's disk has it."""

    seq: int
    jws: str
    digest: str
    kind: str
    cid: str
    epoch: str
    said: dict[str, Any]
    payload: dict[str, Any]

    @property
    def subject(self) -> str:
        return str(self.payload["subject"])


def stream(disk: Disk, chapter_id: str) -> list[Placed]:
    """Return the stream of a chapter as the federation holds it."""
    return [
        Placed(*row[:6], said=orjson.loads(row[6]), payload=peek(row[1])[1]) for row in disk.ask(STREAM, chapter_id)
    ]


def check_chain(entries: list[Placed]) -> None:
    """A stream has no gap, each entry names the one before, each belongs to the epoch opened last."""
    before, epoch, revisions = "0" * 64, "", Counter[str]()
    for place, entry in enumerate(entries, start=1):
        require(entry.seq == place == entry.payload["seq"], f"gap at place {place}")
        require(entry.digest == digest(entry.jws) and entry.payload["prev"] == before, f"chain breaks at {place}")
        epoch = entry.epoch if entry.kind in {"enrolment", "epoch"} else epoch
        require(entry.epoch == epoch == entry.payload["epoch"], f"entry {place} of a closed epoch")
        if entry.kind not in {"enrolment", "epoch"}:
            require(entry.payload["rev"] > revisions[entry.subject], f"stale revision at {place}")
            revisions[entry.subject] = entry.payload["rev"]
        before = entry.digest
    cids = Counter(entry.cid for entry in entries)
    require(not cids or max(cids.values()) == 1, "a change was published twice")


def check_log(disk: Disk, entries: list[Placed]) -> None:
    """A chapter's log is the federation's stream, word for word, each entry with a receipt."""
    log = disk.ask("SELECT seq, jws, receipt FROM log_entry ORDER BY seq")
    require([row[:2] for row in log] == [(entry.seq, entry.jws) for entry in entries], "log and stream differ")
    spoken = [peek(row[2])[1]["entry_sha256"] if row[2] else None for row in log]
    require(spoken == [entry.digest for entry in entries], "an entry without its own receipt")


def check_wishes(wishes: dict[str, str], disk: Disk, entries: list[Placed]) -> None:
    """What a chapter wished last for a subject is what was said last of it, or waits with the refusal it got."""
    newest = {entry.subject: entry.cid for entry in entries}
    refused = dict(disk.ask("SELECT cid, refusal FROM pending"))
    require(
        all(NOT_ASKED in (each or "") or AGAIN in (each or "") for each in refused.values()), f"still waits: {refused}"
    )
    for subject, cid in wishes.items():
        require(cid in refused or newest.get(subject) == cid, f"lost: {subject} {cid}")


def check_totals(disk: Disk, streams: dict[str, list[Placed]]) -> None:
    """Figures are those of the last report of each month; totals are the figures added up anew."""
    last: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for chapter_id, entries in streams.items():
        for entry in entries:
            if entry.subject.startswith("report/"):
                period = entry.subject.rpartition("/")[2]
                last[chapter_id, period] = entry.said.get("cells", [])
    meant = [
        (chapter_id, period, cell["indicator"], cell["state"], cell["value"])
        for (chapter_id, period), cells in last.items()
        for cell in cells
    ]
    figures = disk.ask(FIGURES)
    require(sorted(map(str, figures)) == sorted(map(str, meant)), "figures are not those of the last reports")
    require(sorted(disk.ask(ROLLUPS)) == sorted(_added_up(figures)), "totals are not the sum of the figures")


def _added_up(figures: list[Any]) -> list[tuple[str, str, int, int, int]]:
    sums: dict[tuple[str, str], list[int]] = {}
    for _, period, indicator, state, value in figures:
        total = sums.setdefault((period, indicator), [0, 0, 0])
        total[0] += value or 0
        total[1] += state in {"counted", "zero"}
        total[2] += state == "suppressed"
    return [(*key, *total) for key, total in sums.items() if any(total)]


def check_answers_and_listings(disk: Disk, streams: dict[str, list[Placed]]) -> None:
    """Every answer is kept once; what the public sees is what was said last of each listing."""
    answers = disk.ask("SELECT chapter_id, edition_id, item FROM item_history WHERE said = 'response'")
    told = [
        (chapter_id, entry.said["edition_id"], entry.said["item"])
        for chapter_id, entries in streams.items()
        for entry in entries
        if entry.kind == "response"
    ]
    require(sorted(answers) == sorted(told), "answers are not those that were given")
    last = {entry.subject: entry for entries in streams.values() for entry in entries if "listing/" in entry.subject}
    shown = [(entry.said["listing_id"], entry.said["name"]) for entry in last.values() if entry.said.get("is_public")]
    require(sorted(disk.ask("SELECT id, name FROM listing")) == sorted(shown), "listings are not those shown last")
