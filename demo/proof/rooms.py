"""Scene: what members do for one another in the rooms of their chapter, and that none of it left."""

from __future__ import annotations

from typing import Any

from demo.play.cast import WORDS
from demo.play.lives import ChapterLife
from demo.play.rooms import DECIDE_MONTH, FEW, SPENT, basket, staying
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of

LIVES = (
    "Told their life",
    "Stages declared",
    "Stories",
    "Offer help",
    "Chosen to help",
    "Ties",
    "Voices for the hall",
    "Gifts",
    "Cents in the books",
    "Calls answered",
    "Messages",
    "Called back",
)


def rooms(story: Story) -> Scene:
    """Return what lives in each chapter, read there, against the demo's own books."""
    table = table_of("Chapter", *LIVES)
    scene = Scene(
        "What lives in a chapter",
        "Members with accounts of their own tell what happened and how they dealt with it, find a companion, choose "
        "helpers, decide on a hall and pay for it from the basket; who is on shift takes one call, and calls back who "
        "left a message. No word of it ever leaves a chapter.",
        table,
    )
    for chapter in story.chapters:
        found, reckoned = _found(chapter), _reckoned(chapter)
        table.add_row(chapter.role.name, *(f"{found[each]:,}" for each in LIVES))
        for each in LIVES:
            scene.compare(f"{chapter.role.name}: {each}", found=found[each], reckoned=reckoned[each])
        told = [story["how"] for story in chapter.coordinator.pages("/v1/stories")]
        scene.claim(f"{chapter.role.name}: stories carry the word", is_so=all(WORDS in how for how in told), found=told)
    return scene


def _found(chapter: ChapterLife) -> dict[str, int]:
    """Count what each room shows: what is a member's own, as they alone read it."""
    members, desk = chapter.rooms.members, chapter.coordinator
    experiences = [each for member in members for each in member.pages("/v1/me/experiences")]
    stages = [
        stage
        for member in members
        for journey in member.pages("/v1/me/journeys")
        for stage in member.pages(f"/v1/me/journeys/{journey['id']}/stages")
    ]
    offers = [member.get("/v1/me/offer") for member in members]
    counted = desk.get(f"/v1/proposals/{chapter.rooms.proposal_id}")["count"]
    calls = desk.get(f"/v1/hotline/figures?first={DECIDE_MONTH}&last={DECIDE_MONTH}")
    entries: list[Any] = list(desk.pages("/v1/ledger"))
    counts = (
        sum(WORDS in each["situation"] for each in experiences),
        len(stages),
        len(list(desk.pages("/v1/stories"))),
        sum(WORDS in each["account"] for each in offers),
        len(list(desk.pages("/v1/helpers"))),
        len(list(desk.pages("/v1/ties"))),
        counted["for"],
        sum(each["kind"] == "contribution" for each in entries),
        sum(each["amount"] for each in entries),
        *(calls[name] for name in ("answered", "messages", "called_back")),
    )
    return dict(zip(LIVES, counts, strict=True))


def _reckoned(chapter: ChapterLife) -> dict[str, int]:
    """Reckon the same from the world alone."""
    told = len(staying(chapter.months)[:FEW])
    given = [basket(month) for month in chapter.months if basket(month)]
    counts = (told, 2 * told, told, told, told, 1, told, len(given), sum(given) - SPENT, 1, 1, 1)
    return dict(zip(LIVES, counts, strict=True))
