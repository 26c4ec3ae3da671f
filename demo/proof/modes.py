"""Scene: the same people told in every way there is: what the office makes of it, and what an onlooker sees of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

from demo.play.ledger import SMALLEST, STEP
from demo.play.many import ACTIVITY, CHAPTERS, PEOPLE, QUARTER, Copy, Many
from demo.play.offices import Office
from demo.play.story import Story
from demo.proof.scenes import Scene, table_of
from demo.proof.sums import sums

TITLES = {
    "members_member": "Members",
    "members_visiting": "Visitors",
    "joins": "Joined",
    "requests_opened": "Help asked for",
}
SPAN = f"first={QUARTER[:7]}&last={QUARTER[:7]}"
EXACTLY, ABOUT, NOT = "exactly", "about", "not at all"
DRAWN_AS, WIDTH = {EXACTLY: "█", ABOUT: "▒", NOT: "·"}, 30
GROUPS = 2  # everybody is in one figure of those at the quarter's end, and in one more who is new
EPSILON = 1
SCALE = GROUPS / EPSILON
FARTHEST = 8  # so many standard errors off is no chance any more


@dataclass(frozen=True)
class Told:
    """What came of one way: its name, what the office reads of each figure, and how much of the cells an onlooker sees.

    `errors` are how far off the office is, as a share of the truth; none where it is told nothing.
    """

    way: str
    reads: dict[str, str]
    errors: dict[str, float]
    cells: Counter[str] = field(default_factory=Counter)

    @property
    def bar(self) -> str:
        """Return how much is seen exactly, about and not at all, drawn."""
        whole = sum(self.cells.values())
        ends = [round(WIDTH * sum(self.cells[each] for each in (EXACTLY, ABOUT)[:some]) / whole) for some in (1, 2)]
        counts = {EXACTLY: ends[0], ABOUT: ends[1] - ends[0], NOT: WIDTH - ends[1]}
        return "".join(DRAWN_AS[each] * count for each, count in counts.items())

    @property
    def shares(self) -> str:
        """Return the same in words."""
        whole = sum(self.cells.values())
        return ", ".join(f"{100 * self.cells[each] / whole:.0f} % {each}" for each in DRAWN_AS if self.cells[each])


def modes(story: Story) -> Scene:
    """Return the same truth told in every way, with the error of each office and what each gives away."""
    many = story.many
    headings = [f"{title} (truly {many.truth[code]})" for code, title in TITLES.items()]
    table = table_of("How figures leave", *headings, "Of the chapters' figures", numbers_from=9)
    scene = Scene(
        "The same people, told in every way",
        f"{CHAPTERS} more chapters lived one quarter. Each was copied, database and all, and each copy reports to a "
        "body that asks for another way. What the office reads is beside how far off it is; the bar is what an "
        f"onlooker sees of single chapters: {DRAWN_AS[EXACTLY]} exactly, {DRAWN_AS[ABOUT]} about, {DRAWN_AS[NOT]} not "
        "at all. Exact figures of people are here to compare: no chapter sends them, and no federation takes them.",
        table,
    )
    summed = Told("sum_only (experimental)", *sums(scene, story.summing))
    for told in (*(tell(scene, many) for tell in WAYS_TOLD), summed):
        read = [f"{told.reads.get(code, '')}{_off(told.errors.get(code))}" for code in TITLES]
        table.add_row(told.way, *read, f"{told.bar}\n[dim]{told.shares}")
    return scene


def activity(scene: Scene, many: Many) -> Told:
    """Return what was done, which leaves exactly: the same in every body."""
    for way, office in many.offices.items():
        rows, totals = _rows(office), _totals(office)
        for code in ACTIVITY:
            scene.compare(f"{way}, {code}: total", found=totals[code]["total"], reckoned=many.truth[code])
            for copy in many.copies[way]:
                found, reckoned = rows[copy.chapter_id, code]["value"], copy.drawn.figures[code]
                scene.compare(f"{copy.role.name}, {way}, {code}", found=found, reckoned=reckoned)
    reads = {code: str(many.truth[code]) for code in ACTIVITY}
    return Told("exact: what was done", reads, dict.fromkeys(ACTIVITY, 0.0), Counter({EXACTLY: CHAPTERS}))


def never_sent(scene: Scene, many: Many) -> Told:
    """Return what people would look like if they left exactly; it is what the chapters count, and stays there."""
    for way, copies in many.copies.items():
        for copy in copies:
            scene.compare(f"{copy.role.name}, {way}: counts", found=copy.counted, reckoned=copy.drawn.figures)
    counted = next(iter(many.copies.values()))
    seen = {code: sum(copy.counted[code] for copy in counted) for code in PEOPLE}
    errors = {code: _error(value, many.truth[code]) for code, value in seen.items()}
    cells = Counter({EXACTLY: len(PEOPLE) * len(counted)})
    return Told("exact: of people, never sent", {code: str(value) for code, value in seen.items()}, errors, cells)


def suppressed(scene: Scene, many: Many) -> Told:
    """Return what is read of figures that were rounded, and hidden where they were small or gave a small one away."""
    office, rows = many.offices["suppressed"], _rows(many.offices["suppressed"])
    cells: Counter[str] = Counter()
    for copy in many.copies["suppressed"]:
        for code in PEOPLE:
            cells[_check_cell(scene, copy, code, rows[copy.chapter_id, code])] += 1
    reads, errors = {}, {}
    for code in PEOPLE:
        said = office.officer.get(_at(office, f"/estimates?{SPAN}&indicator={code}"))["items"][0]
        told = sum(rows[copy.chapter_id, code]["value"] or 0 for copy in many.copies["suppressed"])
        scene.compare(f"suppressed, {code}: told", found=said["reported"], reckoned=told)
        is_between = said["least"] <= many.truth[code]
        scene.claim(f"suppressed, {code}: at least", is_so=is_between, found=said["least"])
        reads[code] = f"{told}, and {said['suppressed']} hid it"
        if said["likely"] is not None:
            reads[code] += f"; likely {said['likely']}"
            errors[code] = _error(said["likely"], many.truth[code])
    return Told("suppressed", reads, errors, cells)


def noised(scene: Scene, many: Many) -> Told:
    """Return what is read of figures to which every chapter added noise: nothing of one chapter, much of them all."""
    office, copies = many.offices["noised"], many.copies["noised"]
    rows, totals = _rows(office), _totals(office)
    noise = {"mechanism": "laplace", "scale": SCALE, "epsilon": EPSILON}
    for copy in copies:
        scene.compare(f"{copy.role.name}: its noise", found=copy.noise, reckoned=noise)
    error = round(sqrt(2 * len(copies)) * SCALE, 1)
    reads, errors = {}, {}
    for code in PEOPLE:
        said, added = totals[code], sum(rows[copy.chapter_id, code]["value"] for copy in copies)
        scene.compare(f"noised, {code}: its standard error", found=said["standard_error"], reckoned=error)
        is_told = said["state"] == "told"
        scene.compare(f"noised, {code}: adds up", found=said["added_up"], reckoned=added if is_told else None)
        is_near = abs(added - many.truth[code]) < FARTHEST * error
        scene.claim(f"noised, {code}: about the truth", is_so=is_near, found=added)
        reads[code] = f"{said['total']} ± {error:.0f}" if is_told else "too uncertain"
        if is_told:
            errors[code] = _error(said["total"], many.truth[code])
    return Told("noised", reads, errors, Counter({ABOUT: len(PEOPLE) * len(copies)}))


WAYS_TOLD: tuple[Callable[[Scene, Many], Told], ...] = (activity, never_sent, suppressed, noised)


def _check_cell(scene: Scene, copy: Copy, code: str, found: dict[str, Any]) -> str:
    """Compare one suppressed figure with what it truly is, and return how it is seen."""
    truth = copy.drawn.figures[code]
    is_hidden = found["state"] == "suppressed" and found["value"] is None
    is_rounded = truth >= SMALLEST and found["value"] == STEP * int(truth / STEP + 0.5)
    says = f"{copy.role.name}, suppressed, {code}: hidden, or large and rounded"
    scene.claim(says, is_so=is_hidden or is_rounded, found=f"{found['value']} of {truth}")
    return NOT if is_hidden else ABOUT


def _rows(office: Office) -> dict[tuple[str, str], dict[str, Any]]:
    rows = office.officer.pages(_at(office, f"/rows?period={QUARTER}"))
    return {(each["chapter_id"], each["indicator"]): each for each in rows}


def _totals(office: Office) -> dict[str, dict[str, Any]]:
    return {each["indicator"]: each for each in office.officer.get(_at(office, f"?{SPAN}"))["items"]}


def _at(office: Office, rest: str) -> str:
    return f"/v1/bodies/{office.body_id}/statistics{rest}"


def _error(found: int, truth: int) -> float:
    return (found - truth) / max(1, truth)


def _off(error: float | None) -> str:
    if error is None:
        return ""
    return f"\n[dim]off by {100 * error:+.0f} %[/]" if round(100 * error) else "\n[dim]right[/]"
