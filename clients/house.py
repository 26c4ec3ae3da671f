"""One federation and a chapter for each feed, which takes it in, publishes it, and is found by everybody."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clients.feeds import Feed
from demo.play.cast import BodyRole, ChapterRole, Unit
from demo.play.offices import Office
from demo.stage import Founding, House, Person, Process, StageFault
from mutuality.transport import Unreachable

PRESET = "bereaved_parents"
TOP = "The Nation"
PUBLISH_SECONDS = 600.0


@dataclass
class Publisher:
    """A chapter that publishes one feed, in a unit of its own."""

    feed: Feed
    role: ChapterRole
    process: Process
    coordinator: Person
    chapter_id: str = ""

    def take_in(self) -> None:
        """Take the feed in by the chapter's own command."""
        self.process.command("import", "meeting-guide", str(self.feed.path), "--zone", self.feed.zone)

    def publish(self) -> None:
        """Dial out until nothing is left to publish; a session longer than we wait for goes on, the next one waits.

        Raises:
            StageFault: it was not done in time.
        """
        until = time.monotonic() + PUBLISH_SECONDS
        while time.monotonic() < until:
            with suppress(Unreachable):
                said = self.coordinator.post("/v1/link/sessions").said
                if said["outcome"] == "done" and not said["published"]:
                    return
        raise StageFault(f"{self.role.name} did not publish its feed within {PUBLISH_SECONDS:.0f} seconds.")


@dataclass(frozen=True)
class Stage:
    """What the clients find: where the federation answers, and who publishes there."""

    address: str
    publishers: Sequence[Publisher]


def set_up(house: House, feeds: Sequence[Feed]) -> Stage:
    """Bring the feeds to the federation: taken in, published, and shown where an office must let them be seen."""
    steward = house.open_federation()
    roles = [_role(number, feed) for number, feed in enumerate(feeds, start=1)]
    body = _body(roles)
    found = zip(house.chapters, roles, feeds, strict=True)
    publishers = [Publisher(feed, role, process, _founded(house, process, role)) for process, role, feed in found]
    house.together(lambda each: each.start(), house.processes)
    office = _office(house, steward, body)
    for each in publishers:
        each.take_in()
        office.enrol(each)
    house.together(lambda each: each.publish(), publishers)
    office.let_be_seen()
    return Stage(house.federation.base_url, publishers)


def open_house(folder: Path, feeds: Sequence[Feed]) -> House:
    """Return a house with room for a chapter a feed, whose clock shows now."""
    now = datetime.now(UTC).replace(microsecond=0)
    return House(folder, now, [f"chapter-{number}" for number, _ in enumerate(feeds, start=1)])


def _role(number: int, feed: Feed) -> ChapterRole:
    return ChapterRole(f"Chapter {number}", feed.zone, f"Town {number}", 2, "church", {}, f"Region {number}")


def _body(roles: Sequence[ChapterRole]) -> BodyRole:
    units = (Unit(TOP, "national"), *(Unit(role.unit, "region", TOP) for role in roles))
    said = ("the-body", "The Body", "recovery", "Recovery", PRESET, "recommending", "recommended")
    return BodyRole(*said, units, tuple(roles))


def _founded(house: House, process: Process, role: ChapterRole) -> Person:
    return house.open_chapter(process, Founding(role.name, "recovery", "Recovery", role.zone))


def _office(house: House, steward: Person, body: BodyRole) -> Office:
    preset: dict[str, Any] = steward.get(f"/v1/presets/{PRESET}")
    said = {"slug": body.slug, "name": body.name, "concern": body.concern_title}
    said |= {name: preset[name] for name in ("origin", "levels", "labels")}
    body_id = str(steward.post("/v1/bodies", said).said["id"])
    people = house.officers({"first": body_id, "second": body_id})
    office = Office(body, body_id, people["first"], people["second"])
    office.choose_control(house.clock.now().date().isoformat())
    office.set_up_units()
    return office
