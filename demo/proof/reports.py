"""Scenes: the report that never came, and what did not leave the chapters, each with its rule."""

from __future__ import annotations

from collections import Counter

from demo.play.cast import SILENT_MONTH
from demo.play.ledger import PERIODS, reckoned_cells
from demo.play.lives import ChapterLife
from demo.play.offices import Office
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of

STANDS = {"loose": "nothing", "recommending": "gap", "binding": "overdue"}
NO_DUTY = ("reporting.duty", "none", 1)


def coverage(story: Story) -> Scene:
    """Return which reports came, and what each office calls the one that did not."""
    table = table_of("Office", "Reports asked for", "Received", f"{SILENT_MONTH} of the second chapter")
    scene = Scene(
        "The report that never came",
        "The second chapter of each body did not report March. Whether anybody minds is the policy's doing alone.",
        table,
    )
    for office in story.offices:
        said = office.coverage()
        silent = (story.chapters_of(office)[1].chapter_id, SILENT_MONTH)
        stands = {(each["chapter_id"], each["period"]): each["standing"] for each in said["items"]}
        asked = said["expected"] if office.role.asks_figures else 0
        table.add_row(office.role.name, str(asked), str(said["received"]), stands[silent])
        _check_coverage(scene, office, said["received"], stands, silent)
    return scene


def kept_back(story: Story) -> Scene:
    """Return what did not leave the chapters, and the reason of each."""
    table = table_of("Chapter", "Figures that left", "Kept: fewer than eight people", "Reports refused", "By the rule")
    table.columns[-1].justify = "left"
    scene = Scene(
        "What did not leave, and why",
        "Small numbers give people away, so they stay in the chapter as the word `suppressed`. And where the policy "
        "asks for no report, the chapter's own service refuses to send one and names the rule.",
        table,
    )
    for office in story.offices:
        for chapter in story.chapters_of(office):
            found = office.cells(chapter.chapter_id) if office.role.asks_figures else {}
            hidden = sum(value is None for value in found.values())
            counts = (len(found) - hidden, hidden, len(chapter.refusals))
            rules = sorted(_rules(chapter))
            table.add_row(chapter.role.name, *map(str, counts), *(f"{key} = {value}, v{v}" for key, value, v in rules))
            _check_kept(scene, office, chapter, found)
    return scene


def _check_coverage(
    scene: Scene, office: Office, received: int, stands: dict[tuple[str, str], str], silent: tuple[str, str]
) -> None:
    name, asks = office.role.name, office.role.asks_figures
    reports = 2 * len(PERIODS) - 1
    scene.compare(f"{name}: March", found=stands[silent], reckoned=STANDS[office.role.control])
    scene.compare(f"{name}: received", found=received, reckoned=reports if asks else 0)
    others = Counter(standing for key, standing in stands.items() if key != silent)
    scene.compare(f"{name}: the rest", found=dict(others), reckoned={"received" if asks else "nothing": reports})


def _check_kept(scene: Scene, office: Office, chapter: ChapterLife, found: dict[tuple[str, str], int | None]) -> None:
    name, asks = chapter.role.name, office.role.asks_figures
    tried = len(PERIODS) if chapter.role.reports_all else len(PERIODS) - 1
    reckoned = reckoned_cells(chapter) if asks else {}
    scene.compare(f"{name}: which figures came", found=sorted(found), reckoned=sorted(reckoned))
    for key, value in reckoned.items():
        scene.compare(f"{name}, {key}", found=found.get(key), reckoned=value)
    scene.compare(f"{name}: refusals", found=len(chapter.refusals), reckoned=0 if asks else tried)
    scene.compare(f"{name}: their rule", found=_rules(chapter), reckoned=set() if asks else {NO_DUTY})


def _rules(chapter: ChapterLife) -> set[tuple[str, str, int]]:
    return {(str(each.get("key")), str(each.get("value")), int(each.get("version", -1))) for each in chapter.refusals}
