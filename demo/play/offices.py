"""A national office as its officers work: the body, its control, its units, its guideline, its chapters enrolled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from demo.play.cast import ITEMS, BodyRole, ChapterRole
from demo.play.ledger import PERIODS, Cells, Told, Totals
from demo.stage import Person, Unexpected

EFFECTIVE_ON = "2025-10-01"
REFUSED = 403
MOST_AT_ONCE = 200
SPAN = f"first={PERIODS[0]}&last={PERIODS[-1]}"

PROTECTING = {"number_visibility": {"people": "suppressed"}}  # few chapters, small ones: noise would drown the sums


class Enrolling(Protocol):
    """A chapter that is to belong: what it is called, who signs for it, and by which name the federation knows it."""

    role: ChapterRole
    coordinator: Person
    chapter_id: str


@dataclass
class Office:
    """The office of one body: two officers, since whoever invites a chapter may not approve it."""

    role: BodyRole
    body_id: str
    officer: Person
    second: Person
    units: dict[str, str] = field(default_factory=dict)

    def choose_control(self, today: str, changes: Mapping[str, Any] = PROTECTING) -> None:
        """Choose the body's preset, in force from today, but for some changes."""
        said = {"preset": self.role.preset, "in_force_on": today, "changes": changes}
        self.officer.post(f"/v1/bodies/{self.body_id}/policies", said)

    def set_up_units(self) -> None:
        """Set up the body's units, each below the one it names."""
        for unit in self.role.units:
            said = {
                "slug": unit.name.lower().replace(" ", "-"),
                "name": unit.name,
                "level": unit.level,
                "parent_id": self.units.get(unit.above),
            }
            self.units[unit.name] = self.officer.post(f"/v1/bodies/{self.body_id}/units", said).said["id"]

    def publish_guideline(self) -> None:
        """Write the guideline, item by item, and publish it; its items leave their force to the body's control."""
        begun = self.officer.post(
            f"/v1/bodies/{self.body_id}/guidelines", {"slug": "how-we-meet", "title": "How we meet"}
        )
        path, etag = f"/v1/guidelines/{begun.said['id']}", begun.etag
        for slug, (purpose, text) in ITEMS.items():
            etag = self.officer.ask("PUT", f"{path}/items/{slug}", {"purpose": purpose, "text": text}, etag=etag).etag
        self.officer.post(f"{path}/editions", {"effective_on": EFFECTIVE_ON, "notice_days": 0})

    def enrol(self, chapter: Enrolling) -> bool:
        """Bring a chapter onto the roll, and say whether one officer alone was refused.

        The officer names and invites it; the chapter makes its key and signs; its six words are read out by
        telephone; the second officer approves.

        Raises:
            Unexpected: a step was refused, or the words differ.
        """
        said = {"name": chapter.role.name, "unit_id": self.units.get(chapter.role.unit)}
        chapter.chapter_id = self.officer.post(f"/v1/bodies/{self.body_id}/chapters", said).said["id"]
        here = f"/v1/chapters/{chapter.chapter_id}"
        token = self.officer.post(f"{here}/invitations").said["token"]
        words = self._sign(chapter, token)
        if self.second.get(f"{here}/enrolment")["fingerprint"] != words:
            raise Unexpected(f"{chapter.role.name} reads out other words than the office holds.")
        alone = self.officer.call("PUT", f"{here}/approval", {"fingerprint": words})
        self.second.ask("PUT", f"{here}/approval", {"fingerprint": words})
        state = chapter.coordinator.post("/v1/affiliation/checks").said["state"]
        return alone.status == REFUSED and state == "active"

    def let_be_seen(self) -> None:
        """Let the public see what waits for the office's word, where its policy asks for one."""
        here = f"/v1/bodies/{self.body_id}"
        waiting = [str(each["id"]) for each in self.officer.pages(f"{here}/kept-out-listings")]
        for first in range(0, len(waiting), MOST_AT_ONCE):
            said = {"listing_ids": waiting[first : first + MOST_AT_ONCE], "outcome": "shown", "reason": "We know them."}
            self.officer.post(f"{here}/listing-reviews", said)

    def totals(self, unit: str = "") -> Totals:
        """Return the totals the office sees, of the body or of one unit and what is below it, by month and figure."""
        below = f"&unit_id={self.units[unit]}" if unit else ""
        said = self.officer.get(f"/v1/bodies/{self.body_id}/statistics?{SPAN}{below}")
        return {
            (each["period"], each["indicator"]): Told(
                each["total"] or 0, each["counted"], each["suppressed"], each["state"] != "suppressed"
            )
            for each in said["items"]
        }

    def cells(self, chapter_id: str) -> Cells:
        """Return every figure of one chapter as the office sees it; None where it is `suppressed`."""
        return {
            (period, each["indicator"]): each["value"]
            for period in PERIODS
            for each in self.officer.pages(f"/v1/bodies/{self.body_id}/statistics/rows?period={period}")
            if each["chapter_id"] == chapter_id and each["state"] in {"counted", "zero", "suppressed"}
        }

    def coverage(self) -> dict[str, Any]:
        """Return which reports came, from every page, under the counts that each page says of all of them."""
        path = f"/v1/bodies/{self.body_id}/coverage?{SPAN}"
        return {**self.officer.get(path), "items": list(self.officer.pages(path))}

    def _sign(self, chapter: Enrolling, token: str) -> str:
        said: dict[str, Any] = {"federation": self.officer.address, "body_id": self.body_id, "invitation": token}
        return str(chapter.coordinator.post("/v1/affiliation/enrolments", said).said["fingerprint"])


def register(steward: Person, role: BodyRole) -> str:
    """Register a body that begins as its preset does, and return its id."""
    preset = steward.get(f"/v1/presets/{role.preset}")
    said = {
        "slug": role.slug,
        "name": role.name,
        "concern": role.concern_title,
        "origin": preset["origin"],
        "levels": preset["levels"],
        "labels": preset["labels"],
    }
    return str(steward.post("/v1/bodies", said).said["id"])
