"""What units laid that does not fit any more once an edition or a tailoring above them is published."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mutuality.guidance.tailoring import Base, Clash, Overlay, in_force, lay, lay_all


@dataclass(frozen=True)
class Dated:
    """An edition, and from which day it is in effect."""

    on: date
    base: Base


@dataclass(frozen=True)
class Ground:
    """All that lies over one guideline of a body: its editions in their order, and what units laid over them.

    `paths` are the units from the topmost down to each; `forces` what an item without a force of its own is in each.
    """

    guideline: str
    bases: tuple[Dated, ...]
    overlays: tuple[Overlay, ...]
    paths: Mapping[str, tuple[str, ...]]
    forces: Mapping[str, str]

    def clashes(self, overlay: Overlay, on: date) -> tuple[Clash, ...]:
        """Return what of an overlay does not fit what stands above it on a day; nothing where no edition does."""
        base = next((each.base for each in reversed(self.bases) if each.on <= on), None)
        if base is None:
            return ()
        newest, path = in_force(self.overlays, on), self.paths[overlay.unit_id][:-1]
        above = [newest[each, self.guideline].tailoring for each in path if (each, self.guideline) in newest]
        force = self.forces[overlay.unit_id]
        return lay(lay_all(base, above, force), overlay.tailoring, force).clashes


@dataclass(frozen=True)
class Below:
    """A change of a unit that does not fit from a day on, both rules named; `is_new` where it fitted before."""

    unit_id: str
    tailoring_id: str
    on: date
    item: str
    above: str
    below: str
    why: str
    is_new: bool


def clashes_below(before: Ground, after: Ground, on: date, unit_ids: Collection[str]) -> list[Below]:
    """Return what some units laid, in force on a day or announced, that does not fit what then stands above it."""
    return [
        Below(overlay.unit_id, overlay.tailoring.id, day, clash.item, clash.above, clash.below, clash.why, is_new)
        for overlay, day in _standing(before.overlays, on)
        if overlay.unit_id in unit_ids
        for clash, is_new in _compared(before.clashes(overlay, day), after.clashes(overlay, day))
    ]


def _standing(overlays: Collection[Overlay], on: date) -> Iterator[tuple[Overlay, date]]:
    """Yield each overlay that is in force on a day or comes after it, and the day as of which it is read."""
    now = in_force(overlays, on).values()
    for each in overlays:
        if each.effective_on > on or each in now:
            yield each, max(on, each.effective_on)


def _compared(before: Collection[Clash], after: Collection[Clash]) -> Iterator[tuple[Clash, bool]]:
    known = {each.item for each in before}
    for each in after:
        yield each, each.item not in known
