"""Scene: what the public may find, an imported list among it, and of a home no more than the part of town."""

from __future__ import annotations

import re
from typing import Any

from demo.play.cast import HOME
from demo.play.feed import BAD_ROWS, GOOD_ROWS
from demo.play.lives import ChapterLife
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of

CLEARED = ("address", "venue_name", "location_notes")


def places(story: Story) -> Scene:
    """Return what each chapter let the public find."""
    table = table_of("Chapter", "Meetings listed", "of these in a home", "A home is told as", numbers_from=1)
    scene = Scene(
        "What the public finds",
        "Chapters publish where they meet. Of a home only the part of town is told: never the address, the name or the "
        "door. Elmstead also took in its area's old list of nine rows; two were refused, each with its reason.",
        table,
    )
    for office in story.offices:
        for chapter in story.chapters_of(office):
            listed = list(office.officer.pages(f"/v1/listings?chapter_id={chapter.chapter_id}"))
            homes = [each for each in listed if each["venue_kind"] == "home"]
            table.add_row(
                chapter.role.name, str(len(listed)), str(len(homes)), ", ".join(each["area"] for each in homes)
            )
            _check(scene, chapter, listed, homes)
    _check_import(scene, story)
    return scene


def _check(scene: Scene, chapter: ChapterLife, listed: list[dict[str, Any]], homes: list[dict[str, Any]]) -> None:
    own = [each for each in chapter.coordinator.pages("/v1/meetings") if each["is_public"]]
    name = chapter.role.name
    scene.compare(f"{name}: all listed", found={each["id"] for each in listed}, reckoned={each["id"] for each in own})
    taken = GOOD_ROWS if chapter.role.town == "Elmstead" else 0
    scene.compare(f"{name}: how many", found=len(listed), reckoned=1 + taken + int(chapter.role.meets_in_church))
    scene.compare(f"{name}: homes", found=len(homes), reckoned=int(chapter.role.meets_at == "home") + min(taken, 1))
    for home in homes:
        scene.compare(f"{name}: cleared", found=[home[each] for each in CLEARED], reckoned=[None] * len(CLEARED))
        scene.claim(f"{name}: no street", is_so=HOME not in str(home), found=home["area"])
        exact = [home[each] for each in ("latitude", "longitude")]
        scene.claim(f"{name}: about where", is_so=exact == [round(each, 2) for each in exact], found=exact)


def _check_import(scene: Scene, story: Story) -> None:
    counts = [tuple(int(each) for each in re.findall(r"│\s+(\d+) ", text)) for text in story.import_receipts]
    first = (GOOD_ROWS + BAD_ROWS, GOOD_ROWS, 0, 0, BAD_ROWS, 0)
    again = (GOOD_ROWS + BAD_ROWS, 0, 0, GOOD_ROWS, BAD_ROWS, 0)
    scene.compare(
        "The list's receipts: sent, accepted, changed, unchanged, rejected, gone", found=counts, reckoned=[first, again]
    )
