"""Scene: nothing lost, nothing counted twice, nothing deniable: each entry that left is held against its receipt."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

from demo.play.cast import OUTAGE_MONTH
from demo.play.lives import ChapterLife
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of
from mutuality.signing import verify

RECEIPT = "receipt+jws"


def receipts(story: Story) -> Scene:
    """Return every chapter's ledger against the federation's receipts."""
    table = table_of("Chapter", "Entries sent", "Receipts held", "Gaps", "Waiting", "Called in vain")
    scene = Scene(
        "Nothing lost, counted twice or deniable",
        "A chapter signs and numbers whatever leaves it; the federation answers each with a signed receipt. In "
        f"{OUTAGE_MONTH} the federation was killed for a month: the chapters lived on, and sent later what was due.",
        table,
    )
    keys = _keys(story)
    for chapter in story.chapters:
        ledger = list(chapter.coordinator.pages("/v1/link/ledger"))
        link = chapter.coordinator.get("/v1/link")
        held = [entry for entry in ledger if _is_good(entry, keys, chapter)]
        gaps = len(set(range(1, len(ledger) + 1)) - {entry["seq"] for entry in ledger})
        vain = chapter.outcomes.count("unreachable")
        table.add_row(chapter.role.name, str(len(ledger)), str(len(held)), str(gaps), str(link["waiting"]), str(vain))
        name = chapter.role.name
        scene.compare(f"{name}: entries that had to leave", found=len(ledger), reckoned=chapter.sent)
        scene.compare(f"{name}: receipts", found=len(held), reckoned=chapter.sent)
        scene.compare(f"{name}: gaps", found=gaps, reckoned=0)
        scene.compare(f"{name}: waiting or refused", found=link["waiting"] + link["refused"], reckoned=0)
        scene.compare(f"{name}: calls", found=set(chapter.outcomes) - {"done"}, reckoned={"unreachable"})
        scene.compare(f"{name}: calls in vain", found=vain, reckoned=1)
        scene.compare(f"{name}: each thing told once", found=_told_twice(ledger), reckoned=[])
    scene.compare("Nobody reached the federation while it was down", found=story.outage, reckoned=["unreachable"] * 6)
    return scene


def _keys(story: Story) -> dict[str, dict[str, Any]]:
    answer = story.offices[0].officer.transport.send("GET", f"{story.house.federation.base_url}/oauth/jwks")
    return {key["kid"]: key for key in orjson.loads(answer.content)["keys"]}


def _is_good(entry: dict[str, Any], keys: dict[str, dict[str, Any]], chapter: ChapterLife) -> bool:
    """Say whether the federation signed that this very entry of this chapter stands at this place."""
    said = verify(entry["receipt"], keys.__getitem__, RECEIPT).payload
    digest = hashlib.sha256(entry["jws"].encode()).hexdigest()
    return (said["chapter"], said["seq"], said["entry_sha256"]) == (chapter.chapter_id, entry["seq"], digest)


def _told_twice(ledger: list[dict[str, Any]]) -> list[tuple[str, int]]:
    told = [(entry["subject"], entry["rev"]) for entry in ledger if entry["kind"] != "epoch"]
    return [each for each in set(told) if told.count(each) > 1]
