"""Scene: names, homes and confidences were planted in the chapters; nothing of them may be at the federation.

Searched are the federation's database with its write-ahead log, its log, and the wire: all it ever heard or said. Words
are also sought as base64 writes them, since signed texts travel in it. The same search must find them in the chapters.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path

from demo.play.cast import CANARIES, WORDS
from demo.play.ledger import year_of
from demo.play.lives import ChapterLife
from demo.play.story import Story
from demo.play.world import CANARY
from demo.proof.scenes import Scene, table_of

CHUNK = 1 << 20


def canaries(story: Story) -> Scene:
    """Return where each canary was sought, and how often it was found."""
    house = story.house
    places = {
        "in its database": sorted(house.federation.folder.glob("data.sqlite3*")),
        "in its log": [house.federation.log],
        "in all it heard": house.wire.heard,
        "in all it answered": house.wire.said,
    }
    table = table_of("Occurrences of", *places, "in the chapters")
    scene = Scene(
        "Where the people are",
        "Every member's name, every home's address and every confidence carries a word that exists nowhere else. Each "
        "is sought in every byte at the federation, as it stands and as base64 writes it.",
        table,
    )
    own = [file for chapter in house.chapters for file in chapter.folder.glob("data.sqlite3*")]
    for what, word in CANARIES.items():
        found = {place: occurrences(files, word) for place, files in places.items()}
        table.add_row(
            what, *(str(count) for count in found.values()), "found" if occurrences(own, word) else "not found"
        )
        for place, count in found.items():
            scene.compare(f"{what} in {place}", found=count, reckoned=0)
        scene.claim(f"The search finds {what} where they belong", is_so=occurrences(own, word) > 0)
    for chapter in story.chapters:
        _check_planted(scene, chapter)
    for place, files in places.items():
        size = sum(file.stat().st_size for file in files)
        scene.claim(f"There was something to search: {place}", is_so=size > 0, found=f"{size} bytes")
    return scene


def _check_planted(scene: Scene, chapter: ChapterLife) -> None:
    """Claim that everybody here carries the word in their name, and every request in what it asks for."""
    names = [each["name"] for each in chapter.coordinator.pages("/v1/members")]
    asked = [each["seeks"] for each in chapter.coordinator.pages("/v1/help-requests")]
    _, figures = list(year_of(chapter.months))[-1]
    here = sum(figures[f"members_{part}"] for part in ("member", "helper", "involved"))
    scene.compare(
        f"{chapter.role.name}: names that carry it", found=sum(CANARY in name for name in names), reckoned=here
    )
    scene.compare(f"{chapter.role.name}: names without it", found=[n for n in names if CANARY not in n], reckoned=[])
    scene.claim(
        f"{chapter.role.name}: requests carry it until who asked has left",
        is_so=all(seeks is None or WORDS in seeks for seeks in asked) and any(asked),
    )


def occurrences(files: Iterable[Path], word: str) -> int:
    """Return how often a word stands in some files, in plain bytes of any case or in base64 at any alignment."""
    return sum(chunk.count(needle) for needle in needles(word) for file in files for chunk in _chunks(file, needle))


def needles(word: str) -> set[bytes]:
    """Return the byte strings a word is known by."""
    plain = word.encode()
    encoded = {base64.urlsafe_b64encode(b"\0" * shift + plain)[4 if shift else 0 : -4] for shift in range(3)}
    return {plain, plain.lower(), plain.upper(), plain.replace(b" ", b"+"), plain.replace(b" ", b"%20")} | encoded


def _chunks(file: Path, needle: bytes) -> Iterator[bytes]:
    """Yield a file in pieces that overlap by less than the needle, so that each occurrence is counted once."""
    kept = b""
    with file.open("rb") as opened:
        while read := opened.read(CHUNK):
            yield kept + read
            kept = (kept + read)[-(len(needle) - 1) :]
