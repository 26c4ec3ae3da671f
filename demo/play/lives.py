"""A chapter's life as its coordinator enters it: the place, the months, the answers, the reports, the calls out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from demo.play.cast import CLOSED, HOME, ITEMS, MONTHLY, SILENT_MONTH, WORDS, BodyRole, ChapterRole
from demo.play.deciding import grant, put_to_vote
from demo.play.rooms import Rooms, involved, staying
from demo.play.world import CANARY, Month
from demo.stage import Person, Process, Reply

ANSWERED_OF_ASKED = 4  # every fourth request waits in vain


@dataclass
class ChapterLife:
    """One chapter: its process, its coordinator, and what the demo itself wrote down while it lived.

    `waiting` are the subjects that wait to leave; `sent` counts the entries that must have left.
    """

    body: BodyRole
    role: ChapterRole
    process: Process
    coordinator: Person
    months: list[Month]
    chapter_id: str = ""
    venue_id: str = ""
    meeting_id: str = ""
    monthly_id: str = ""
    edition_id: str = ""
    floor_proposal_id: str = ""
    people: list[Reply] = field(default_factory=list)
    waiting: set[str] = field(default_factory=set)
    sent: int = 0
    outcomes: list[str] = field(default_factory=list)
    refusals: list[dict[str, Any]] = field(default_factory=list)
    rooms: Rooms = field(init=False)

    def __post_init__(self) -> None:
        self.rooms = Rooms(self.coordinator)

    def settle(self) -> None:
        """Note where the chapter meets, and let the public find its weekly meeting, and a monthly one in a church."""
        self.venue_id = str(self.coordinator.post("/v1/venues", _venue(self.role)).said["id"])
        self.meeting_id = self._announce(f"{self.role.town} circle", weekday=self.role.weekday, starts="19:30")
        if self.role.meets_in_church:
            self.monthly_id = self._announce(f"{self.role.town} open evening", rrule=MONTHLY, starts="18:00")
        self.rooms.open()
        self._admit(self.months[0].joins[0], self.months[0])
        founder = self.rooms.sign_up(self._id(0))
        self.floor_proposal_id = put_to_vote(self.coordinator, founder, self.coordinator.clock.now())

    def grant(self) -> None:
        """Grant what the founder, the only member yet, decided: the chapter belongs to nobody, so it counts at once."""
        grant(self.coordinator, self.floor_proposal_id)
        self.waiting.add("grant")

    def _announce(self, name: str, **when: Any) -> str:
        said = {"venue_id": self.venue_id, "name": name, "languages": ["en"], "is_public": True, **when}
        meeting_id = str(self.coordinator.post("/v1/meetings", said).said["id"])
        self.waiting.add(f"listing/{meeting_id}")
        return meeting_id

    def live(self, number: int) -> None:
        """Enter one month: who came, who left, who asked, who talked with whom, who sat together."""
        month = self.months[number]
        for name in month.joins[not number :]:  # the founder is there already
            self._admit(name, month)
        for departure in month.departures:
            self.coordinator.post(self._member(departure.person, "/departure"), {"reason": departure.reason})
        for person in involved(month, staying(self.months)):
            etag = self.people[person].etag
            self.coordinator.ask("PATCH", self._member(person), {"state": "involved"}, etag=etag)
        self._help(month)
        for gathering in month.gatherings:
            path = f"/v1/meetings/{self.meeting_id}/occurrences/{gathering.on}"
            self.coordinator.ask("PUT", path, {"attended": gathering.attendance, "newcomers": gathering.newcomers})
        self.rooms.live(month, self.people, staying(self.months))

    def answer(self) -> None:
        """Answer the guideline item by item, as the members decided; on some they stay silent."""
        self.edition_id = self.coordinator.get("/v1/editions")["items"][0]["id"]
        for item in ITEMS:
            if item in self.role.answers:
                path = f"/v1/editions/{self.edition_id}/items/{item}/response"
                self.coordinator.post(path, self._response(self.role.answers[item]))
                self.waiting.add(f"response/{item}")

    def make_sure(self) -> None:
        """Look at the weekly meeting again and say that all told of it is so."""
        self.coordinator.ask("PUT", f"/v1/meetings/{self.meeting_id}/verification")
        self.waiting.add(f"listing/{self.meeting_id}")

    def close_the_church(self) -> None:
        """Say that the church is closed for some days to come, once for all that meets there."""
        if self.role.meets_in_church:
            first, last = CLOSED
            self.coordinator.post("/v1/closures", {"venue_id": self.venue_id, "first": first, "last": last})
            self.waiting |= {f"listing/{self.meeting_id}", f"listing/{self.monthly_id}"}

    def release(self, period: str) -> None:
        """Release the month's figures; where that is refused, the refusal is kept."""
        if period == SILENT_MONTH and not self.role.reports_all:
            return
        reply = self.coordinator.call("PUT", f"/v1/reports/{period}")
        if reply.is_good:
            self.waiting.add(f"report/standard/{period}")
        else:
            self.refusals.append(reply.said)

    def dial(self) -> str:
        """Dial out and return how it went; what left is counted as the demo reckons it must be."""
        outcome = str(self.coordinator.post("/v1/link/sessions").said["outcome"])
        self.outcomes.append(outcome)
        if outcome == "done" and self.waiting:
            self.sent += 1 + len(self.waiting)  # one entry opens the epoch
            self.waiting.clear()
        return outcome

    def _admit(self, name: str, month: Month) -> None:
        said = {"name": name, "concern": self.body.concern, "state": "member", "declared_on": f"{month.name}-01"}
        self.people.append(self.coordinator.post("/v1/members", said))

    def _help(self, month: Month) -> None:
        for number, person in enumerate(month.asks):
            said = {"member_id": self._id(person), "seeks": f"Somebody who knows {WORDS}"}
            request = self.coordinator.post("/v1/help-requests", said).said
            helper = answering(month, number)
            if helper is not None:
                path = f"/v1/help-requests/{request['id']}/answer"
                self.coordinator.ask("PUT", path, {"helper_id": self._id(helper)})
        for talk in month.conversations:
            said = {
                "helper_id": self._id(talk.helper),
                "recipient_id": self._id(talk.recipient),
                "channel": talk.channel,
                "happened_on": talk.on.isoformat(),
            }
            self.coordinator.post("/v1/exchanges", said)

    def _response(self, answer: str) -> dict[str, Any]:
        said: dict[str, Any] = {"answer": answer, "decided_on": self.months[0].name + "-20"}
        if answer != "adopted":
            said["reason"] = f"Our members spoke of {WORDS} and decided so."
        if answer == "adapted":
            said["own_text"] = "We keep this in the way that suits our town."
        return said

    def _id(self, person: int) -> str:
        return str(self.people[person].said["id"])

    def _member(self, person: int, rest: str = "") -> str:
        return f"/v1/members/{self._id(person)}{rest}"


def answering(month: Month, number: int) -> int | None:
    """Return who answers the month's request of that number: whoever helped somebody else, or nobody."""
    if number % ANSWERED_OF_ASKED == ANSWERED_OF_ASKED - 1:
        return None
    asking = month.asks[number]
    return next((talk.helper for talk in month.conversations if talk.helper != asking), None)


def _venue(role: ChapterRole) -> dict[str, Any]:
    if role.meets_at == "home":
        return {
            "kind": "home",
            "name": f"{CANARY}'s living room",
            "address": f"17 {HOME}, {role.town}",
            "area": f"North of {role.town}",
            "latitude": 44.648_612,
            "longitude": -63.585_949,
            "how_to_find": f"Ring twice and say {WORDS}",
        }
    return {"kind": "church", "name": "Trinity Church", "address": f"2 High Street, {role.town}", "area": role.town}
