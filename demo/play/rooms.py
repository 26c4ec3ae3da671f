"""What members do in their chapter's rooms, with accounts of their own: tell, ask, agree, decide, give, call."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import orjson

from demo.play.cast import WORDS
from demo.play.telling import bring_method, tell
from demo.play.world import Month
from demo.stage import Exchange, Person, Reply, StageClock
from mutuality_chapter.telephony import signed

TELL_MONTH, DECIDE_MONTH = "2026-07", "2026-08"
FEW = 3
CALLS = 2
BY_DECISION = ("group", "chapter")
GIFT, SPENT = 100, 7_500  # each who came gives one; the hall costs that much
MEMBER = "me:read me:write governance:read governance:vote helping:ask helping:answer methods:read methods:write"
HAND_OFF = {"to": "Emergency services", "number": "112", "break_off_when": "A life is in danger."}
LINE = {"kind": "hotline", "title": "Night line", "number": "+1 902 555 0100", "area": "Here", "hours": "Every night."}
CALLER, RESPONDER = "+1 902 555 7723", "+1 902 555 0142"
ALL_DAY = {"starts": "00:00", "ends": "23:59"}


@dataclass(frozen=True)
class Choice:
    """A member who shall help: by whom the policy has helpers chosen, and the proposal where members decide."""

    member: Person
    member_id: str
    chosen_by: str
    proposal_id: str = ""


@dataclass
class Rooms:
    """The rooms of one chapter, and those of its members who made an account."""

    coordinator: Person
    exchange: Callable[[StageClock], Exchange] = Exchange
    members: list[Person] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    accounts: dict[str, Person] = field(default_factory=dict)
    proposal_id: str = ""
    decision_id: str = ""
    choices: list[Choice] = field(default_factory=list)

    def open(self) -> None:
        """Open the books."""
        self._do("/v1/book", {"currency": "EUR", "in_hand": 0})

    def live(self, month: Month, people: list[Reply], staying: list[int]) -> None:
        """Live one month: the basket goes round; once members tell and propose, and once they have decided."""
        if (given := basket(month)) > 0:
            self.coordinator.post("/v1/contributions", {"amount": given})
        if month.name == TELL_MONTH:
            self.ids = [str(people[person].said["id"]) for person in staying[:FEW]]
            self.members = [self.sign_up(member_id) for member_id in self.ids]
            method = bring_method(self.members[0], on=f"{TELL_MONTH}-01")
            for member in self.members:
                tell(member, method)
            self._bring_together(self.ids)
            self._vote()
            self.choices = [self._propose(*each) for each in zip(self.members, self.ids, strict=True)]
        if month.name == DECIDE_MONTH:
            self._decide()
            for each in self.choices:
                self._choose(each)
            self._answer_the_telephone()

    def sign_up(self, member_id: str) -> Person:
        """Let a member make an account, once."""
        if member_id not in self.accounts:
            self.accounts[member_id] = self._sign_up(member_id)
        return self.accounts[member_id]

    def _sign_up(self, member_id: str) -> Person:
        token = self.coordinator.post(f"/v1/members/{member_id}/sign-up-invitations").said["token"]
        handle, password = f"account-{secrets.token_hex(4)}", secrets.token_urlsafe(12)
        self.coordinator.post("/v1/sign-ups", {"token": token, "handle": handle, "password": password})
        return Person(self.coordinator.address, handle, password, MEMBER, self.coordinator.clock)

    def _bring_together(self, ids: list[str]) -> None:
        """Let the first ask, choose the second as a companion, and both agree."""
        one, other = self.members[:2]
        request = one.post("/v1/me/help-requests", {"seeks": f"To talk of {WORDS}", "whom": "companion"}).said["id"]
        match = one.post(f"/v1/me/help-requests/{request}/matches", {"member_id": ids[1]}).said["id"]
        other.ask("PUT", f"/v1/me/matches/{match}/agreement")

    def _vote(self) -> None:
        said: dict[str, Any] = {"kind": "spending", "title": f"Rent the hall of {WORDS}", "text": "For a year."}
        self.proposal_id = self._put_to_vote({**said, "amount": SPENT, "currency": "EUR"})

    def _put_to_vote(self, said: dict[str, Any]) -> str:
        whole = {**said, "closes_at": f"{DECIDE_MONTH}-15T12:00:00Z"}
        proposal_id = str(self.members[0].post("/v1/proposals", whole).said["id"])
        for member in self.members:
            member.ask("PUT", f"/v1/proposals/{proposal_id}/ballot", {"stance": "for"})
        return proposal_id

    def _propose(self, member: Person, member_id: str) -> Choice:
        """Put it to the members that somebody shall help, where the policy lets them choose."""
        chosen_by = str(member.get("/v1/me/helper-gates")["chosen_by"])
        if chosen_by not in BY_DECISION:
            return Choice(member, member_id, chosen_by)
        said = {"kind": "helper_selection", "subject": member_id, "title": "A helper", "text": "They share well."}
        return Choice(member, member_id, chosen_by, self._put_to_vote(said))

    def _choose(self, choice: Choice) -> None:
        """Let somebody become a helper: by their own step, the members' decision, or a confirmation from above."""
        if choice.chosen_by == "self":
            choice.member.ask("PUT", "/v1/me/helping")
            return
        ground = {"confirmed_by": "The national office"}
        if choice.proposal_id:
            ground = {"decision_id": self._settle(choice.proposal_id, "They help.")}
        self.coordinator.post("/v1/helpers", {"member_id": choice.member_id, **ground})

    def _settle(self, proposal_id: str, outcome: str) -> str:
        self._do(f"/v1/proposals/{proposal_id}/closure")
        return str(self.coordinator.post(f"/v1/proposals/{proposal_id}/outcome", {"outcome": outcome}).said["id"])

    def _decide(self) -> None:
        self.decision_id = self._settle(self.proposal_id, "We rent it.")
        said = {"kind": "cost", "amount": SPENT, "text": "The hall", "decision_id": self.decision_id}
        self.coordinator.post("/v1/expenses", said)

    def _answer_the_telephone(self) -> None:
        """Let the first be on shift: one call is answered, one ends with a message, and is called back."""
        pool = self.coordinator.post("/v1/hotline/pools", {"title": "Those of the night", "timezone": "UTC"}).said["id"]
        line = self.coordinator.post("/v1/hotline/lines", {**LINE, "pool_id": pool, "hand_off": HAND_OFF}).said["id"]
        self._be_on_shift(pool)
        with self.exchange(self.coordinator.clock) as exchange:
            exchange.secret = self._do("/v1/hotline/telephony", exchange.terms).said["secret"]
            exchange.simulated.behaviour = {RESPONDER: "answered"}
            self._call(exchange, "call-1", line)
            self._hear(exchange, {"kind": "hung_up", "call": "call-1"})
            exchange.simulated.behaviour = {}
            self._call(exchange, "call-2", line)
            exchange.simulated.behaviour = {RESPONDER: "answered"}
            self._call_back(exchange, "call-2")

    def _be_on_shift(self, pool: str) -> None:
        here, today = f"/v1/hotline/pools/{pool}", self.coordinator.clock.now()
        self.members[0].ask("PUT", "/v1/me/contact/phone", {"value": RESPONDER})
        responder = self.coordinator.post(f"{here}/responders", {"member_id": self.ids[0]}).said["id"]
        said = {"pool_id": pool, "responder_id": responder, "weekday": today.isoweekday(), **ALL_DAY}
        self.coordinator.post("/v1/hotline/shifts", said)
        self._do(f"{here}/rosters/{today:%Y-%m}")

    def _call(self, exchange: Exchange, call: str, line: str) -> None:
        self._hear(exchange, {"kind": "arrived", "call": call, "caller": CALLER, "line_id": line})
        self._play(exchange)

    def _call_back(self, exchange: Exchange, call: str) -> None:
        waiting = next(each for each in self.members[0].pages("/v1/me/calls") if each["state"] == "waiting")
        self.members[0].ask("PUT", f"/v1/me/calls/{waiting['id']}/call-back")
        self._play(exchange)
        self._hear(exchange, {"kind": "hung_up", "call": call})

    def _play(self, exchange: Exchange) -> None:
        """Let telephones do what they do until nothing more happens; a message says what must never leave."""
        while (event := exchange.simulated.event()) is not None:
            self._hear(exchange, event | ({"message": WORDS} if event["kind"] == "message" else {}))

    def _hear(self, exchange: Exchange, event: dict[str, Any]) -> None:
        body, now = orjson.dumps(event), self.coordinator.clock.now()
        headers = {"Content-Type": "application/json", **signed(exchange.secret, body, now)}
        address = f"{self.coordinator.address}/v1/hotline/events"
        self.coordinator.transport.send("POST", address, content=body, headers=headers)

    def _do(self, path: str, body: Any = None) -> Reply:
        return self.coordinator.ask("PUT", path, body)


def basket(month: Month) -> int:
    """Return what is in the basket at the end of a month."""
    return GIFT * sum(each.attendance for each in month.gatherings)


def staying(months: list[Month]) -> list[int]:
    """Return who was here when members told, and never left, in the order in which they joined."""
    joined = sum(len(month.joins) for month in months if month.name <= TELL_MONTH)
    left = {departure.person for month in months for departure in month.departures}
    return [person for person in range(joined) if person not in left]


def chosen(month: Month, staying: list[int]) -> set[int]:
    """Return who helps by the end of a month, chosen as the policy says: those who told."""
    return set(staying[:FEW]) if month.name >= DECIDE_MONTH else set()


def involved(month: Month, staying: list[int]) -> list[int]:
    """Return who gets involved otherwise in a month; whoever was chosen to help before stays a helper."""
    return [person for person in month.newly_involved if month.name <= DECIDE_MONTH or person not in staying[:FEW]]
